namespace MLWorkbench;

/// <summary>What is known of a sample after it has been read: how many values, their mean, and the sum of their squared deviations from it.</summary>
public readonly record struct SampleMoments(long Count, double Mean, double SquaredDeviations)
{
    /// <summary>The sample variance; NaN for fewer than two values.</summary>
    public double Variance => Count < 2 ? double.NaN : SquaredDeviations / (Count - 1);
}
