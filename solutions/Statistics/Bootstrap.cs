namespace MLWorkbench.Statistics;

/// <summary>Says how precise a statistic is by computing it again on samples drawn from the sample.</summary>
public static class Bootstrap
{
    /// <summary>What resampling found.</summary>
    /// <param name="Estimate">The statistic of the sample itself.</param>
    /// <param name="StandardError">The standard deviation of the replicate values.</param>
    /// <param name="Interval">The middle part of the replicate values.</param>
    public readonly record struct BootstrapResult(double Estimate, double StandardError, Interval Interval);

    /// <summary>Draws resamples with replacement, each as large as the sample, and evaluates the statistic on each.</summary>
    /// <param name="sample">The observations.</param>
    /// <param name="statistic">What to compute, such as a mean or a median.</param>
    /// <param name="replicates">The number of resamples, at least 2.</param>
    /// <param name="level">The share of replicate values inside the interval, such as 0.95.</param>
    /// <param name="rng">The source of all randomness.</param>
    /// <returns>NaN for the standard error and both limits when a replicate value is NaN.</returns>
    /// <exception cref="ArgumentException">The sample is empty, there are fewer than 2 replicates, or the level is not strictly between 0 and 1.</exception>
    public static BootstrapResult Run(
        ReadOnlySpan<double> sample, Func<ReadOnlySpan<double>, double> statistic, int replicates, double level, Random rng)
    {
        if (sample.IsEmpty)
            throw new ArgumentException("There is nothing to draw from.", nameof(sample));
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 2);
        // Written so that NaN is refused too.
        if (!(level > 0 && level < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies strictly between 0 and 1.");

        var values = new double[replicates];
        var resample = new double[sample.Length];
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            for (var i = 0; i < resample.Length; i++)
                resample[i] = sample[rng.Next(sample.Length)];
            values[replicate] = statistic(resample);
        }

        var standardError = StandardDeviation(values);
        return new(statistic(sample), standardError, double.IsNaN(standardError) ? new(double.NaN, double.NaN) : Middle(values, level));
    }

    static double StandardDeviation(double[] values)
    {
        var mean = 0.0;
        foreach (var value in values)
            mean += value / values.Length;
        var squared = 0.0;
        foreach (var value in values)
            squared += (value - mean) * (value - mean);
        return Math.Sqrt(squared / (values.Length - 1));
    }

    static Interval Middle(double[] values, double level)
    {
        Array.Sort(values);
        return new(Quantile(values, (1 - level) / 2), Quantile(values, (1 + level) / 2));
    }

    // Type 7: linear between the two sorted values around the position (B - 1) · share.
    static double Quantile(double[] sorted, double share)
    {
        var position = (sorted.Length - 1) * share;
        var below = Math.Min((int)position, sorted.Length - 2);
        return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
    }
}
