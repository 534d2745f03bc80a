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
        throw new NotImplementedException();
    }
}
