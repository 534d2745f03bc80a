namespace MLWorkbench.Workbench;

/// <summary>What the journal tells of one exercise.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="State">How far the learner is.</param>
/// <param name="FirstPass">When every check passed for the first time.</param>
/// <param name="Attempts">How often it was graded.</param>
/// <param name="LastAttempt">The latest of them.</param>
/// <param name="HintsTaken">The number of the last hint taken.</param>
/// <param name="Revealed">Whether the reference was shown before a pass.</param>
/// <param name="Spent">The time spent: gaps between events of this exercise, breaks left out.</param>
public sealed record ExerciseProgress(
    Exercise Exercise, ExerciseState State, DateTime? FirstPass, int Attempts, AttemptEvent? LastAttempt, int HintsTaken, bool Revealed, TimeSpan Spent)
{
    static readonly TimeSpan Break = TimeSpan.FromMinutes(15);

    /// <summary>Whether every check has passed at some time; a pass is never lost.</summary>
    public bool HasPassed => FirstPass is not null;

    /// <summary>Computes it from the events of the exercise and from what lies on disk, which is looked at only after a pass.</summary>
    public static ExerciseProgress Of(Exercise exercise, IReadOnlyList<JournalEvent> events, Func<Exercise, Fingerprints> onDisk)
    {
        ArgumentNullException.ThrowIfNull(events);
        var attempts = events.OfType<AttemptEvent>().ToList();
        var passes = attempts.FindAll(attempt => attempt.Outcome == Outcome.Passed);
        var state = passes.Count > 0 ? StateAfterPass(passes, onDisk(exercise)) : StateBeforePass(events);
        return new(
            exercise, state, passes.FirstOrDefault()?.At, attempts.Count, attempts.LastOrDefault(),
            events.OfType<HintEvent>().Select(hint => hint.Number).DefaultIfEmpty().Max(), events.OfType<RevealEvent>().Any(), SpentOn(events));
    }

    static ExerciseState StateAfterPass(List<AttemptEvent> passes, Fingerprints now) =>
        passes.Exists(pass => pass.File == now.File && pass.Grader == now.Grader) ? ExerciseState.Passed : ExerciseState.Stale;

    static ExerciseState StateBeforePass(IReadOnlyList<JournalEvent> events)
    {
        var sinceReset = events.Reverse().TakeWhile(happened => happened is not ResetEvent).ToList();
        if (sinceReset.Count == 0)
            return ExerciseState.Untouched;
        return sinceReset.OfType<AttemptEvent>().FirstOrDefault() is null or { Outcome: Outcome.NotAttempted } ? ExerciseState.Begun : ExerciseState.Failing;
    }

    static TimeSpan SpentOn(IReadOnlyList<JournalEvent> events)
    {
        var spent = TimeSpan.Zero;
        for (var i = 1; i < events.Count; i++)
        {
            var gap = events[i].At - events[i - 1].At;
            // A gap below zero is a clock that was put back.
            if (gap > TimeSpan.Zero && gap < Break)
                spent += gap;
        }
        return spent;
    }
}
