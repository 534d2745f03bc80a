namespace MLWorkbench.Statistics;

/// <summary>The variance of a difference from the variances and the covariance of the two columns.</summary>
public static class PairedTTest
{
    public static TestResult Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Tail tail = Tail.TwoSided)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(second.Length, first.Length);
        var pairs = first.ToArray().Zip(second.ToArray()).Where(pair => !double.IsNaN(pair.First) && !double.IsNaN(pair.Second)).ToArray();
        var n = pairs.Length;
        if (n < 2)
            return new(double.NaN, double.NaN, double.NaN);

        double meanFirst = pairs.Average(pair => pair.First), meanSecond = pairs.Average(pair => pair.Second);
        double varianceFirst = 0, varianceSecond = 0, covariance = 0;
        foreach (var (a, b) in pairs)
        {
            varianceFirst += (a - meanFirst) * (a - meanFirst) / (n - 1);
            varianceSecond += (b - meanSecond) * (b - meanSecond) / (n - 1);
            covariance += (a - meanFirst) * (b - meanSecond) / (n - 1);
        }
        var t = (meanFirst - meanSecond) * Math.Sqrt(n / (varianceFirst + varianceSecond - 2 * covariance));
        var upper = StudentTDistribution.Cdf(-Math.Abs(t), n - 1);
        return new(t, n - 1, tail == Tail.TwoSided ? 2 * upper : tail == Tail.Greater == t > 0 ? upper : 1 - upper);
    }
}
