namespace MLWorkbench.References;

/// <summary>A row of a regression; how many features it has is said by the view.</summary>
sealed class Observation
{
    public float[] Features { get; set; } = [];

    public float Label { get; set; }
}
