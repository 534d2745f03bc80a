using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using static MLWorkbench.Experiments.Cuped;

namespace MLWorkbench.Experiments;

[Grader("experiments/cuped")]
public class CupedGrader
{
    // Within arms: squares of pre 2 and 8, of post 2 and 18, products 1 and 12.
    static readonly double[] FewControlPre = [1, 2, 3], FewControlPost = [3, 5, 4], FewTreatmentPre = [4, 8], FewTreatmentPost = [6, 12];

    static readonly Recorded Twenty = Statsmodels("twelve-and-eight");
    static readonly double[] ControlPre = Twenty.Input("controlPre"), ControlPost = Twenty.Input("controlPost");
    static readonly double[] TreatmentPre = Twenty.Input("treatmentPre"), TreatmentPost = Twenty.Input("treatmentPost");

    static readonly CodeText FewCall = $"Cuped.Adjust({FewControlPre}, {FewControlPost}, {FewTreatmentPre}, {FewTreatmentPost})";

    static Recorded Statsmodels(string @case) => Recorded.By("statsmodels", "experiments/cuped", @case);

    static CupedResult Few() => Adjust(FewControlPre, FewControlPost, FewTreatmentPre, FewTreatmentPost);

    static CupedResult TwentyUsers() => Adjust(ControlPre, ControlPost, TreatmentPre, TreatmentPost);

    [Check]
    public void Theta_is_the_slope_of_outcome_on_covariate_within_arms()
    {
        Assert.That(Few().Theta, Close.To(1.3)
            .Mistake(13 / 20.0, "You divided by the variance of the outcome: theta is cov(pre, post)/var(pre), here 13/10 and not 13/20.")
            .Mistake(37 / 29.2, "You took deviations from the mean of both arms together, so the effect leaked into theta: subtract each arm's own means (13/10, not 37/29.2).")
            .Mistake(0.5, "That is the slope of the control arm alone: pool the deviations of both arms.")
            .Mistake(1.0, "You averaged the slopes of the two arms: pool first, sums of products over sums of squares, and divide once.")
            .Mistake(0.9, "You averaged the slopes of the two arms: pool first, sums of products over sums of squares, and divide once.")
            .Mistake(12.5 / 9, "You added the covariances of the arms as if both were of one size: add the sums of products, so that each user counts alike.")
            .On($"{FewCall}.Theta"));
        Assert.That(TwentyUsers().Theta, Close.To(Twenty.Number("theta")));
    }

    [Check]
    public void Each_arm_is_moved_by_the_distance_of_its_covariate_from_the_overall_mean()
    {
        var (few, twenty, expected) = (Few(), TwentyUsers(), ByMathNet(ControlPre, ControlPost, TreatmentPre, TreatmentPost));

        Assert.That(new { few.ControlMean, few.TreatmentMean }, Close.To(Means(4 - 1.3 * (2 - 3.6), 9 - 1.3 * (6 - 3.6)))
            .Mistake(Means(4 - 1.3 * 2, 9 - 1.3 * 6), "Both arm means slid by 4.68, theta × the covariate mean: subtract theta·(pre - overall mean of pre).")
            .Mistake(Means(4, 9), "The arm means did not move: measure pre from its mean over all users. From each arm's own mean it adjusts nothing.")
            .Mistake(Means(4 - 1.3 * (2 - 4), 9 - 1.3 * (6 - 4)), "The overall mean of pre is taken over all five users (3.6); you averaged the two arm means (4).")
            .Mistake(Means(4 + 1.3 * (2 - 3.6), 9 + 1.3 * (6 - 3.6)), "The sign is turned: an arm that was ahead before the experiment has that lead taken away.")
            .On($"{FewCall}"));
        Assert.That(new { twenty.ControlMean, twenty.TreatmentMean }, Close.To(Means(expected.ControlMean, expected.TreatmentMean)));

        static object Means(double control, double treatment) => new { ControlMean = control, TreatmentMean = treatment };
    }

    [Check]
    public void The_difference_is_the_arm_effect_of_an_analysis_of_covariance()
    {
        foreach (var record in new[] { Twenty, Statsmodels("negative-slope") })
        {
            double[] controlPre = record.Input("controlPre"), controlPost = record.Input("controlPost");
            double[] treatmentPre = record.Input("treatmentPre"), treatmentPost = record.Input("treatmentPost");
            var result = Adjust(controlPre, controlPost, treatmentPre, treatmentPost);

            Assert.That(new { result.Theta, Difference = result.TreatmentMean - result.ControlMean },
                Close.To(new { Theta = record.Number("theta"), Difference = record.Number("adjustedDifference") })
                .On($"Cuped.Adjust({controlPre}, {controlPost}, {treatmentPre}, {treatmentPost})"));
        }
    }

    [Check]
    public void The_standard_error_comes_from_adjusted_outcomes()
    {
        // Squared residuals 2.78 of three users and 0.32 of two.
        Assert.That(Few().StandardError, Close.To(Math.Sqrt(2.78 / 2 / 3 + 0.32 / 1 / 2))
            .Mistake(Math.Sqrt(2.0 / 2 / 3 + 18.0 / 1 / 2), "3.055050 instead of 0.789515 is the error of the raw outcomes: the adjustment bought a smaller variance; compute the error from adjusted outcomes.")
            .Mistake(2.78 / 2 / 3 + 0.32 / 1 / 2, "That is the squared standard error: the root is missing.")
            .Mistake(Math.Sqrt(2.78 / 3 / 3 + 0.32 / 2 / 2), "You divided the squares by n: a sample variance divides by n - 1.")
            .Mistake(Math.Sqrt(3.1 / 3 * (1 / 3.0 + 1 / 2.0)), "You pooled the two variances: each arm keeps its own, s²/n, and the two are added.")
            .Mistake(Math.Sqrt(3.1 / 2 * (1 / 3.0 + 1 / 2.0)), "You pooled the two variances: each arm keeps its own, s²/n, and the two are added.")
            .On($"{FewCall}.StandardError"));
        Assert.That(TwentyUsers().StandardError, Close.To(ByMathNet(ControlPre, ControlPost, TreatmentPre, TreatmentPost).StandardError));
    }

    [Check]
    public void The_variance_reduction_is_the_squared_correlation_within_arms()
    {
        Assert.That(Few().VarianceReduction, Close.To(13 * 13 / (10.0 * 20))
            .Mistake(13 / Math.Sqrt(10 * 20), "That is the correlation itself: the share of variance that it explains is its square.")
            .Mistake(37 * 37 / (29.2 * 50), "You correlated both arms as one sample: subtract each arm's own means first, as for theta.")
            .Mistake(1 - (2.78 / 6 + 0.32 / 2) / (2.0 / 6 + 18.0 / 2), "You compared the squared standard errors of the difference: the contract asks for the squared pooled correlation within arms, 13²/(10·20).")
            .Mistake(1 - 13 * 13 / (10.0 * 20), "That is the share of variance that is left: the reduction is what went.")
            .On($"{FewCall}.VarianceReduction"));
        Assert.That(TwentyUsers().VarianceReduction, Close.To(ByMathNet(ControlPre, ControlPost, TreatmentPre, TreatmentPost).VarianceReduction));
    }

    [Check]
    public void A_correlation_of_seven_tenths_takes_about_half_of_the_variance()
    {
        var (controlPre, controlPost) = Spend(new Random(11), 1500, 0);
        var (treatmentPre, treatmentPost) = Spend(new Random(12), 500, 1);

        Assert.That(Adjust(controlPre, controlPost, treatmentPre, treatmentPost),
            Close.To(ByMathNet(controlPre, controlPost, treatmentPre, treatmentPost)));
    }

    [Check]
    public void Averaged_over_many_experiments_the_effect_is_the_true_one()
    {
        const int Experiments = 2000;
        const double Effect = 3;
        var random = new Random(20240501);
        double received = 0, leaking = 0;
        for (var round = 0; round < Experiments; round++)
        {
            var (controlPre, controlPost) = Spend(random, 12, 0);
            var (treatmentPre, treatmentPost) = Spend(random, 8, Effect);
            var result = Adjust(controlPre, controlPost, treatmentPre, treatmentPost);
            received += (result.TreatmentMean - result.ControlMean) / Experiments;

            double[] pre = [.. controlPre, .. treatmentPre], post = [.. controlPost, .. treatmentPost];
            var theta = ArrayStatistics.Covariance(pre, post) / ArrayStatistics.Variance(pre);
            leaking += (treatmentPost.Average() - controlPost.Average() - theta * (treatmentPre.Average() - controlPre.Average())) / Experiments;
        }

        // Residual variance 0.51; estimating theta from seventeen degrees of freedom adds a sixteenth.
        Assert.That(received, Band.Around(Effect, Math.Sqrt(0.51 * (1 / 12.0 + 1 / 8.0) * 17 / 16 / Experiments))
            .Mistake(leaking, "Over 2,000 experiments your effect is too small on average: theta was taken over both arms at once and swallowed part of the effect. Subtract each arm's own means."));
    }

    [Check]
    public void A_covariate_that_tells_nothing_changes_nothing()
    {
        double[] controlPre = [1, 1, 3, 3], controlPost = [5, 7, 5, 7], treatmentPre = [2, 2, 4, 4], treatmentPost = [6, 8, 6, 8];
        double[] two = [2, 2, 2, 2], four = [4, 4, 4, 4];
        var raw = new CupedResult(0, 6, 7, Math.Sqrt(4 / 3.0 / 4 + 4 / 3.0 / 4), 0);

        Assert.That(Adjust(controlPre, controlPost, treatmentPre, treatmentPost), Close.To(raw)
            .Mistake<CupedResult>(result => Math.Abs(result.Theta - 0.2) < 1e-9, "You took deviations from the mean of both arms together: theta is 0.2 where it must be 0. Subtract each arm's own means.")
            .On($"Cuped.Adjust({controlPre}, {controlPost}, {treatmentPre}, {treatmentPost})"));
        Assert.That(Adjust(two, controlPost, four, treatmentPost), Close.To(raw)
            .Mistake<CupedResult>(result => double.IsNaN(result.Theta), "The covariate is constant within both arms and theta became 0/0: by the contract it is 0, and nothing is adjusted.")
            .Mistake<CupedResult>(result => double.IsNaN(result.VarianceReduction), "The covariate is constant within both arms and the variance reduction became 0/0: by the contract it is 0.")
            .On($"Cuped.Adjust({two}, {controlPost}, {four}, {treatmentPost})"));
        Assert.That(Adjust(controlPre, two, treatmentPre, four), Close.To(new CupedResult(0, 2, 4, 0, 0))
            .Mistake<CupedResult>(result => double.IsNaN(result.VarianceReduction), "The outcome is constant within both arms and the variance reduction became 0/0: by the contract it is 0.")
            .On($"Cuped.Adjust({controlPre}, {two}, {treatmentPre}, {four})"));
    }

    [Check]
    public void An_unknown_value_makes_everything_unknown()
    {
        double[] outcome = [6, double.NaN], covariate = [double.NaN, 8];
        var nothing = new CupedResult(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

        Assert.That(Adjust(FewControlPre, FewControlPost, FewTreatmentPre, outcome), Close.To(nothing)
            .Mistake<CupedResult>(result => result.Theta == 0, "A NaN among the outcomes is no covariate without variation: let it propagate, or you would report an effect that nobody measured.")
            .On($"Cuped.Adjust({FewControlPre}, {FewControlPost}, {FewTreatmentPre}, {outcome})"));
        Assert.That(Adjust(FewControlPre, FewControlPost, covariate, FewTreatmentPost), Close.To(nothing)
            .Mistake<CupedResult>(result => result.Theta == 0, "A NaN in the covariate was taken for a covariate without variation: ask whether the sum of squares is 0, not whether it fails to be positive.")
            .On($"Cuped.Adjust({FewControlPre}, {FewControlPost}, {covariate}, {FewTreatmentPost})"));
    }

    [Check]
    public void One_user_in_an_arm_or_lists_that_do_not_match_are_refused()
    {
        double[] one = [4], three = [4, 8, 6];

        Refusal.Expected<ArgumentException>(() => Adjust(FewControlPre, FewControlPost, one, one),
            "one user has no sample variance", (CodeText)$"Cuped.Adjust({FewControlPre}, {FewControlPost}, {one}, {one})");
        Refusal.Expected<ArgumentException>(() => Adjust([], [], FewTreatmentPre, FewTreatmentPost),
            "the control arm is empty", (CodeText)$"Cuped.Adjust([], [], {FewTreatmentPre}, {FewTreatmentPost})");
        Refusal.Expected<ArgumentException>(() => Adjust(FewControlPre, FewControlPost, FewTreatmentPre, three),
            "the treatment arm has two covariates but three outcomes", (CodeText)$"Cuped.Adjust({FewControlPre}, {FewControlPost}, {FewTreatmentPre}, {three})");
    }

    // Covariate and outcome of variance 1 and correlation 0.7; the arm's effect is added to the outcome.
    static (double[] Pre, double[] Post) Spend(Random random, int users, double effect)
    {
        double[] pre = [.. Enumerable.Range(0, users).Select(_ => Normal.Sample(random, 10, 1))];
        double[] post = [.. pre.Select(before => Normal.Sample(random, 5 + 0.7 * before + effect, Math.Sqrt(0.51)))];
        return (pre, post);
    }

    static CupedResult ByMathNet(double[] controlPre, double[] controlPost, double[] treatmentPre, double[] treatmentPost)
    {
        double[] pre = [.. Centred(controlPre), .. Centred(treatmentPre)], post = [.. Centred(controlPost), .. Centred(treatmentPost)];
        var theta = ArrayStatistics.Covariance(pre, post) / ArrayStatistics.Variance(pre);
        var overall = controlPre.Concat(treatmentPre).Average();
        double[] control = [.. controlPost.Zip(controlPre, (after, before) => after - theta * (before - overall))];
        double[] treatment = [.. treatmentPost.Zip(treatmentPre, (after, before) => after - theta * (before - overall))];
        return new(
            theta, control.Average(), treatment.Average(),
            Math.Sqrt(ArrayStatistics.Variance(control) / control.Length + ArrayStatistics.Variance(treatment) / treatment.Length),
            Math.Pow(Correlation.Pearson(pre, post), 2));
    }

    static IEnumerable<double> Centred(double[] values) => values.Select(value => value - values.Average());
}
