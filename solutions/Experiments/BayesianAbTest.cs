namespace MLWorkbench.Experiments;

/// <summary>Compares two arms by what the data and a prior say about their conversion rates.</summary>
public static class BayesianAbTest
{
    const double OutsideOnEachSide = 0.025;

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
        if (!(priorAlpha > 0 && priorBeta > 0))
            throw new ArgumentException($"The parameters of a beta prior are positive, but these are {priorAlpha} and {priorBeta}.", nameof(priorAlpha));
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        RequirePossible(control, nameof(control));
        RequirePossible(treatment, nameof(treatment));

        var lifts = new double[draws];
        var better = 0;
        var loss = 0.0;
        for (var draw = 0; draw < draws; draw++)
        {
            var controlRate = DrawBeta(priorAlpha + control.Conversions, priorBeta + control.Users - control.Conversions, rng);
            var treatmentRate = DrawBeta(priorAlpha + treatment.Conversions, priorBeta + treatment.Users - treatment.Conversions, rng);
            lifts[draw] = treatmentRate - controlRate;
            if (treatmentRate > controlRate)
                better++;
            loss += Math.Max(controlRate - treatmentRate, 0);
        }

        Array.Sort(lifts);
        var outside = (int)(OutsideOnEachSide * draws);
        return new((double)better / draws, loss / draws, new(lifts[outside], lifts[draws - 1 - outside]));
    }

    static void RequirePossible(ArmTally arm, string name)
    {
        if (arm.Conversions < 0 || arm.Conversions > arm.Users)
            throw new ArgumentException($"{arm.Conversions} conversions of {arm.Users} users are impossible.", name);
    }

    static double DrawBeta(double alpha, double beta, Random rng)
    {
        var successes = DrawGamma(alpha, rng);
        return successes / (successes + DrawGamma(beta, rng));
    }

    // Marsaglia and Tsang (2000): a cubed normal, accepted nearly always. It needs a shape of at least 1;
    // a smaller one is drawn as Gamma(shape + 1) times U^(1/shape).
    static double DrawGamma(double shape, Random rng)
    {
        if (shape < 1)
            return DrawGamma(shape + 1, rng) * Math.Pow(1 - rng.NextDouble(), 1 / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var normal = DrawNormal(rng);
            var root = 1 + c * normal;
            var cube = root * root * root;
            if (cube > 0 && Math.Log(1 - rng.NextDouble()) < normal * normal / 2 + d - d * cube + d * Math.Log(cube))
                return d * cube;
        }
    }

    // Box and Muller; NextDouble may be 0 but never 1.
    static double DrawNormal(Random rng) =>
        Math.Sqrt(-2 * Math.Log(1 - rng.NextDouble())) * Math.Cos(2 * Math.PI * rng.NextDouble());
}
