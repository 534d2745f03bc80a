namespace MLWorkbench.Workbench;

/// <summary>How far an exercise is that is solved under an interviewer's eyes.</summary>
sealed record CodingState
{
    public Outcome Outcome { get; init; } = Outcome.NotAttempted;

    /// <summary>The most checks that passed in one verdict.</summary>
    public int Passed { get; init; }

    public int Checks { get; init; }

    public int Hints { get; init; }

    public double Seconds { get; init; }

    /// <summary>Whether a verdict was asked for, or the learner gave up.</summary>
    public bool Attempted => Checks > 0;

    /// <summary>The state after a verdict: the best one stays.</summary>
    public CodingState With(Verdict verdict) =>
        Attempted && (Outcome == Outcome.Passed || verdict.Outcome != Outcome.Passed && verdict.PassedChecks < Passed)
            ? this
            : this with { Outcome = verdict.Outcome, Passed = verdict.PassedChecks, Checks = Math.Max(Checks, Math.Max(1, verdict.Checks.Length)) };
}
