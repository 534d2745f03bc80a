namespace MLWorkbench.Statistics;

/// <summary>Mean and variance in one pass; the smaller tail first, then the tail that was asked for.</summary>
public static class OneSampleTTest
{
    public static TestResult Test(ReadOnlySpan<double> sample, double hypothesisedMean, Tail tail = Tail.TwoSided)
    {
        var n = 0;
        double mean = 0, squares = 0;
        foreach (var value in sample)
        {
            var offset = value - mean;
            mean += offset / ++n;
            squares += offset * (value - mean);
        }
        var deviation = n < 2 ? double.NaN : Math.Sqrt(squares / (n - 1));
        var t = Math.Sqrt(n) * (mean - hypothesisedMean) / deviation;
        var smaller = StudentTDistribution.Cdf(t > 0 ? -t : t, n - 1);
        var p = tail switch
        {
            Tail.TwoSided => smaller + smaller,
            Tail.Less => t > 0 ? 1 - smaller : smaller,
            _ => t > 0 ? smaller : 1 - smaller,
        };
        return new(t, n - 1, p);
    }
}
