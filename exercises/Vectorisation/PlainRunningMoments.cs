namespace MLWorkbench.Vectorisation;

/// <summary>The plain loops of <see cref="RunningMoments"/>: supplied, right, and where you begin.</summary>
public static class PlainRunningMoments
{
    /// <inheritdoc cref="RunningMoments.Of"/>
    public static SampleMoments Of(ReadOnlySpan<double> values)
    {
        var mean = 0.0;
        var squaredDeviations = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            var before = values[i] - mean;
            mean += before / (i + 1);
            squaredDeviations += before * (values[i] - mean);
        }
        return new(values.Length, mean, squaredDeviations);
    }

    /// <inheritdoc cref="RunningMoments.Merge"/>
    public static SampleMoments Merge(SampleMoments left, SampleMoments right)
    {
        if (left.Count == 0 || right.Count == 0)
            return left.Count == 0 ? right : left;
        var count = left.Count + right.Count;
        var share = (double)right.Count / count;
        var apart = right.Mean - left.Mean;
        return new(count, left.Mean + apart * share, left.SquaredDeviations + right.SquaredDeviations + apart * apart * left.Count * share);
    }
}
