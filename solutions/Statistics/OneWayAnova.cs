namespace MLWorkbench.Statistics;

/// <summary>Tests whether several groups can have the same mean.</summary>
public static class OneWayAnova
{
    /// <summary>What the analysis of variance found.</summary>
    /// <param name="F">The mean square between groups over the mean square within them.</param>
    /// <param name="DfBetween">The number of groups minus 1.</param>
    /// <param name="DfWithin">The number of values minus the number of groups.</param>
    /// <param name="PValue">The chance of such an F, or a larger one, when all means are equal.</param>
    /// <param name="EtaSquared">The share of the total variation that lies between the groups.</param>
    public readonly record struct AnovaResult(double F, int DfBetween, int DfWithin, double PValue, double EtaSquared);

    /// <summary>Compares the means of independent groups, whose sizes may differ.</summary>
    /// <param name="groups">At least two groups, none empty, with more values than groups in all.</param>
    /// <returns>Without any variation F, p and eta squared are NaN; with variation between groups only, F is infinite.</returns>
    /// <exception cref="ArgumentException">There are fewer than two groups, a group is empty, or every group has one value only.</exception>
    public static AnovaResult OneWay(IReadOnlyList<double[]> groups)
    {
        var count = Count(groups);
        var sum = 0.0;
        foreach (var group in groups)
            sum += Mean(group) * group.Length;
        var grandMean = sum / count;

        double between = 0, within = 0;
        foreach (var group in groups)
        {
            var mean = Mean(group);
            between += group.Length * (mean - grandMean) * (mean - grandMean);
            foreach (var value in group)
                within += (value - mean) * (value - mean);
        }

        var dfBetween = groups.Count - 1;
        var dfWithin = count - groups.Count;
        var f = between / dfBetween / (within / dfWithin);
        return new(f, dfBetween, dfWithin, FDistribution.UpperTail(f, dfBetween, dfWithin), between / (between + within));
    }

    static int Count(IReadOnlyList<double[]> groups)
    {
        if (groups.Count < 2)
            throw new ArgumentException($"Two groups or more can be compared, not {groups.Count}.", nameof(groups));
        var count = 0;
        foreach (var group in groups)
        {
            if (group.Length == 0)
                throw new ArgumentException("An empty group has no mean.", nameof(groups));
            count += group.Length;
        }
        if (count == groups.Count)
            throw new ArgumentException("With one value in each group nothing is known about the variation within groups.", nameof(groups));
        return count;
    }

    static double Mean(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }
}
