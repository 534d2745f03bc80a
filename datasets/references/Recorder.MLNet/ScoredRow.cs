namespace MLWorkbench.References;

/// <summary>A row with a score for the positive class.</summary>
sealed class ScoredRow
{
    public bool Label { get; set; }

    public float Score { get; set; }

    public float Probability { get; set; }

    public bool PredictedLabel => Score > 0;
}
