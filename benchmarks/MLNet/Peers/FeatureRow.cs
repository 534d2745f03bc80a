namespace MLWorkbench.Benchmarks;

/// <summary>A row without a label; how many features it has is said by the view.</summary>
sealed class FeatureRow
{
    public float[] Features { get; set; } = [];
}
