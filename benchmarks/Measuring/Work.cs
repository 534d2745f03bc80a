namespace MLWorkbench.Benchmarks;

/// <summary>The least that a kernel must do, whatever the code.</summary>
/// <param name="Bytes">What has to come from memory.</param>
/// <param name="Operations">Additions and multiplications.</param>
public readonly record struct Work(double Bytes, double Operations);
