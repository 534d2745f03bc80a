namespace MLWorkbench.Experiments;

/// <summary>Plans an experiment: how many users does it take to see a difference of two conversion rates?</summary>
public static class SampleSize
{
    /// <summary>The users that each arm needs so that a two-sided z-test finds the difference with the given power.</summary>
    /// <param name="baseRate">The conversion rate without the treatment, from 0 to 1.</param>
    /// <param name="targetRate">The rate that should not be missed; a rate, not a lift.</param>
    /// <param name="alpha">The share of false alarms when there is no difference.</param>
    /// <param name="power">The share of experiments that find the difference when it is there.</param>
    /// <exception cref="ArgumentException">The rates are equal or no rates, or alpha or power is not between 0 and 1.</exception>
    /// <exception cref="OverflowException">More users are needed than an int can hold.</exception>
    public static int UsersPerArm(double baseRate, double targetRate, double alpha = 0.05, double power = 0.80)
    {
        if (!(baseRate is >= 0 and <= 1 && targetRate is >= 0 and <= 1 && baseRate != targetRate))
            throw new ArgumentException($"Two different rates from 0 to 1 are needed, not {baseRate} and {targetRate}.", nameof(targetRate));
        if (!(alpha is > 0 and < 1 && power is > 0 and < 1))
            throw new ArgumentException($"Alpha and power must lie between 0 and 1, but they are {alpha} and {power}.", nameof(alpha));

        // The test computes its standard error under one common rate; the power is about what happens under two.
        var commonRate = (baseRate + targetRate) / 2;
        var spreadOfTest = Math.Sqrt(2 * commonRate * (1 - commonRate));
        var spread = Math.Sqrt(baseRate * (1 - baseRate) + targetRate * (1 - targetRate));
        var rootOfUsers = (NormalDistribution.Quantile(1 - alpha / 2) * spreadOfTest + NormalDistribution.Quantile(power) * spread)
            / (targetRate - baseRate);
        return checked((int)Math.Ceiling(rootOfUsers * rootOfUsers));
    }
}
