using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>What comes back when, computed from a journal.</summary>
public sealed class ReviewScheduleTests : IDisposable
{
    const string Median = "questions/numbers/mean-or-median", Average = "mini/average";

    static readonly DateTime Start = new(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc);
    static readonly DateOnly First = new(2026, 3, 1);

    readonly MiniatureWorkspace _workspace = new(null);

    public void Dispose() => _workspace.Dispose();

    ReviewSchedule After(params JournalEvent[] events) => ReviewSchedule.Of(
        Curriculum.Load(_workspace.Workspace), InterviewContent.Load(_workspace.Workspace),
        new([.. events.Select(happened => new JournalEntry("", happened, happened.At))], 0), TimeZoneInfo.Utc);

    static AnswerEvent Answer(int hit, double day, string id = Median) => new([.. Enumerable.Range(1, hit)], 4, Occasion.Quiz) { Id = id, At = Start.AddDays(day) };

    static AttemptEvent Pass(double day) => new(Outcome.Passed, 3, 3, "", "", 1) { Id = Average, At = Start.AddDays(day) };

    [TestCase(0, Recall.Again)]
    [TestCase(1, Recall.Again)]
    [TestCase(2, Recall.Hard)]
    [TestCase(3, Recall.Good)]
    [TestCase(4, Recall.Easy)]
    public void The_points_that_were_hit_say_how_well_it_was_remembered(int hit, Recall recall) =>
        Assert.That(After(Answer(hit, 0)).Items.Single(), Is.EqualTo(new ReviewItem(Median, 5, Memory.First(recall), First, 1)));

    [Test]
    public void Answers_follow_each_other_by_the_learner_s_days()
    {
        var item = After(Answer(3, 0), Answer(3, 2), Answer(1, 13)).Items.Single();

        Assert.That(item.Memory, Is.EqualTo(Memory.First(Recall.Good).After(Recall.Good, 2).After(Recall.Again, 11)));
        Assert.That((item.Last, item.Times, item.Due), Is.EqualTo((First.AddDays(13), 3, First.AddDays(13 + item.Memory.Interval))));
    }

    [Test]
    public void Due_is_what_has_fallen_to_ninety_per_cent_and_the_worst_comes_first()
    {
        var schedule = After(Answer(4, 0), Answer(3, 0, "questions/words/what-is-a-token"), Answer(0, 0, "questions/numbers/why-divide-by-n-minus-one"));

        Assert.That(schedule.DueOn(First), Is.Empty);
        Assert.That(schedule.DueOn(First.AddDays(1)).Select(item => item.Id), Is.EqualTo(new[] { "questions/numbers/why-divide-by-n-minus-one" }));
        Assert.That(schedule.DueOn(First.AddDays(8)).Select(item => item.Id), Is.EqualTo(new[]
        {
            "questions/numbers/why-divide-by-n-minus-one", "questions/words/what-is-a-token", Median,
        }));
    }

    [Test]
    public void An_exercise_is_remembered_by_its_first_pass_and_by_each_time_it_was_solved_again()
    {
        var failed = Pass(0) with { Outcome = Outcome.Failed };
        Assert.That(After(failed).Items, Is.Empty);
        Assert.That(After(failed, Pass(0), Pass(1)).Items.Single(), Is.EqualTo(new ReviewItem(Average, 1, Memory.First(Recall.Good), First, 1)), "polishing is no review");
        Assert.That(MemoryAfter(new HintEvent(1) { Id = Average }, Pass(0)), Is.EqualTo(Memory.First(Recall.Hard)));
        Assert.That(MemoryAfter(new RevealEvent { Id = Average }, Pass(0)), Is.EqualTo(Memory.First(Recall.Again)));
        Assert.That(MemoryAfter(new HintEvent(1) { Id = Average }, Pass(0), new ResetEvent { Id = Average }, Pass(2)), Is.EqualTo(Memory.First(Recall.Hard).After(Recall.Good, 2)));
        Assert.That(MemoryAfter(Pass(0), Repeat(Outcome.Passed, 0)), Is.EqualTo(Memory.First(Recall.Good).After(Recall.Good, 3)));
        Assert.That(MemoryAfter(Pass(0), Repeat(Outcome.Passed, 1)), Is.EqualTo(Memory.First(Recall.Good).After(Recall.Hard, 3)));
        Assert.That(MemoryAfter(Pass(0), Repeat(Outcome.Failed, 0)), Is.EqualTo(Memory.First(Recall.Good).After(Recall.Again, 3)));
    }

    [Test]
    public void What_left_the_workbench_does_not_come_back() =>
        Assert.That(After(Answer(3, 0, "questions/numbers/gone"), Pass(0) with { Id = "mini/gone" }).Items, Is.Empty);

    [Test]
    public void A_clock_that_was_put_back_does_no_harm()
    {
        var item = After(Answer(3, 5), Answer(3, 2)).Items.Single();

        Assert.That((item.Memory, item.Last), Is.EqualTo((Memory.First(Recall.Good).After(Recall.Good, 0), First.AddDays(5))));
    }

    [Test]
    public void Days_are_the_learner_s_own()
    {
        // 23:30 in UTC is the next day one hour to the east.
        var east = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(1), "east", "east");
        var late = Answer(3, 14.5 / 24);
        var schedule = ReviewSchedule.Of(Curriculum.Load(_workspace.Workspace), InterviewContent.Load(_workspace.Workspace), new([new("", late, late.At)], 0), east);

        Assert.That(schedule.Items.Single().Last, Is.EqualTo(First.AddDays(1)));
    }

    Memory MemoryAfter(params JournalEvent[] events) => After([.. events.Select(happened => happened.At == default ? happened with { At = Start } : happened)]).Items.Single().Memory;

    static RepeatEvent Repeat(Outcome outcome, int hints) => new(outcome, 3, 3, hints, Occasion.Review) { Id = Average, At = Start.AddDays(3) };
}
