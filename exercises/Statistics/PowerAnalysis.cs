namespace MLWorkbench.Statistics;

/// <summary>Plans a comparison of two means: how many observations it takes, and whether they really suffice.</summary>
public static class PowerAnalysis
{
    /// <summary>The smallest size of each group with which a two-sided t-test finds the effect as often as asked.</summary>
    /// <param name="effectSize">The difference of the means in standard deviations (Cohen's d), not 0.</param>
    /// <param name="alpha">The chance of a false alarm that the test allows.</param>
    /// <param name="power">The wanted chance of finding the effect, above alpha and below 1.</param>
    /// <returns>A normal approximation with a correction for the estimated variance, rounded up, and at least 2.</returns>
    /// <exception cref="ArgumentException">The effect is 0 or NaN, or 0 &lt; alpha &lt; power &lt; 1 does not hold.</exception>
    public static int SampleSizePerGroup(double effectSize, double alpha = 0.05, double power = 0.80)
    {
        throw new NotImplementedException();
    }

    /// <summary>The share of simulated experiments in which a two-sided t-test with pooled variance rejects equal means.</summary>
    /// <param name="effectSize">The true difference of the means in standard deviations.</param>
    /// <param name="nPerGroup">The size of each group, at least 2.</param>
    /// <param name="alpha">The level of the test.</param>
    /// <param name="replications">The number of experiments, at least 1.</param>
    /// <param name="rng">The source of all randomness.</param>
    /// <exception cref="ArgumentException">The effect is NaN, a size is too small, or alpha is not strictly between 0 and 1.</exception>
    public static double SimulatedPower(double effectSize, int nPerGroup, double alpha, int replications, Random rng)
    {
        throw new NotImplementedException();
    }
}
