namespace MLWorkbench.Figures;

/// <summary>A number of an axis and how it is written.</summary>
public readonly record struct Tick(double At, string Label);
