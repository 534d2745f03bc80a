namespace MLWorkbench.Statistics;

/// <summary>One pass over all values for the total, by Welford's update; within is what between leaves of it.</summary>
public static class OneWayAnova
{
    public readonly record struct AnovaResult(double F, int DfBetween, int DfWithin, double PValue, double EtaSquared);

    public static AnovaResult OneWay(IReadOnlyList<double[]> groups)
    {
        if (groups.Count <= 1)
            throw new ArgumentException("Two groups, please.");
        double mean = 0, total = 0;
        var n = 0;
        foreach (var group in groups)
        {
            if (group.Length < 1)
                throw new ArgumentException("A group is empty.");
            foreach (var value in group)
            {
                var offset = value - mean;
                mean += offset / ++n;
                total += offset * (value - mean);
            }
        }
        var df = (Between: groups.Count - 1, Within: n - groups.Count);
        if (df.Within == 0)
            throw new ArgumentException("Every group has one value.");

        var between = 0.0;
        foreach (var group in groups)
        {
            var groupOffset = 0.0;
            foreach (var value in group)
                groupOffset += value - mean;
            between += groupOffset * groupOffset / group.Length;
        }
        var f = between / (total - between) * df.Within / df.Between;
        return new(f, df.Between, df.Within, FDistribution.UpperTail(f, df.Between, df.Within), between / total);
    }
}
