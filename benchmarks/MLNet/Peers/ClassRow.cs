namespace MLWorkbench.Benchmarks;

/// <summary>A row of one of two classes.</summary>
sealed class ClassRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }
}
