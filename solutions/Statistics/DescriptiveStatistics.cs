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
        double[] sorted = [.. sample];
        Array.Sort(sorted);
        // NaN sorts before every number.
        if (sorted.Length == 0 || double.IsNaN(sorted[0]))
            return new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

        var mean = 0.0;
        foreach (var value in sorted)
            mean += value;
        mean /= sorted.Length;

        var squares = 0.0;
        foreach (var value in sorted)
            squares += (value - mean) * (value - mean);
        var variance = squares / (sorted.Length - 1);

        return new(mean, Quantile(sorted, 0.5), variance, Math.Sqrt(variance), Quantile(sorted, 0.25), Quantile(sorted, 0.75));
    }

    /// <summary>Finds the values that occur most often.</summary>
    /// <param name="sample">The values, in any order.</param>
    /// <returns>Every mode, in rising order: all values when none repeats; a single NaN when the sample holds a NaN.</returns>
    public static double[] Modes(ReadOnlySpan<double> sample)
    {
        double[] sorted = [.. sample];
        Array.Sort(sorted);
        if (sorted.Length > 0 && double.IsNaN(sorted[0]))
            return [double.NaN];

        var modes = new List<double>();
        int run = 0, longest = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (run > longest)
            {
                modes.Clear();
                longest = run;
            }
            if (run == longest)
                modes.Add(sorted[i]);
        }
        return [.. modes];
    }

    // Type 7: the quantiles divide the n - 1 steps between neighbours, and lie on a straight line within a step.
    static double Quantile(double[] sorted, double p)
    {
        var position = p * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
