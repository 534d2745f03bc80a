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
        if (effectSize == 0 || double.IsNaN(effectSize))
            throw new ArgumentOutOfRangeException(nameof(effectSize), effectSize, "No sample finds an effect of nothing.");
        // Written so that NaN is refused too.
        if (!(0 < alpha && alpha < power && power < 1))
            throw new ArgumentException($"0 < alpha < power < 1 is required, not alpha {alpha} and power {power}.", nameof(power));

        var critical = NormalDistribution.Quantile(1 - alpha / 2);
        var distance = critical + NormalDistribution.Quantile(power);
        var size = 2 * distance * distance / (effectSize * effectSize) + critical * critical / 4;
        return Math.Max(2, (int)Math.Ceiling(size));
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
        if (double.IsNaN(effectSize))
            throw new ArgumentOutOfRangeException(nameof(effectSize));
        if (!(alpha > 0 && alpha < 1))
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "A level lies strictly between 0 and 1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(nPerGroup, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 1);

        // Comparing |t| with a quantile is the same as comparing p with alpha, and the quantile is needed once.
        var critical = StudentTDistribution.Quantile(1 - alpha / 2, 2 * nPerGroup - 2);
        var control = new double[nPerGroup];
        var treatment = new double[nPerGroup];
        var rejections = 0;
        for (var replication = 0; replication < replications; replication++)
        {
            Draw(control, 0, rng);
            Draw(treatment, effectSize, rng);
            if (Math.Abs(T(control, treatment)) > critical)
                rejections++;
        }
        return (double)rejections / replications;
    }

    // Box and Muller: a radius and an angle from two uniform numbers give a normal one. 1 - u is never 0.
    static void Draw(Span<double> sample, double mean, Random rng)
    {
        for (var i = 0; i < sample.Length; i++)
            sample[i] = mean + Math.Sqrt(-2 * Math.Log(1 - rng.NextDouble())) * Math.Cos(2 * Math.PI * rng.NextDouble());
    }

    // With equal sizes the pooled variance is the mean of the two.
    static double T(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (meanA, varianceA) = Moments(a);
        var (meanB, varianceB) = Moments(b);
        return (meanB - meanA) / Math.Sqrt((varianceA + varianceB) / a.Length);
    }

    static (double Mean, double Variance) Moments(ReadOnlySpan<double> sample)
    {
        var mean = 0.0;
        foreach (var value in sample)
            mean += value;
        mean /= sample.Length;
        var squared = 0.0;
        foreach (var value in sample)
            squared += (value - mean) * (value - mean);
        return (mean, squared / (sample.Length - 1));
    }
}
