namespace MLWorkbench.Experiments;

/// <summary>The sum of O²/E less the number of users: one pass over normalised shares.</summary>
public static class SampleRatioMismatch
{
    public readonly record struct SrmResult(double ChiSquare, double PValue, bool Alarm);

    public static SrmResult Check(ReadOnlySpan<long> observedUsers, ReadOnlySpan<double> plannedShares, double alarmLevel = 0.001)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(observedUsers.Length, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(observedUsers.Length, plannedShares.Length);
        var shares = plannedShares.ToArray();
        if (!shares.All(share => share > 0))
            throw new ArgumentException("Shares must be positive.");

        double users = observedUsers.ToArray().Sum(), whole = shares.Sum(), squares = 0;
        for (var arm = shares.Length - 1; arm >= 0; arm--)
            squares += observedUsers[arm] / (users * (shares[arm] / whole)) * observedUsers[arm];
        var chiSquare = squares - users;
        var p = users == 0 ? double.NaN : ChiSquaredDistribution.UpperTail(chiSquare, shares.Length - 1);
        return new(chiSquare, p, p < alarmLevel);
    }
}
