using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>The events of the interview side are read as they were written, and by what comes later.</summary>
public sealed class InterviewEventTests : IDisposable
{
    readonly Workspace _workspace = new(Directory.CreateTempSubdirectory("mlw-events-").FullName);

    public void Dispose() => Directory.Delete(_workspace.Root, recursive: true);

    [Test]
    public void Every_kind_of_event_is_read_as_it_was_written()
    {
        JournalEvent[] events =
        [
            new AnswerEvent([1, 3], 4, Occasion.Interview, 12.5, "two\nlines") { Id = "questions/a/b" }, new RepeatEvent(Outcome.Failed, 2, 3, 1, Occasion.Review, 60) { Id = "a/b" },
            new ReviewEvent(2, 5), new PlanTickEvent("quiz a 3"), new PlanStartEvent(new(2026, 3, 2), true, 2.5) { Id = "plans/a" }, new PlanShiftEvent(new(2026, 3, 4), -1), new PlanReplanEvent(new(2026, 3, 5)),
            new InterviewEvent("mle", 45, 62.5) { Id = "a" }, new GoalEvent(true) { Id = "projects/a" },
        ];
        var journal = new Journal(_workspace, new SetClock());
        foreach (var happened in events)
            Assert.That(journal.Append(happened), Is.Null);
        var read = journal.Read().Events.Select(happened => happened with { Machine = "", At = default }).ToList();

        Assert.That(read.Skip(1), Is.EqualTo(events.Skip(1)));
        Assert.That(((AnswerEvent)read[0]) with { Hit = [] }, Is.EqualTo((AnswerEvent)events[0] with { Hit = [] }).UsingPropertiesComparer());
        Assert.That(((AnswerEvent)read[0]).Hit, Is.EqualTo(new[] { 1, 3 }));
    }

    [Test]
    public void The_journal_says_plainly_what_was_answered()
    {
        new Journal(_workspace, new SetClock()).Append(new AnswerEvent([2], 4, Occasion.Quiz) { Id = "questions/a/b" });

        Assert.That(File.ReadLines(_workspace.Journal).Last(), Does.Match(
            """^\{"event":"answer","at":"2026-03-01T09:00:00.000Z","id":"questions/a/b","machine":"[0-9a-f]{8}","hit":\[2\],"points":4,"in":"Quiz","seconds":0,"text":""\}$"""));
    }

    [Test]
    public void Answers_are_no_obstacle_to_what_reads_exercises_only()
    {
        var curriculum = new Curriculum([new("a", "A", "", [new("a/b", "B", 1, 1, [])])]);
        JournalEvent[] events = [new RepeatEvent(Outcome.Passed, 1, 1, 0, Occasion.Interview) { Id = "a/b" }, new AnswerEvent([1], 3, Occasion.Quiz) { Id = "questions/a/b" }];
        var progress = Progress.Of(curriculum, new([.. events.Select(happened => new JournalEntry("", happened, happened.At))], 0), _ => new("", ""), new(2026, 3, 1), TimeZoneInfo.Utc);

        Assert.That(progress.Exercises.Single().State, Is.EqualTo(ExerciseState.Untouched), "the learner's own file had no part in it");
        Assert.That((progress.Latest, progress.Next?.Exercise.Id), Is.EqualTo((default(ExerciseProgress), "a/b")));
    }
}
