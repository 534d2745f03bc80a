namespace MLWorkbench.Statistics;

/// <summary>Tests whose standard error is known under the hypothesis: a mean with known sigma, and a proportion.</summary>
public static class ZTest
{
    /// <summary>Tests the hypothesis that the sample comes from a distribution with the stated mean.</summary>
    /// <param name="sample">Independent observations; one is enough.</param>
    /// <param name="hypothesisedMean">The mean under the null hypothesis.</param>
    /// <param name="knownSigma">The standard deviation of one observation, known from elsewhere.</param>
    /// <param name="tail">The alternative: the true mean differs from, is less than or is greater than the stated one.</param>
    /// <returns>The z statistic, infinite degrees of freedom and the p-value; z and p are NaN when there are no observations.</returns>
    public static TestResult Mean(ReadOnlySpan<double> sample, double hypothesisedMean, double knownSigma, Tail tail = Tail.TwoSided)
    {
        var mean = 0.0;
        foreach (var value in sample)
            mean += value;
        mean /= sample.Length;

        var error = knownSigma / Math.Sqrt(sample.Length);
        return Result((mean - hypothesisedMean) / error, tail);
    }

    /// <summary>Tests the hypothesis that each trial succeeds with the stated probability.</summary>
    /// <param name="successes">The number of successes.</param>
    /// <param name="trials">The number of independent trials.</param>
    /// <param name="p0">The probability under the null hypothesis.</param>
    /// <param name="tail">The alternative: the true probability differs from, is less than or is greater than p0.</param>
    /// <returns>The z statistic, infinite degrees of freedom and the p-value; z and p are NaN when there are no trials.</returns>
    public static TestResult Proportion(int successes, int trials, double p0, Tail tail = Tail.TwoSided)
    {
        var observed = (double)successes / trials;
        var error = Math.Sqrt(p0 * (1 - p0) / trials);
        return Result((observed - p0) / error, tail);
    }

    // Only a small tail keeps its digits: each alternative reads its own tail, never 1 minus the other.
    static TestResult Result(double z, Tail tail) => new(z, double.PositiveInfinity, tail switch
    {
        Tail.Less => NormalDistribution.Cdf(z),
        Tail.Greater => NormalDistribution.UpperTail(z),
        _ => 2 * NormalDistribution.UpperTail(Math.Abs(z)),
    });
}
