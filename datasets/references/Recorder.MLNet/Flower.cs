using Microsoft.ML.Data;

namespace MLWorkbench.References;

/// <summary>An iris as ML.NET reads it.</summary>
sealed class Flower
{
    [VectorType(4)]
    public float[] Features { get; set; } = [];

    public string Species { get; set; } = "";
}
