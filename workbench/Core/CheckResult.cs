using MLWorkbench.Figures;

namespace MLWorkbench.Workbench;

/// <summary>How one check ended.</summary>
public enum CheckOutcome
{
    /// <summary>The answer was right.</summary>
    Passed,

    /// <summary>The answer was wrong, or there was none.</summary>
    Failed,

    /// <summary>The member still throws NotImplementedException.</summary>
    NotAttempted,

    /// <summary>The process ended before this check did.</summary>
    NotRun,
}

/// <summary>One check of a grader, or one figure of an exercise.</summary>
/// <param name="Name">The sentence it stands for.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">What the learner reads.</param>
/// <param name="Misconception">The sentence that names the mistake, when it was recognised.</param>
/// <param name="Output">What the learner's code printed.</param>
/// <param name="Milliseconds">How long it ran.</param>
/// <param name="Figure">What it drew, if it is a figure.</param>
public sealed record CheckResult(
    string Name, CheckOutcome Outcome, string? Message = null, string? Misconception = null, string? Output = null, double Milliseconds = 0,
    Figure? Figure = null);
