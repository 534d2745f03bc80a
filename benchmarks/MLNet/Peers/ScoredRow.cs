namespace MLWorkbench.Benchmarks;

/// <summary>A row of one of two classes, with what a model says of it.</summary>
sealed class ScoredRow
{
    public bool Label { get; set; }

    public float Score { get; set; }

    public bool PredictedLabel { get; set; }
}
