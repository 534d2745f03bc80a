using Microsoft.ML.Data;

namespace MLWorkbench.References;

/// <summary>A passenger of the Titanic as ML.NET reads it: female, class and age, with 28 for a missing age.</summary>
sealed class Passenger
{
    [VectorType(3)]
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }

    /// <summary>NaN when it is missing.</summary>
    public float Age { get; set; }

    public string Sex { get; set; } = "";
}
