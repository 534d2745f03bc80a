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
        if (first.Length != second.Length)
            throw new ArgumentException($"{first.Length} first measurements, but {second.Length} second ones.", nameof(second));

        var differences = CompleteDifferences(first, second);
        var (mean, variance) = Moments(differences);
        var t = mean / Math.Sqrt(variance / differences.Length);
        var degreesOfFreedom = differences.Length - 1;
        return new(t, degreesOfFreedom, PValue(t, degreesOfFreedom, tail));
    }

    static double[] CompleteDifferences(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var differences = new List<double>(first.Length);
        for (var pair = 0; pair < first.Length; pair++)
        {
            // A difference is NaN when either measurement is.
            var difference = first[pair] - second[pair];
            if (!double.IsNaN(difference))
                differences.Add(difference);
        }
        return [.. differences];
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
