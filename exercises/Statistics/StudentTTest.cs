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
        throw new NotImplementedException();
    }
}
