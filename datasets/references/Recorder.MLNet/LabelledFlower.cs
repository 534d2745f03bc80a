using Microsoft.ML.Data;

namespace MLWorkbench.References;

/// <summary>An iris in a question of two answers.</summary>
sealed class LabelledFlower
{
    [VectorType(4)]
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }
}
