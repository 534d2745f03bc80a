namespace MLWorkbench.Experiments;

/// <summary>No chance at all: every posterior quantile of one arm against every one of the other.</summary>
public static class BayesianAbTest
{
    public readonly record struct BayesianComparison(double ProbabilityBetter, double ExpectedLoss, Interval LiftInterval);

    public static BayesianComparison Compare(
        ArmTally control, ArmTally treatment, double priorAlpha, double priorBeta, int draws, Random rng)
    {
        if (!(Math.Min(priorAlpha, priorBeta) > 0) || draws <= 0)
            throw new ArgumentOutOfRangeException(nameof(priorAlpha));
        foreach (var arm in new[] { control, treatment })
        {
            if (arm.Conversions < 0 || arm.Conversions > arm.Users)
                throw new ArgumentOutOfRangeException(nameof(control));
        }

        const int Points = 300;
        double[] controlRates = Quantiles(control), treatmentRates = Quantiles(treatment);
        var lifts = controlRates.SelectMany(c => treatmentRates.Select(t => t - c)).Order().ToArray();
        return new(
            lifts.Average(lift => lift > 0 ? 1 : lift < 0 ? 0 : 0.5), lifts.Average(lift => lift < 0 ? -lift : 0),
            new(lifts[(int)(0.025 * lifts.Length)], lifts[(int)(0.975 * lifts.Length)]));

        double[] Quantiles(ArmTally arm) => [.. Enumerable.Range(0, Points).Select(i => BetaDistribution.Quantile(
            (i + 0.5) / Points, priorAlpha + arm.Conversions, priorBeta + arm.Users - arm.Conversions))];
    }
}
