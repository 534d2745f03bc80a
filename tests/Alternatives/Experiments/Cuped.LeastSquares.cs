namespace MLWorkbench.Experiments;

/// <summary>An analysis of covariance: regresses the outcome on arm and covariate by normal equations, then moves both arms to the overall covariate.</summary>
public static class Cuped
{
    public readonly record struct CupedResult(
        double Theta, double ControlMean, double TreatmentMean, double StandardError, double VarianceReduction);

    public static CupedResult Adjust(
        ReadOnlySpan<double> controlPre, ReadOnlySpan<double> controlPost,
        ReadOnlySpan<double> treatmentPre, ReadOnlySpan<double> treatmentPost)
    {
        if (controlPre.Length != controlPost.Length || treatmentPre.Length != treatmentPost.Length)
            throw new ArgumentException("Lengths differ.");
        ArgumentOutOfRangeException.ThrowIfLessThan(Math.Min(controlPre.Length, treatmentPre.Length), 2);

        double[] control = controlPost.ToArray(), treatment = treatmentPost.ToArray();
        double[] before = [.. controlPre, .. treatmentPre], during = [.. control, .. treatment];
        var overall = before.Average();
        // Intercept, arm and covariate about the overall mean: the intercept is then the adjusted control mean.
        double n = during.Length, n1 = treatment.Length, s = 0, s1 = 0, q = 0, y = 0, y1 = 0, xy = 0;
        for (var user = 0; user < during.Length; user++)
        {
            var (x, inTreatment) = (before[user] - overall, user >= control.Length);
            s += x;
            q += x * x;
            y += during[user];
            xy += x * during[user];
            s1 += inTreatment ? x : 0;
            y1 += inTreatment ? during[user] : 0;
        }
        var unexplained = q - s1 * s1 / n1 - (s - s1) * (s - s1) / (n - n1);
        var slope = unexplained == 0 ? 0 : (xy - s1 * y1 / n1 - (s - s1) * (y - y1) / (n - n1)) / unexplained;

        var adjusted = during.Zip(before, (after, pre) => after - slope * (pre - overall)).ToArray();
        var (first, second) = (adjusted[..control.Length], adjusted[control.Length..]);
        var left = Squares(first) + Squares(second);
        var all = Squares(control) + Squares(treatment);
        return new(
            slope, first.Average(), second.Average(),
            Math.Sqrt(Squares(first) / (first.Length * (first.Length - 1.0)) + Squares(second) / (second.Length * (second.Length - 1.0))),
            all == 0 ? 0 : 1 - left / all);
    }

    static double Squares(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => Math.Pow(value - mean, 2));
    }
}
