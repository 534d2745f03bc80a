namespace MLWorkbench.Statistics;

/// <summary>Everything multiplied out into n, m and variances, with the tail from an incomplete beta function.</summary>
public static class WelchTTest
{
    public static TestResult Test(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Tail tail = Tail.TwoSided)
    {
        double n = a.Length, m = b.Length;
        double[] x = a.ToArray(), y = b.ToArray();
        if (n < 2 || m < 2)
            return new(double.NaN, n + m - 2, double.NaN);
        var u = x.Sum(value => Math.Pow(value - x.Average(), 2)) / (n - 1);
        var v = y.Sum(value => Math.Pow(value - y.Average(), 2)) / (m - 1);
        var t = (y.Average() - x.Average()) / -Math.Sqrt(u / n + v / m);
        var df = Math.Pow(m * u + n * v, 2) * (n - 1) * (m - 1) / (m * m * u * u * (m - 1) + n * n * v * v * (n - 1));

        var outside = double.IsInfinity(t) ? 0 : double.IsNaN(t) ? t : BetaDistribution.Cdf(df / (df + t * t), df / 2, 0.5);
        return new(t, df, tail switch
        {
            Tail.Less => t > 0 ? 1 - outside / 2 : outside / 2,
            Tail.Greater => t < 0 ? 1 - outside / 2 : outside / 2,
            _ => outside,
        });
    }
}
