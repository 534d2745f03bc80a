namespace MLWorkbench.Statistics;

/// <summary>Asks whether a sample is compatible with a stated mean (Student's t-test for one sample).</summary>
public static class OneSampleTTest
{
    /// <summary>Tests the hypothesis that the sample comes from a distribution with the stated mean.</summary>
    /// <param name="sample">Independent observations.</param>
    /// <param name="hypothesisedMean">The mean under the null hypothesis.</param>
    /// <param name="tail">The alternative: the true mean differs from, is less than or is greater than the stated one.</param>
    /// <returns>The t statistic, n - 1 degrees of freedom and the p-value; t and p are NaN when there are fewer than two observations.</returns>
    public static TestResult Test(ReadOnlySpan<double> sample, double hypothesisedMean, Tail tail = Tail.TwoSided)
    {
        var (mean, variance) = Moments(sample);
        var t = (mean - hypothesisedMean) / Math.Sqrt(variance / sample.Length);
        var degreesOfFreedom = sample.Length - 1;
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
