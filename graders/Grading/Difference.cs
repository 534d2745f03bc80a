namespace MLWorkbench.Grading;

/// <summary>One place where two values disagree. A difference of shape says so in words instead of numbers.</summary>
sealed record Difference(string Path, object? Expected, object? Received, double Excess, string? Shape = null);
