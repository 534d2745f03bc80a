namespace MLWorkbench.Experiments;

/// <summary>Uses what was known about users before an experiment to measure its effect more precisely.</summary>
public static class Cuped
{
    /// <summary>Outcomes with the part taken out that was foreseeable before the experiment began.</summary>
    /// <param name="Theta">The slope of outcome on covariate within arms.</param>
    /// <param name="ControlMean">The adjusted mean of the control arm.</param>
    /// <param name="TreatmentMean">The adjusted mean of the treatment arm.</param>
    /// <param name="StandardError">The standard error of the difference of the two adjusted means.</param>
    /// <param name="VarianceReduction">The share of the variance within arms that the covariate explains, from 0 to 1.</param>
    public readonly record struct CupedResult(
        double Theta, double ControlMean, double TreatmentMean, double StandardError, double VarianceReduction);

    /// <summary>Adjusts the outcomes of both arms with one slope.</summary>
    /// <param name="controlPre">What each user of the control arm did before the experiment.</param>
    /// <param name="controlPost">What the same users did during it, in the same order.</param>
    /// <param name="treatmentPre">What each user of the treatment arm did before the experiment.</param>
    /// <param name="treatmentPost">What the same users did during it, in the same order.</param>
    /// <exception cref="ArgumentException">An arm has fewer than two users, or pre and post differ in length.</exception>
    public static CupedResult Adjust(
        ReadOnlySpan<double> controlPre, ReadOnlySpan<double> controlPost,
        ReadOnlySpan<double> treatmentPre, ReadOnlySpan<double> treatmentPost)
    {
        throw new NotImplementedException();
    }
}
