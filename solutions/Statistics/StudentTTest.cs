namespace MLWorkbench.Statistics;

/// <summary>Asks whether two independent groups have the same mean, taking their variances as equal (Student's t-test).</summary>
public static class StudentTTest
{
    /// <summary>Tests the hypothesis that both groups come from distributions with the same mean.</summary>
    /// <param name="a">The observations of the first group.</param>
    /// <param name="b">The observations of the second group.</param>
    /// <param name="tail">The alternative: the mean of a differs from, is less than or is greater than the mean of b.</param>
    /// <returns>
    /// The t statistic, the sum of the sizes less 2 as degrees of freedom, and the p-value;
    /// t and p are NaN when a group is empty or both have a single observation.
    /// </returns>
    public static TestResult Test(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Tail tail = Tail.TwoSided)
    {
        var (meanA, squaresA) = Moments(a);
        var (meanB, squaresB) = Moments(b);
        var degreesOfFreedom = a.Length + b.Length - 2;
        var pooledVariance = (squaresA + squaresB) / degreesOfFreedom;
        var error = Math.Sqrt(pooledVariance / a.Length + pooledVariance / b.Length);

        var t = (meanA - meanB) / error;
        return new(t, degreesOfFreedom, PValue(t, degreesOfFreedom, tail));
    }

    static (double Mean, double Squares) Moments(ReadOnlySpan<double> sample)
    {
        var mean = 0.0;
        foreach (var value in sample)
            mean += value;
        mean /= sample.Length;

        var squares = 0.0;
        foreach (var value in sample)
            squares += (value - mean) * (value - mean);
        return (mean, squares);
    }

    // Only the lower tail keeps its digits when it is tiny: an upper one is read off at -t.
    static double PValue(double t, double degreesOfFreedom, Tail tail) => tail switch
    {
        Tail.Less => StudentTDistribution.Cdf(t, degreesOfFreedom),
        Tail.Greater => StudentTDistribution.Cdf(-t, degreesOfFreedom),
        _ => 2 * StudentTDistribution.Cdf(-Math.Abs(t), degreesOfFreedom),
    };
}
