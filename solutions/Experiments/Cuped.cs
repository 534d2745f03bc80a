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

    readonly record struct Arm(int Users, double MeanPre, double MeanPost, double SquaresPre, double SquaresPost, double Products);

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
        var control = Describe(controlPre, controlPost);
        var treatment = Describe(treatmentPre, treatmentPost);

        // Deviations from each arm's own mean: a common mean would let the effect itself into the slope.
        var squaresPre = control.SquaresPre + treatment.SquaresPre;
        var squaresPost = control.SquaresPost + treatment.SquaresPost;
        var products = control.Products + treatment.Products;
        var theta = squaresPre == 0 ? 0 : products / squaresPre;

        var users = control.Users + treatment.Users;
        var overallPre = (control.Users * control.MeanPre + treatment.Users * treatment.MeanPre) / users;
        return new(
            theta,
            control.MeanPost - theta * (control.MeanPre - overallPre),
            treatment.MeanPost - theta * (treatment.MeanPre - overallPre),
            Math.Sqrt(SquaredError(control, controlPre, controlPost, theta) + SquaredError(treatment, treatmentPre, treatmentPost, theta)),
            squaresPre == 0 || squaresPost == 0 ? 0 : products / squaresPre * (products / squaresPost));
    }

    static Arm Describe(ReadOnlySpan<double> pre, ReadOnlySpan<double> post)
    {
        if (pre.Length != post.Length)
            throw new ArgumentException($"{pre.Length} values before the experiment, but {post.Length} during it.", nameof(post));
        if (pre.Length < 2)
            throw new ArgumentException($"A variance needs at least two users in each arm; this one has {pre.Length}.", nameof(pre));

        double meanPre = 0, meanPost = 0;
        for (var user = 0; user < pre.Length; user++)
        {
            meanPre += pre[user];
            meanPost += post[user];
        }
        meanPre /= pre.Length;
        meanPost /= pre.Length;

        double squaresPre = 0, squaresPost = 0, products = 0;
        for (var user = 0; user < pre.Length; user++)
        {
            var (x, y) = (pre[user] - meanPre, post[user] - meanPost);
            squaresPre += x * x;
            squaresPost += y * y;
            products += x * y;
        }
        return new(pre.Length, meanPre, meanPost, squaresPre, squaresPost, products);
    }

    // The squared standard error of an arm's adjusted mean.
    static double SquaredError(Arm arm, ReadOnlySpan<double> pre, ReadOnlySpan<double> post, double theta)
    {
        var squares = 0.0;
        for (var user = 0; user < pre.Length; user++)
        {
            var residual = post[user] - arm.MeanPost - theta * (pre[user] - arm.MeanPre);
            squares += residual * residual;
        }
        return squares / (arm.Users - 1) / arm.Users;
    }
}
