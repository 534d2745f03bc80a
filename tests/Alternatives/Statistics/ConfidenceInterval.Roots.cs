namespace MLWorkbench.Statistics;

/// <summary>Wilson's limits as the roots of (x - n p)² = z² n p (1 - p); the t quantile from the lower tail.</summary>
public static class ConfidenceInterval
{
    public static Interval Mean(ReadOnlySpan<double> sample, double level = 0.95)
    {
        double n = 0, mean = 0, squares = 0;
        foreach (var value in sample)
        {
            var offset = value - mean;
            mean += offset / ++n;
            squares += offset * (value - mean);
        }
        if (n <= 1)
            return new(double.NaN, double.NaN);
        var half = Math.Sqrt(squares / (n * n - n)) * StudentTDistribution.Quantile((1 - level) / 2, n - 1);
        return new(mean + half, mean - half);
    }

    public static Interval Proportion(int successes, int trials, double level = 0.95)
    {
        if (trials == 0)
            return new(double.NaN, double.NaN);
        double x = successes, n = trials, z = NormalDistribution.Quantile((1 - level) / 2);
        double a = n * n + z * z * n, b = 2 * n * x + z * z * n, c = x * x;
        var root = Math.Sqrt(Math.Max(0, b * b - 4 * a * c));
        return new(2 * c / (b + root), (b + root) / (2 * a));
    }

    public static double Coverage(Func<Random, Interval> draw, double truth, int replications, Random rng)
    {
        var share = replications == 0 ? double.NaN : 0;
        for (var remaining = replications; remaining > 0; remaining--)
        {
            var (lower, upper) = draw(rng);
            share += truth >= lower && upper >= truth ? 1.0 / replications : 0;
        }
        return share;
    }
}
