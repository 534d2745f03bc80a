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
        throw new NotImplementedException();
    }
}
