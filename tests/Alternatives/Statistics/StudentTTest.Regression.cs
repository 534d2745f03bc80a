namespace MLWorkbench.Statistics;

/// <summary>Least squares of the value on a group indicator: t is the slope over its standard error.</summary>
public static class StudentTTest
{
    public static TestResult Test(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Tail tail = Tail.TwoSided)
    {
        if (a.IsEmpty || b.IsEmpty || a.Length + b.Length < 3)
            return new(double.NaN, double.NaN, double.NaN);
        double[] y = [.. b, .. a];
        double n = y.Length, share = a.Length / n, mean = y.Average();
        double products = 0, indicatorSquares = n * share * (1 - share);
        for (var i = 0; i < y.Length; i++)
            products += ((i < b.Length ? 0 : 1) - share) * (y[i] - mean);
        var slope = products / indicatorSquares;

        var residuals = 0.0;
        for (var i = 0; i < y.Length; i++)
            residuals += Math.Pow(y[i] - mean - slope * ((i < b.Length ? 0 : 1) - share), 2);
        var t = slope / Math.Sqrt(residuals / (n - 2) / indicatorSquares);
        var smaller = StudentTDistribution.Cdf(t < 0 ? t : -t, n - 2);
        var (less, greater) = t < 0 ? (smaller, 1 - smaller) : (1 - smaller, smaller);
        return new(t, n - 2, tail switch { Tail.Less => less, Tail.Greater => greater, _ => 2 * smaller });
    }
}
