namespace MLWorkbench.Benchmarks;

/// <summary>The least that a kernel must do, whatever the code.</summary>
/// <param name="Bytes">The size of the data that have to be read.</param>
/// <param name="Operations">Additions and multiplications.</param>
/// <param name="Passes">How many times the data have to be read.</param>
/// <param name="OneCore">Whether the exercise is about what one core can do.</param>
public readonly record struct Work(double Bytes, double Operations, int Passes = 1, bool OneCore = false)
{
    /// <summary>How many cores may share it.</summary>
    public int Cores => OneCore ? 1 : Environment.ProcessorCount;
}
