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
        throw new NotImplementedException();
    }

    /// <summary>Tests the hypothesis that each trial succeeds with the stated probability.</summary>
    /// <param name="successes">The number of successes.</param>
    /// <param name="trials">The number of independent trials.</param>
    /// <param name="p0">The probability under the null hypothesis.</param>
    /// <param name="tail">The alternative: the true probability differs from, is less than or is greater than p0.</param>
    /// <returns>The z statistic, infinite degrees of freedom and the p-value; z and p are NaN when there are no trials.</returns>
    public static TestResult Proportion(int successes, int trials, double p0, Tail tail = Tail.TwoSided)
    {
        throw new NotImplementedException();
    }
}
