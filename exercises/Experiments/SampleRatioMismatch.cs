namespace MLWorkbench.Experiments;

/// <summary>Finds out whether users went missing: do the arms have the sizes that were planned?</summary>
public static class SampleRatioMismatch
{
    /// <summary>How far the sizes of the arms are from the plan.</summary>
    /// <param name="ChiSquare">The squared gaps between observed and planned counts, each over the planned count.</param>
    /// <param name="PValue">How likely so large a statistic is when the assignment works as planned.</param>
    /// <param name="Alarm">Whether the p-value is below the alarm level.</param>
    public readonly record struct SrmResult(double ChiSquare, double PValue, bool Alarm);

    /// <summary>Tests the sizes of the arms against the planned split.</summary>
    /// <param name="observedUsers">The users that were counted in each arm.</param>
    /// <param name="plannedShares">The planned split, an entry an arm; only the proportions count, so 2, 1, 1 is 50%, 25%, 25%.</param>
    /// <param name="alarmLevel">The p-value below which the experiment should not be trusted.</param>
    /// <returns>NaN for statistic and p-value, and no alarm, when there are no users.</returns>
    /// <exception cref="ArgumentException">There are fewer than two arms, the lengths differ, or a share is not positive.</exception>
    public static SrmResult Check(ReadOnlySpan<long> observedUsers, ReadOnlySpan<double> plannedShares, double alarmLevel = 0.001)
    {
        throw new NotImplementedException();
    }
}
