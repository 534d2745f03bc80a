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
        throw new NotImplementedException();
    }
}
