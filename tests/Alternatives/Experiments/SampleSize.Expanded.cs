namespace MLWorkbench.Experiments;

/// <summary>The square multiplied out, with lower-tail quantiles and odds in place of p(1 - p).</summary>
public static class SampleSize
{
    public static int UsersPerArm(double baseRate, double targetRate, double alpha = 0.05, double power = 0.80)
    {
        foreach (var share in new[] { alpha, power })
        {
            if (!(share > 0 && share < 1))
                throw new ArgumentOutOfRangeException(nameof(alpha));
        }
        if (!(Math.Min(baseRate, targetRate) >= 0) || !(Math.Max(baseRate, targetRate) <= 1) || baseRate == targetRate)
            throw new ArgumentOutOfRangeException(nameof(baseRate));

        double critical = -NormalDistribution.Quantile(alpha / 2), reserve = -NormalDistribution.Quantile(1 - power);
        var sum = baseRate + targetRate;
        var pooled = sum * (2 - sum) / 2;
        var separate = sum - baseRate * baseRate - targetRate * targetRate;
        var numerator = critical * critical * pooled + 2 * critical * reserve * Math.Sqrt(pooled * separate) + reserve * reserve * separate;
        var users = Math.Ceiling(numerator / Math.Pow(baseRate - targetRate, 2));
        return users > int.MaxValue ? throw new OverflowException() : (int)users;
    }
}
