namespace MLWorkbench.Statistics;

/// <summary>Normal numbers as ratios of uniform ones, the effect shared between the groups, and the test as an analysis of variance.</summary>
public static class PowerAnalysis
{
    public static int SampleSizePerGroup(double effectSize, double alpha = 0.05, double power = 0.80)
    {
        if (effectSize * effectSize is not > 0 || alpha is not (> 0 and < 1) || power is not (> 0 and < 1) || alpha >= power)
            throw new ArgumentException("No such plan.");
        double z = NormalDistribution.Quantile(1 - alpha / 2), zPower = -NormalDistribution.Quantile(1 - power);
        return (int)Math.Max(Math.Ceiling(Math.Pow((z + zPower) / effectSize, 2) / 0.5 + Math.Pow(z / 2, 2)), 2);
    }

    public static double SimulatedPower(double effectSize, int nPerGroup, double alpha, int replications, Random rng)
    {
        if (effectSize is double.NaN || alpha is not (> 0 and < 1))
            throw new ArgumentException("No such experiment.");
        ArgumentOutOfRangeException.ThrowIfLessThan(nPerGroup, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(replications);
        return Enumerable.Range(0, replications).Average(_ => Rejects() ? 1.0 : 0.0);

        bool Rejects()
        {
            var a = Enumerable.Range(0, nPerGroup).Select(_ => effectSize / 2 + Normal(rng)).ToArray();
            var b = Enumerable.Range(0, nPerGroup).Select(_ => -effectSize / 2 + Normal(rng)).ToArray();
            var f = nPerGroup / 2.0 * Math.Pow(a.Average() - b.Average(), 2) / ((Variance(a) + Variance(b)) / 2);
            return FDistribution.UpperTail(f, 1, 2 * nPerGroup - 2) < alpha;
        }
    }

    // Kinderman and Monahan.
    static double Normal(Random rng)
    {
        while (true)
        {
            var u = 1 - rng.NextDouble();
            var x = (2 * rng.NextDouble() - 1) * Math.Sqrt(2 / Math.E) / u;
            if (x * x <= -4 * Math.Log(u))
                return x;
        }
    }

    static double Variance(double[] sample)
    {
        var mean = sample.Average();
        return sample.Sum(value => (value - mean) * (value - mean)) / (sample.Length - 1);
    }
}
