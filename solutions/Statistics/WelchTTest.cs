namespace MLWorkbench.Statistics;

/// <summary>Asks whether two independent groups have the same mean, whatever their variances (Welch's t-test).</summary>
public static class WelchTTest
{
    /// <summary>Tests the hypothesis that both groups come from distributions with the same mean.</summary>
    /// <param name="a">The observations of the first group.</param>
    /// <param name="b">The observations of the second group.</param>
    /// <param name="tail">The alternative: the mean of a differs from, is less than or is greater than the mean of b.</param>
    /// <returns>
    /// The t statistic, the degrees of freedom of Welch and Satterthwaite, not rounded, and the p-value;
    /// t and p are NaN when a group has fewer than two observations.
    /// </returns>
    public static TestResult Test(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Tail tail = Tail.TwoSided)
    {
        var (meanA, varianceA) = Moments(a);
        var (meanB, varianceB) = Moments(b);
        var errorA = varianceA / a.Length; // squared standard error of meanA
        var errorB = varianceB / b.Length;
        var error = errorA + errorB;

        var t = (meanA - meanB) / Math.Sqrt(error);
        // Without error t is infinite or NaN, and p is the same for any degrees of freedom; the formula would be 0/0.
        var degreesOfFreedom = error == 0
            ? a.Length + b.Length - 2
            : error * error / (errorA * errorA / (a.Length - 1) + errorB * errorB / (b.Length - 1));
        return new(t, degreesOfFreedom, PValue(t, degreesOfFreedom, tail));
    }

    static (double Mean, double Variance) Moments(ReadOnlySpan<double> sample)
    {
        var mean = 0.0;
        foreach (var value in sample)
            mean += value;
        mean /= sample.Length;

        var squares = 0.0;
        foreach (var value in sample)
            squares += (value - mean) * (value - mean);
        return (mean, squares / (sample.Length - 1));
    }

    // Only the lower tail keeps its digits when it is tiny: an upper one is read off at -t.
    static double PValue(double t, double degreesOfFreedom, Tail tail) => tail switch
    {
        Tail.Less => StudentTDistribution.Cdf(t, degreesOfFreedom),
        Tail.Greater => StudentTDistribution.Cdf(-t, degreesOfFreedom),
        _ => 2 * StudentTDistribution.Cdf(-Math.Abs(t), degreesOfFreedom),
    };
}
