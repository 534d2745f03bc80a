namespace MLWorkbench.Experiments;

/// <summary>z as the signed root of the chi-square of the table, p as its upper tail, and the lift from a ratio.</summary>
public static class TwoProportionTest
{
    public readonly record struct ProportionTest(
        double Z, double PValue, double Difference, Interval DifferenceInterval, double RelativeLift);

    public static ProportionTest Compare(ArmTally control, ArmTally treatment, double level = 0.95)
    {
        if (control.Conversions < 0 || treatment.Conversions < 0)
            throw new ArgumentOutOfRangeException(nameof(control));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(control.Conversions, control.Users);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(treatment.Conversions, treatment.Users);

        double a = control.Conversions, b = control.Users - a, c = treatment.Conversions, d = treatment.Users - c;
        var crossed = b * c - a * d;
        var chiSquare = crossed / (a + b) * (crossed / (c + d)) / (a + c) * (a + b + c + d) / (b + d);
        double first = a / (a + b), second = c / (c + d);
        var variance = (first - first * first) / (a + b) + (second - second * second) / (c + d);
        var margin = -NormalDistribution.Quantile((1 - level) / 2) * Math.Sqrt(variance);
        var difference = crossed / ((a + b) * (c + d));
        return new(
            Math.CopySign(Math.Sqrt(chiSquare), crossed), ChiSquaredDistribution.UpperTail(chiSquare, 1),
            difference, new(difference - margin, difference + margin), second / first - 1);
    }
}
