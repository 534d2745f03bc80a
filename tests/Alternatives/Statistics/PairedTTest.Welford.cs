namespace MLWorkbench.Statistics;

/// <summary>One pass over the pairs; the tail from an incomplete beta function.</summary>
public static class PairedTTest
{
    public static TestResult Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Tail tail = Tail.TwoSided)
    {
        if (second.Length != first.Length)
            throw new ArgumentException("Every first value needs a second one.");
        double n = 0, mean = 0, squares = 0;
        for (var i = first.Length - 1; i >= 0; i--)
        {
            if (double.IsNaN(first[i]) || double.IsNaN(second[i]))
                continue;
            var offset = first[i] - second[i] - mean;
            mean += offset / ++n;
            squares += offset * (first[i] - second[i] - mean);
        }
        var error = Math.Sqrt(squares / n / (n - 1));
        var t = n > 1 ? mean / error : double.NaN;
        return new(t, n - 1, double.IsNaN(t) ? t : PValue(t, n - 1, tail));
    }

    static double PValue(double t, double degreesOfFreedom, Tail tail)
    {
        var outside = double.IsInfinity(t) ? 0 : BetaDistribution.Cdf(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
        return (tail, t < 0) switch
        {
            (Tail.TwoSided, _) => outside,
            (Tail.Less, true) or (Tail.Greater, false) => outside / 2,
            _ => 1 - outside / 2,
        };
    }
}
