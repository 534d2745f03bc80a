namespace MLWorkbench.Statistics;

/// <summary>Degrees of freedom from the groups' shares of the squared error: 1/df = c²/(n1 - 1) + (1 - c)²/(n2 - 1).</summary>
public static class WelchTTest
{
    public static TestResult Test(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Tail tail = Tail.TwoSided)
    {
        if (a.Length < 2 || b.Length < 2)
            return new(double.NaN, double.NaN, double.NaN);
        double n = a.Length, m = b.Length;
        var (meanA, variationA) = Welford(a);
        var (meanB, variationB) = Welford(b);
        var (errorA, errorB) = (variationA / n / (n - 1), variationB / m / (m - 1));
        var share = errorA / (errorA + errorB);
        var degreesOfFreedom = 1 / (share * share / (n - 1) + (1 - share) * (1 - share) / (m - 1));
        var t = (meanA - meanB) * Math.Pow(errorA + errorB, -0.5);
        if (double.IsNaN(t) || double.IsInfinity(t))
            return new(t, double.NaN, Certain(t, tail));

        var smaller = StudentTDistribution.Cdf(Math.Min(t, -t), degreesOfFreedom);
        return new(t, degreesOfFreedom, tail == Tail.TwoSided ? 2 * smaller : t > 0 == (tail == Tail.Greater) ? smaller : 1 - smaller);
    }

    static double Certain(double t, Tail tail) => double.IsNaN(t) ? t : tail == Tail.TwoSided || t > 0 == (tail == Tail.Greater) ? 0 : 1;

    static (double Mean, double Variation) Welford(ReadOnlySpan<double> sample)
    {
        double n = 0, mean = 0, variation = 0;
        foreach (var value in sample)
        {
            var offset = value - mean;
            mean += offset / ++n;
            variation += offset * (value - mean);
        }
        return (mean, variation);
    }
}
