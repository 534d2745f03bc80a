using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

public class ProgressTests
{
    const string First = "track/first", Second = "track/second", Third = "other/third";

    static readonly Curriculum Three = new(
    [
        new("track", "Track", "", [new(First, "First", 1, 10, []), new(Second, "Second", 1, 10, [Third])]),
        new("other", "Other", "", [new(Third, "Third", 1, 10, [], ["other/old-name", First])]),
    ]);

    static readonly DateTime Nine = new(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    static Progress After(params JournalEvent[] events) => On(new(2026, 3, 1), TimeZoneInfo.Utc, events);

    static Progress On(DateOnly today, TimeZoneInfo zone, params JournalEvent[] events) => Progress.Of(
        Three, new([.. events.Select(happened => new JournalEntry("", happened, happened.At))], 0), _ => new("file now", "grader now"), today, zone);

    static AttemptEvent Attempt(Outcome outcome, string id = First, double minute = 0, string file = "file now", string grader = "grader now") =>
        new(outcome, 1, 2, file, grader, 5) { Id = id, At = Nine.AddMinutes(minute) };

    static ExerciseState StateAfter(params JournalEvent[] events) => After(events).Tracks[0].Exercises[0].State;

    [Test]
    public void Without_events_everything_is_untouched()
    {
        var progress = After();

        Assert.That(progress.Exercises.Select(exercise => exercise.State), Is.All.EqualTo(ExerciseState.Untouched));
        Assert.That((progress.Streak, progress.Spent, progress.Latest), Is.EqualTo((0, TimeSpan.Zero, default(ExerciseProgress))));
    }

    [Test]
    public void A_hint_or_a_half_done_file_is_a_beginning()
    {
        Assert.That(StateAfter(new HintEvent(1) { Id = First }), Is.EqualTo(ExerciseState.Begun));
        Assert.That(StateAfter(Attempt(Outcome.Failed), Attempt(Outcome.NotAttempted)), Is.EqualTo(ExerciseState.Begun));
    }

    [TestCase(Outcome.Failed)]
    [TestCase(Outcome.DoesNotCompile)]
    [TestCase(Outcome.SignatureChanged)]
    [TestCase(Outcome.TimedOut)]
    [TestCase(Outcome.Crashed)]
    public void The_last_attempt_before_a_pass_decides(Outcome wrong) =>
        Assert.That(StateAfter(Attempt(Outcome.NotAttempted), Attempt(wrong), new HintEvent(1) { Id = First }), Is.EqualTo(ExerciseState.Failing));

    [Test]
    public void A_pass_is_tied_to_the_file_and_to_the_grader()
    {
        Assert.That(StateAfter(Attempt(Outcome.Passed)), Is.EqualTo(ExerciseState.Passed));
        Assert.That(StateAfter(Attempt(Outcome.Passed, file: "file before")), Is.EqualTo(ExerciseState.Stale));
        Assert.That(StateAfter(Attempt(Outcome.Passed, grader: "grader before")), Is.EqualTo(ExerciseState.Stale));
    }

    [Test]
    public void A_pass_is_never_lost()
    {
        var progress = After(Attempt(Outcome.Passed, file: "file before"), Attempt(Outcome.Failed, minute: 1), new ResetEvent { Id = First, At = Nine.AddMinutes(2) })
            .Tracks[0].Exercises[0];

        Assert.That((progress.State, progress.HasPassed, progress.FirstPass), Is.EqualTo((ExerciseState.Stale, true, (DateTime?)Nine)));
    }

    [Test]
    public void Going_back_to_the_file_that_passed_is_a_pass() =>
        Assert.That(StateAfter(Attempt(Outcome.Passed), Attempt(Outcome.Failed, file: "file between")), Is.EqualTo(ExerciseState.Passed));

    [Test]
    public void A_reset_before_a_pass_leaves_the_exercise_untouched_but_not_its_past()
    {
        var progress = After(new HintEvent(2) { Id = First }, new RevealEvent { Id = First }, Attempt(Outcome.Failed), new ResetEvent { Id = First }).Tracks[0].Exercises[0];

        Assert.That((progress.State, progress.Attempts, progress.HintsTaken, progress.Revealed), Is.EqualTo((ExerciseState.Untouched, 1, 2, true)));
    }

    [Test]
    public void Time_spent_leaves_out_breaks_other_exercises_and_clocks_put_back()
    {
        double[] minutes = [0, 4, 10, 25, 27, 20, 21];
        var events = minutes.Select(minute => Attempt(Outcome.Failed, minute: minute)).SelectMany(attempt => new[] { attempt, attempt with { Id = Second, At = Nine } });

        // 4 + 6, a break of 15, 2, the clock put back by 7, 1.
        Assert.That(After([.. events]).Tracks[0].Exercises[0].Spent, Is.EqualTo(TimeSpan.FromMinutes(13)));
    }

    [Test]
    public void A_streak_counts_local_days_and_survives_a_morning()
    {
        // 23:30 in UTC is the next day one hour to the east.
        var east = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(1), "east", "east");
        JournalEvent[] days = [.. new[] { 0, 1, 3, 4 }.Select(day => Attempt(Outcome.Failed, minute: day * 1440 + 870))];

        Assert.That(On(new(2026, 3, 5), TimeZoneInfo.Utc, days).Streak, Is.EqualTo(2));
        Assert.That(On(new(2026, 3, 6), TimeZoneInfo.Utc, days).Streak, Is.EqualTo(2), "nothing yet today");
        Assert.That(On(new(2026, 3, 7), TimeZoneInfo.Utc, days).Streak, Is.Zero);
        Assert.That(On(new(2026, 3, 7), east, days).Streak, Is.EqualTo(2));
        Assert.That(On(new(2026, 3, 1), TimeZoneInfo.Utc, new HintEvent(1) { Id = First, At = Nine }).Streak, Is.Zero, "a hint is no attempt");
    }

    [Test]
    public void A_former_id_counts_for_the_exercise_of_today_unless_another_is_called_so()
    {
        var progress = After(Attempt(Outcome.Passed, "other/old-name"), Attempt(Outcome.Failed, First));

        Assert.That(progress.Tracks[1].Exercises[0].State, Is.EqualTo(ExerciseState.Passed));
        Assert.That(progress.Tracks[0].Exercises[0].State, Is.EqualTo(ExerciseState.Failing));
    }

    [Test]
    public void Tracks_count_their_exercises_by_state()
    {
        var track = After(Attempt(Outcome.Passed), Attempt(Outcome.Passed, Second, file: "file before")).Tracks[0];

        Assert.That(Enum.GetValues<ExerciseState>().Select(track.Count), Is.EqualTo(new[] { 0, 0, 0, 1, 1 }));
    }

    [Test]
    public void Next_is_where_the_learner_was() =>
        Assert.That(NextAfter(Attempt(Outcome.Failed, First), Attempt(Outcome.Failed, Second, 1)), Is.EqualTo(Second));

    [Test]
    public void Next_is_the_first_untouched_one_whose_prerequisites_are_passed()
    {
        Assert.That(NextAfter(), Is.EqualTo(First));
        Assert.That(NextAfter(Attempt(Outcome.Passed)), Is.EqualTo(Third), "the second needs the third");
        Assert.That(NextAfter(Attempt(Outcome.Failed, Third), Attempt(Outcome.Passed, First, 1)), Is.EqualTo(Second), "nothing else is untouched");
    }

    [Test]
    public void Next_comes_back_to_what_is_left()
    {
        var rest = new[] { Attempt(Outcome.Passed, Second, 1, file: "file before"), Attempt(Outcome.Passed, Third, 2) };

        Assert.That(NextAfter([Attempt(Outcome.Failed), .. rest]), Is.EqualTo(First));
        Assert.That(NextAfter([Attempt(Outcome.Passed), .. rest]), Is.EqualTo(Second), "stale");
        Assert.That(NextAfter([Attempt(Outcome.Passed), Attempt(Outcome.Passed, Second), Attempt(Outcome.Passed, Third)]), Is.Null);
    }

    [Test]
    public void An_exercise_that_left_the_curriculum_is_no_obstacle() =>
        Assert.That(NextAfter(Attempt(Outcome.Failed, Second), Attempt(Outcome.Failed, "gone/away", 1)), Is.EqualTo(Second));

    static string? NextAfter(params JournalEvent[] events) => After(events).Next?.Exercise.Id;
}
