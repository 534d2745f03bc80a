namespace MLWorkbench.Workbench;

/// <summary>How far an exercise is that is solved under an interviewer's eyes.</summary>
public sealed record CodingState
{
    /// <summary>The best verdict.</summary>
    public Outcome Outcome { get; init; } = Outcome.NotAttempted;

    /// <summary>The most checks that passed in one verdict.</summary>
    public int Passed { get; init; }

    /// <summary>How many checks there are; nothing before the first verdict.</summary>
    public int Checks { get; init; }

    /// <summary>How many hints were taken.</summary>
    public int Hints { get; init; }

    /// <summary>How long it took.</summary>
    public double Seconds { get; init; }

    /// <summary>The state after a verdict: the best one stays.</summary>
    public CodingState With(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var checks = Math.Max(Checks, verdict.Checks.Length);
        return Checks > 0 && (Outcome == Outcome.Passed || verdict.Outcome != Outcome.Passed && verdict.PassedChecks < Passed)
            ? this with { Checks = checks }
            : this with { Outcome = verdict.Outcome, Passed = verdict.PassedChecks, Checks = checks };
    }
}
