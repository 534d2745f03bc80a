namespace MLWorkbench;

/// <summary>An interval of the real line.</summary>
public readonly record struct Interval(double Lower, double Upper);
