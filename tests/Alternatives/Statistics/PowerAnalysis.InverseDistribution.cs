namespace MLWorkbench.Statistics;

/// <summary>Draws normal numbers by inverting their distribution function: slow, and right.</summary>
public static class PowerAnalysis
{
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

    static void Draw(Span<double> sample, double mean, Random rng)
    {
        for (var i = 0; i < sample.Length; i++)
            sample[i] = mean + NormalDistribution.Quantile((rng.Next() + 0.5) / int.MaxValue);
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
