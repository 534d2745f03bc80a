namespace MLWorkbench.Statistics;

/// <summary>No grand mean at all: sums of squares from differences of pairs, the tail from the beta distribution.</summary>
public static class OneWayAnova
{
    public readonly record struct AnovaResult(double F, int DfBetween, int DfWithin, double PValue, double EtaSquared);

    public static AnovaResult OneWay(IReadOnlyList<double[]> groups)
    {
        var n = groups.Sum(group => group.Length);
        if (groups.Count < 2 || groups.Any(group => group.Length == 0) || n == groups.Count)
            throw new ArgumentOutOfRangeException(nameof(groups));

        var within = groups.Sum(group => Pairs(group) / group.Length);
        var total = Pairs([.. groups.SelectMany(group => group)]) / n;
        var between = 0.0;
        for (var i = 0; i < groups.Count; i++)
            for (var j = 0; j < i; j++)
                between += groups[i].Length / (double)n * groups[j].Length * Math.Pow(groups[i].Average() - groups[j].Average(), 2);

        double above = groups.Count - 1, below = n - groups.Count;
        var f = below * between / (above * within);
        return new(f, (int)above, (int)below, BetaDistribution.Cdf(1 / (1 + above * f / below), below / 2, above / 2), between / total);
    }

    static double Pairs(double[] values)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
            for (var j = 0; j < i; j++)
                sum += (values[i] - values[j]) * (values[i] - values[j]);
        return sum;
    }
}
