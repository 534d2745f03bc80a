namespace MLWorkbench.Statistics;

/// <summary>Describes one sample: where it lies, how widely it spreads, and which values it holds most often.</summary>
public static class DescriptiveStatistics
{
    /// <summary>A sample in six numbers.</summary>
    /// <param name="Mean">The sum of the values over their number.</param>
    /// <param name="Median">The value in the middle; of an even number of values, the mean of the middle two.</param>
    /// <param name="Variance">The sample variance: squared deviations from the mean, summed and divided by n - 1.</param>
    /// <param name="StdDev">The standard deviation, the root of the variance.</param>
    /// <param name="Q1">The first quartile.</param>
    /// <param name="Q3">The third quartile.</param>
    public readonly record struct Summary(double Mean, double Median, double Variance, double StdDev, double Q1, double Q3);

    /// <summary>Summarises a sample.</summary>
    /// <param name="sample">The values, in any order.</param>
    /// <returns>NaN throughout when there are no values or when one of them is NaN.</returns>
    public static Summary Describe(ReadOnlySpan<double> sample)
    {
        throw new NotImplementedException();
    }

    /// <summary>Finds the values that occur most often.</summary>
    /// <param name="sample">The values, in any order.</param>
    /// <returns>Every mode, in rising order: all values when none repeats; a single NaN when the sample holds a NaN.</returns>
    public static double[] Modes(ReadOnlySpan<double> sample)
    {
        throw new NotImplementedException();
    }
}
