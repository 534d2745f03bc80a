namespace MLWorkbench.Statistics;

/// <summary>Asks whether two measurements of the same things differ on average (Student's t-test for pairs).</summary>
public static class PairedTTest
{
    /// <summary>Tests the hypothesis that the mean difference within pairs, first minus second, is 0.</summary>
    /// <param name="first">The first measurement of each pair; NaN where it is missing.</param>
    /// <param name="second">The second measurement of each pair, in the same order; NaN where it is missing.</param>
    /// <param name="tail">The alternative: the mean difference differs from, is less than or is greater than 0.</param>
    /// <returns>
    /// The t statistic, one degree of freedom less than there are complete pairs, and the p-value;
    /// t and p are NaN when there are fewer than two complete pairs.
    /// </returns>
    /// <exception cref="ArgumentException">The two have different lengths.</exception>
    public static TestResult Test(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Tail tail = Tail.TwoSided)
    {
        throw new NotImplementedException();
    }
}
