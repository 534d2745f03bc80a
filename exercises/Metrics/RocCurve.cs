namespace MLWorkbench.Metrics;

/// <summary>Shows how well scores separate two classes, whatever the threshold.</summary>
public static class RocCurve
{
    /// <summary>The shares of negatives and of positives with a score of at least the threshold.</summary>
    public readonly record struct RocPoint(double FalsePositiveRate, double TruePositiveRate, double Threshold);

    /// <summary>Sweeps the threshold from above all scores down to the lowest.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="scores">The score of each row: higher means more likely positive.</param>
    /// <returns>The point (0, 0) with an infinite threshold, then one point for each distinct score, the highest first.</returns>
    public static RocPoint[] Curve(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores)
    {
        throw new NotImplementedException();
    }

    /// <summary>The area under the curve: the chance that a positive scores higher than a negative, ties counted half.</summary>
    /// <returns>NaN unless both classes occur.</returns>
    public static double Auc(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores)
    {
        throw new NotImplementedException();
    }
}
