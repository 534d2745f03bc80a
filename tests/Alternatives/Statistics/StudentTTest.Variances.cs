namespace MLWorkbench.Statistics;

/// <summary>Variances first, pooled by their degrees of freedom; the two-sided p-value from F(1, df).</summary>
public static class StudentTTest
{
    public static TestResult Test(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Tail tail = Tail.TwoSided)
    {
        double n = a.Length, m = b.Length;
        var (meanA, varianceA) = Describe(a.ToArray());
        var (meanB, varianceB) = Describe(b.ToArray());
        var pooled = Math.Sqrt(((n - 1) * varianceA + (m - 1) * varianceB) / (n + m - 2));
        var t = (meanA - meanB) / pooled * Math.Sqrt(n * m / (n + m));
        if (double.IsNaN(t))
            return new(t, n + m - 2, t);
        var outside = double.IsInfinity(t) ? 0 : FDistribution.UpperTail(t * t, 1, n + m - 2);
        return new(t, n + m - 2, tail == Tail.TwoSided ? outside : (t < 0) == (tail == Tail.Less) ? outside / 2 : 1 - outside / 2);
    }

    static (double Mean, double Variance) Describe(double[] sample) => sample.Length switch
    {
        0 => (double.NaN, double.NaN),
        1 => (sample[0], 0),
        _ => (sample.Average(), sample.Sum(value => Math.Pow(value - sample.Average(), 2)) / (sample.Length - 1)),
    };
}
