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
        throw new NotImplementedException();
    }

    /// <summary>Wilson's interval for a success probability.</summary>
    /// <param name="successes">The number of successes.</param>
    /// <param name="trials">The number of independent trials.</param>
    /// <param name="level">The share of samples whose interval holds the probability.</param>
    /// <returns>NaN at both ends when there are no trials.</returns>
    public static Interval Proportion(int successes, int trials, double level = 0.95)
    {
        throw new NotImplementedException();
    }

    /// <summary>Estimates by simulation how often an interval holds the truth.</summary>
    /// <param name="draw">Draws a new sample and returns its interval.</param>
    /// <param name="truth">What the intervals should hold.</param>
    /// <param name="replications">How many intervals are drawn.</param>
    /// <param name="rng">The source of randomness, handed to every draw.</param>
    /// <returns>The share of intervals that hold the truth, ends included; NaN without replications.</returns>
    public static double Coverage(Func<Random, Interval> draw, double truth, int replications, Random rng)
    {
        throw new NotImplementedException();
    }
}
