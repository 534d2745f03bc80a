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
        throw new NotImplementedException();
    }
}
