namespace MLWorkbench.Experiments;

/// <summary>Compares two arms by what the data and a prior say about their conversion rates.</summary>
public static class BayesianAbTest
{
    /// <summary>What is believed about the two rates after the experiment.</summary>
    /// <param name="ProbabilityBetter">The probability that the rate of the treatment is higher.</param>
    /// <param name="ExpectedLoss">How much conversion rate is lost on average by shipping the treatment: the mean of max(control - treatment, 0).</param>
    /// <param name="LiftInterval">The middle 95% of treatment minus control.</param>
    public readonly record struct BayesianComparison(double ProbabilityBetter, double ExpectedLoss, Interval LiftInterval);

    /// <summary>Draws pairs of rates from the two posteriors and counts.</summary>
    /// <param name="control">Users and conversions of the control arm.</param>
    /// <param name="treatment">Users and conversions of the treatment arm.</param>
    /// <param name="priorAlpha">The conversions that the prior is worth, for each arm.</param>
    /// <param name="priorBeta">The users without conversion that the prior is worth, for each arm.</param>
    /// <param name="draws">How many pairs to draw.</param>
    /// <param name="rng">The source of all randomness.</param>
    /// <exception cref="ArgumentException">Conversions that are negative or more than users, a prior parameter that is not positive, no draws.</exception>
    public static BayesianComparison Compare(
        ArmTally control, ArmTally treatment, double priorAlpha, double priorBeta, int draws, Random rng)
    {
        throw new NotImplementedException();
    }
}
