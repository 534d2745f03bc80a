namespace MLWorkbench.Benchmarks;

/// <summary>Median, 95th percentile and maximum of some times in milliseconds.</summary>
readonly record struct Spread(double Median, double P95, double Max)
{
    public static Spread Of(IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        return new(sorted[sorted.Length / 2], sorted[(int)Math.Ceiling(0.95 * sorted.Length) - 1], sorted[^1]);
    }
}
