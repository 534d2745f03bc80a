namespace MLWorkbench.Statistics;

/// <summary>The framework's own draw with replacement, and moments by LINQ.</summary>
public static class Bootstrap
{
    public readonly record struct BootstrapResult(double Estimate, double StandardError, Interval Interval);

    public static BootstrapResult Run(
        ReadOnlySpan<double> sample, Func<ReadOnlySpan<double>, double> statistic, int replicates, double level, Random rng)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sample.Length);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(replicates, 1);
        if (level is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level));

        var values = new double[replicates];
        for (var b = 0; b < replicates; b++)
        {
            var resample = rng.GetItems(sample, sample.Length);
            Array.Sort(resample);
            values[b] = statistic(resample);
        }
        var n = (double)replicates;
        var variance = (values.Sum(v => v * v) - values.Sum() * values.Sum() / n) / (n - 1);
        Array.Sort(values);
        var limits = new[] { (1 - level) / 2, 1 - (1 - level) / 2 }.Select(share =>
        {
            var position = 1 + (n - 1) * share;
            var k = (int)Math.Floor(position);
            return values[k - 1] + (k < replicates ? (position - k) * (values[k] - values[k - 1]) : 0);
        }).ToArray();
        return double.IsNaN(variance)
            ? new(statistic(sample), double.NaN, new(double.NaN, double.NaN))
            : new(statistic(sample), Math.Sqrt(Math.Max(0, variance)), new(limits[0], limits[1]));
    }
}
