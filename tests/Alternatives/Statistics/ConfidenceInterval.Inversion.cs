namespace MLWorkbench.Statistics;

/// <summary>Wilson's limits by bisection of the score test that they invert.</summary>
public static class ConfidenceInterval
{
    public static Interval Mean(ReadOnlySpan<double> sample, double level = 0.95)
    {
        var values = sample.ToArray();
        if (values.Length < 2)
            return new(double.NaN, double.NaN);
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(value => Math.Pow(value - mean, 2)) / (values.Length - 1));
        var quantile = StudentTDistribution.Quantile(1 - (1 - level) / 2, values.Length - 1);
        return new(mean - quantile * deviation / Math.Sqrt(values.Length), mean + quantile * deviation / Math.Sqrt(values.Length));
    }

    public static Interval Proportion(int successes, int trials, double level = 0.95)
    {
        if (trials == 0)
            return new(double.NaN, double.NaN);
        var (observed, z) = ((double)successes / trials, NormalDistribution.Quantile(level + (1 - level) / 2));
        return new(Limit(0, observed), Limit(1, observed));

        // Halves the way from the edge, which the test rejects, to the observed proportion, which it does not.
        double Limit(double rejected, double accepted)
        {
            for (var step = 0; step < 100; step++)
            {
                var middle = (rejected + accepted) / 2;
                if (Math.Abs(observed - middle) > z * Math.Sqrt(middle * (1 - middle) / trials))
                    rejected = middle;
                else
                    accepted = middle;
            }
            return accepted;
        }
    }

    public static double Coverage(Func<Random, Interval> draw, double truth, int replications, Random rng) =>
        replications == 0 ? double.NaN : Enumerable.Range(0, replications).Select(_ => draw(rng))
            .Average(interval => interval.Lower <= truth && interval.Upper >= truth ? 1.0 : 0.0);
}
