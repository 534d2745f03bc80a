namespace MLWorkbench.Experiments;

/// <summary>Compares the conversion rates of two arms: is there a difference, and how large is it?</summary>
public static class TwoProportionTest
{
    /// <summary>What the comparison of two rates found. Everything is treatment compared with control.</summary>
    /// <param name="Z">The difference over its standard error when both arms have one common rate.</param>
    /// <param name="PValue">The probability of a z at least this far from 0, on either side, when there is no difference.</param>
    /// <param name="Difference">The rate of the treatment minus that of the control.</param>
    /// <param name="DifferenceInterval">A confidence interval for the difference.</param>
    /// <param name="RelativeLift">The difference as a share of the control rate.</param>
    public readonly record struct ProportionTest(
        double Z, double PValue, double Difference, Interval DifferenceInterval, double RelativeLift);

    /// <summary>Tests whether the rates differ and estimates by how much.</summary>
    /// <param name="control">Users and conversions of the control arm.</param>
    /// <param name="treatment">Users and conversions of the treatment arm.</param>
    /// <param name="level">The confidence level of the interval, between 0 and 1.</param>
    /// <returns>NaN throughout when an arm has no users; NaN for z and p when all users converted, or none.</returns>
    /// <exception cref="ArgumentException">An arm has fewer than 0 conversions or more than it has users.</exception>
    public static ProportionTest Compare(ArmTally control, ArmTally treatment, double level = 0.95)
    {
        var controlRate = Rate(control, nameof(control));
        var treatmentRate = Rate(treatment, nameof(treatment));
        var difference = treatmentRate - controlRate;

        // The test asks what happens under one common rate, the interval what happens under two.
        var commonRate = ((double)control.Conversions + treatment.Conversions) / ((double)control.Users + treatment.Users);
        var z = difference / Math.Sqrt(commonRate * (1 - commonRate) * (1.0 / control.Users + 1.0 / treatment.Users));
        var error = Math.Sqrt(controlRate * (1 - controlRate) / control.Users + treatmentRate * (1 - treatmentRate) / treatment.Users);
        var margin = NormalDistribution.Quantile((1 + level) / 2) * error;

        return new(
            z,
            2 * NormalDistribution.UpperTail(Math.Abs(z)),
            difference,
            new(difference - margin, difference + margin),
            difference / controlRate);
    }

    static double Rate(ArmTally arm, string name) => arm.Conversions >= 0 && arm.Conversions <= arm.Users
        ? (double)arm.Conversions / arm.Users
        : throw new ArgumentException($"{arm.Conversions} conversions of {arm.Users} users are impossible.", name);
}
