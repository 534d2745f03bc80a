namespace MLWorkbench.Benchmarks;

/// <summary>A row whose label is a number.</summary>
sealed class NumberRow
{
    public float[] Features { get; set; } = [];

    public float Label { get; set; }
}
