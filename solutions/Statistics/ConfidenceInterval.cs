namespace MLWorkbench.Statistics;

/// <summary>Intervals that hold the unknown truth in a stated share of all samples, and a check that they do.</summary>
public static class ConfidenceInterval
{
    /// <summary>The t interval for the mean of a distribution.</summary>
    /// <param name="sample">Independent observations.</param>
    /// <param name="level">The share of samples whose interval holds the mean.</param>
    /// <returns>NaN at both ends when there are fewer than two observations.</returns>
    public static Interval Mean(ReadOnlySpan<double> sample, double level = 0.95)
    {
        if (sample.Length < 2)
            return new(double.NaN, double.NaN);

        var mean = 0.0;
        foreach (var value in sample)
            mean += value;
        mean /= sample.Length;

        var squares = 0.0;
        foreach (var value in sample)
            squares += (value - mean) * (value - mean);
        var error = Math.Sqrt(squares / (sample.Length - 1) / sample.Length);

        var half = StudentTDistribution.Quantile((1 + level) / 2, sample.Length - 1) * error;
        return new(mean - half, mean + half);
    }

    /// <summary>Wilson's interval for a success probability.</summary>
    /// <param name="successes">The number of successes.</param>
    /// <param name="trials">The number of independent trials.</param>
    /// <param name="level">The share of samples whose interval holds the probability.</param>
    /// <returns>NaN at both ends when there are no trials.</returns>
    public static Interval Proportion(int successes, int trials, double level = 0.95)
    {
        var z = NormalDistribution.Quantile((1 + level) / 2);
        var observed = (double)successes / trials;
        var shrinkage = 1 + z * z / trials;

        var centre = (observed + z * z / (2 * trials)) / shrinkage;
        var half = z / shrinkage * Math.Sqrt((observed * (1 - observed) + z * z / (4 * trials)) / trials);
        return new(centre - half, centre + half);
    }

    /// <summary>Estimates by simulation how often an interval holds the truth.</summary>
    /// <param name="draw">Draws a new sample and returns its interval.</param>
    /// <param name="truth">What the intervals should hold.</param>
    /// <param name="replications">How many intervals are drawn.</param>
    /// <param name="rng">The source of randomness, handed to every draw.</param>
    /// <returns>The share of intervals that hold the truth, ends included; NaN without replications.</returns>
    public static double Coverage(Func<Random, Interval> draw, double truth, int replications, Random rng)
    {
        var held = 0;
        for (var replication = 0; replication < replications; replication++)
        {
            var interval = draw(rng);
            if (interval.Lower <= truth && truth <= interval.Upper)
                held++;
        }
        return (double)held / replications;
    }
}
