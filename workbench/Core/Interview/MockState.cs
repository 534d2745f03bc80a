namespace MLWorkbench.Workbench;

/// <summary>Where a mock interview stands: what its steps add up to.</summary>
/// <param name="Setup">What it consists of.</param>
/// <param name="Parts">Its parts.</param>
/// <param name="Elapsed">The seconds that have gone by, pauses left out.</param>
/// <param name="Pauses">The pauses: when, and why.</param>
/// <param name="Begun">When it began.</param>
/// <param name="Ended">When its report was written; nothing before.</param>
public sealed record MockState(
    MockSetup Setup, IReadOnlyList<MockPartState> Parts, double Elapsed, IReadOnlyList<(double At, string Reason)> Pauses, DateTime Begun, DateTime? Ended)
{
    /// <summary>Adds the steps up; nothing when the file does not say what the interview is.</summary>
    public static MockState? Of(IReadOnlyList<MockStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.FirstOrDefault(step => step.Setup is not null) is not { Setup: { } setup } begun)
            return null;
        var parts = setup.Parts.Select(part => new MockPartState(part)).ToArray();
        foreach (var step in steps.Where(step => step.Part >= 0 && step.Part < parts.Length))
            parts[step.Part] = After(parts[step.Part], step);
        return new(
            setup, parts, steps.Max(step => step.Elapsed),
            [.. steps.Where(step => step.Step == MockStepKind.Paused).Select(step => (step.Elapsed, step.Text ?? ""))],
            begun.At, steps.LastOrDefault(step => step.Step == MockStepKind.Ended)?.At);
    }

    static MockPartState After(MockPartState part, MockStep step) => step.Step switch
    {
        MockStepKind.Opened when !part.Opened => part with { Opened = true, OpenedAt = step.Elapsed },
        MockStepKind.Written => part with { Lines = [.. part.Lines, step.Text ?? ""] },
        MockStepKind.Coded => part with { Coding = step.Coding ?? part.Coding },
        MockStepKind.Answered => part with { Closed = true, Seconds = step.Elapsed - part.OpenedAt, Coding = step.Coding ?? part.Coding },
        MockStepKind.Skipped => part with { Closed = true, Skipped = true, Seconds = step.Elapsed - part.OpenedAt, Coding = step.Coding ?? part.Coding },
        MockStepKind.Scored => part with { Hit = step.Hit ?? [] },
        _ => part,
    };
}
