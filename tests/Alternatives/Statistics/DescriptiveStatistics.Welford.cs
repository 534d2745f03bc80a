namespace MLWorkbench.Statistics;

/// <summary>Mean and variance in one pass (Welford), the median and the quartiles by counting ranks, modes by grouping.</summary>
public static class DescriptiveStatistics
{
    public readonly record struct Summary(double Mean, double Median, double Variance, double StdDev, double Q1, double Q3);

    public static Summary Describe(ReadOnlySpan<double> sample)
    {
        double n = 0, mean = double.NaN, squares = 0;
        foreach (var value in sample)
        {
            n++;
            var offset = n == 1 ? value : value - mean;
            mean = n == 1 ? value : mean + offset / n;
            squares += n == 1 ? 0 : offset * (value - mean);
        }
        if (double.IsNaN(mean))
            return new(mean, mean, mean, mean, mean, mean);
        var variance = squares / (n - 1);
        var ordered = sample.ToArray().Order().ToArray();
        return new(mean, Weighted(ordered, 2), variance, Math.Pow(variance, 0.5), Weighted(ordered, 1), Weighted(ordered, 3));
    }

    public static double[] Modes(ReadOnlySpan<double> sample)
    {
        var counts = sample.ToArray().CountBy(value => value).ToList();
        if (counts.Any(pair => double.IsNaN(pair.Key)))
            return [double.NaN];
        return [.. counts.Where(pair => pair.Value == counts.Max(other => other.Value)).Select(pair => pair.Key).Order()];
    }

    // Quarters of a step in whole numbers: position is quarter · (n - 1) / 4.
    static double Weighted(double[] ordered, int quarter)
    {
        var (below, rest) = Math.DivRem(quarter * (ordered.Length - 1), 4);
        return (ordered[below] * (4 - rest) + ordered[Math.Min(below + 1, ordered.Length - 1)] * rest) / 4;
    }
}
