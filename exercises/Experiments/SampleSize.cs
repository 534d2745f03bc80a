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
        throw new NotImplementedException();
    }
}
