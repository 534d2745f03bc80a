using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace MLWorkbench.Experiments;

/// <summary>Two independent beta-distributed rates, compared without any draw.</summary>
/// <remarks>The parameter Alpha of the treatment must be a whole number: the probability is a finite sum over it.</remarks>
sealed record BetaRates(double ControlAlpha, double ControlBeta, int TreatmentAlpha, double TreatmentBeta)
{
    double ControlMean => ControlAlpha / (ControlAlpha + ControlBeta);

    double TreatmentMean => TreatmentAlpha / (TreatmentAlpha + TreatmentBeta);

    public static BetaRates After(ArmTally control, ArmTally treatment, int priorAlpha, int priorBeta) => new(
        priorAlpha + control.Conversions, priorBeta + control.Users - control.Conversions,
        priorAlpha + treatment.Conversions, priorBeta + treatment.Users - treatment.Conversions);

    // Miller (2015): P(T > C) = sum over i below the treatment's alpha of B(a + i, b + b') / ((b' + i) B(1 + i, b') B(a, b)).
    public double ProbabilityBetter => Enumerable.Range(0, TreatmentAlpha).Sum(i => Math.Exp(
        SpecialFunctions.BetaLn(ControlAlpha + i, ControlBeta + TreatmentBeta) - Math.Log(TreatmentBeta + i)
        - SpecialFunctions.BetaLn(1 + i, TreatmentBeta) - SpecialFunctions.BetaLn(ControlAlpha, ControlBeta)));

    /// <summary>E max(C - T, 0). A rate times its beta density is its mean times the density with one success more.</summary>
    public double ExpectedLoss =>
        ControlMean * (1 - (this with { ControlAlpha = ControlAlpha + 1 }).ProbabilityBetter)
        - TreatmentMean * (1 - (this with { TreatmentAlpha = TreatmentAlpha + 1 }).ProbabilityBetter);

    public double MeanLift => TreatmentMean - ControlMean;

    /// <summary>The standard deviation of max(C - T, 0), from its second moment.</summary>
    public double LossDeviation
    {
        get
        {
            var next = this with { ControlAlpha = ControlAlpha + 1, TreatmentAlpha = TreatmentAlpha + 1 };
            var square =
                ControlMean * (this with { ControlAlpha = ControlAlpha + 1 }).ControlMean * (1 - (this with { ControlAlpha = ControlAlpha + 2 }).ProbabilityBetter)
                - 2 * ControlMean * TreatmentMean * (1 - next.ProbabilityBetter)
                + TreatmentMean * (this with { TreatmentAlpha = TreatmentAlpha + 1 }).TreatmentMean * (1 - (this with { TreatmentAlpha = TreatmentAlpha + 2 }).ProbabilityBetter);
            return Math.Sqrt(square - ExpectedLoss * ExpectedLoss);
        }
    }

    /// <summary>The density of treatment minus control.</summary>
    public double LiftDensity(double lift) => Integrate.OnClosedInterval(
        rate => Beta.PDF(ControlAlpha, ControlBeta, rate) * Beta.PDF(TreatmentAlpha, TreatmentBeta, rate + lift),
        Math.Max(0, -lift), Math.Min(1, 1 - lift));
}
