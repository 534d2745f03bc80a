using static MLWorkbench.Metrics.PrecisionRecallCurve;

namespace MLWorkbench.Metrics;

[Grader("metrics/precision-recall-curve")]
public class PrecisionRecallCurveGrader
{
    const string StrictlyAbove =
        "At a threshold equal to a score that row counts as positive: use >=, otherwise every point is shifted by one tie group and the last recall stays below 1.";

    // Ties across the classes: at 0.75 two positives and one negative cross together.
    static readonly bool[] Actual = [true, true, false, true, false, false, true, false, false, false];
    static readonly double[] Scores = [0.9375, 0.75, 0.75, 0.75, 0.4375, 0.4375, 0.25, 0.25, 0.25, 0.125];

    static readonly BreastCancer Cancer = BreastCancer.Load();
    static readonly double[] Radius = Cancer.Feature("mean_radius");
    static readonly Titanic KnownAges = Titanic.Load().WithKnownAge();
    static readonly double[] Youth = [.. KnownAges.Age.Select(age => -age)];

    static Recorded ScikitLearn(string @case) => Recorded.By("scikit-learn", "metrics/precision-recall-curve", @case);

    [Check]
    public void Rows_with_equal_scores_give_one_point()
    {
        Assert.That(Curve(Actual, Scores), Close.To(Oracle(Actual, Scores))
            .Mistake(Oracle(Actual, Scores).Reverse().ToArray(), "The points are right but in the wrong order: start at the highest threshold.")
            .Mistake<PrPoint[]>(points => points.Length == Actual.Length,
                "Ten rows gave ten points, but only five scores differ: rows with equal scores cross the threshold together, a tie group gives one point.")
            .Mistake<PrPoint[]>(points => points.Length == 5 && points[^1].Recall < 1, StrictlyAbove)
            .On($"PrecisionRecallCurve.Curve({Actual}, {Scores})"));
        Assert.That(Curve(KnownAges.Survived, Youth), Has.Length.EqualTo((int)ScikitLearn("titanic-youth").Number("points")),
            "The 1046 known ages have 98 distinct values: a tie group gives one point.");
    }

    [Check]
    public void The_threshold_itself_counts_as_positive()
    {
        bool[] actual = [true, false, true];
        double[] scores = [0.2, 0.5, 0.8];

        Assert.That(Curve(actual, scores), Close.To(Oracle(actual, scores))
            .Mistake<PrPoint[]>(points => points.Length == 3 && points[^1].Recall < 1, StrictlyAbove)
            .On($"PrecisionRecallCurve.Curve({actual}, {scores})"));
    }

    [Check]
    public void Breast_cancer_by_radius_matches_a_brute_force_sweep() =>
        Assert.That(Curve(Cancer.Malignant, Radius), Close.To(Oracle(Cancer.Malignant, Radius))
            .Mistake<PrPoint[]>(points => points.Length == 456 && points[^1].Recall < 1, StrictlyAbove));

    [Check]
    public void Average_precision_sums_steps_and_not_trapezoids()
    {
        var curve = Oracle(KnownAges.Survived, Youth);
        PrPoint[] small = [new(0.9, 1, 0.5), new(0.4, 0.5, 1)];

        Assert.That(AveragePrecision(small), Close.To(0.75)
            .Mistake(0.875, "Straight lines between PR points are optimistic: AP is the step sum of (R_i - R_(i-1))·P_i.")
            .Mistake(0.25, "The first step was left out: it starts at recall 0.")
            .On($"PrecisionRecallCurve.AveragePrecision([new(0.9, 1, 0.5), new(0.4, 0.5, 1)])"));
        Assert.That(AveragePrecision(curve), Close.To(ScikitLearn("titanic-youth").Number("averagePrecision"))
            .Mistake(Trapezoid(curve), "Straight lines between PR points are optimistic (0.464862 on Titanic ages); AP is the step sum of (R_i - R_(i-1))·P_i, 0.463034."));
        Assert.That(AveragePrecision(Oracle(Cancer.Malignant, Radius)), Close.To(ScikitLearn("breast-cancer-radius").Number("averagePrecision")));
    }

    [Check]
    public void Your_curve_and_area_together_match_scikit_learn()
    {
        Assert.That(AveragePrecision(Curve(KnownAges.Survived, Youth)), Close.To(ScikitLearn("titanic-youth").Number("averagePrecision"))
            .Mistake(0.470865, "AP 0.470865 on Titanic ages instead of 0.463034: rows with equal scores cross the threshold together; a tie group gives one point."));
        Assert.That(AveragePrecision(Curve(Actual, Scores)), Close.To(ScikitLearn("ties-across-classes").Number("averagePrecision")));
    }

    [Check]
    public void The_threshold_for_a_precision_has_the_highest_recall()
    {
        PrPoint[] curve = [new(0.9, 1, 0.2), new(0.8, 0.6, 0.3), new(0.7, 0.8, 0.6), new(0.6, 0.7, 0.7)];
        var expected = ScikitLearn("breast-cancer-radius-floor-0.95");

        Assert.That(ThresholdForPrecision(curve, 0.75), Close.To(0.7)
            .Mistake(0.9, "The first point that keeps the floor is not the best: precision may dip below it and come back, so look at all points and take the highest recall.")
            .Mistake(0.6, "Precision 0.7 is below the floor of 0.75.")
            .On($"PrecisionRecallCurve.ThresholdForPrecision([new(0.9, 1, 0.2), new(0.8, 0.6, 0.3), new(0.7, 0.8, 0.6), new(0.6, 0.7, 0.7)], 0.75)"));
        Assert.That(ThresholdForPrecision(Oracle(Cancer.Malignant, Radius), 0.95), Close.To(expected.Number("threshold")));
    }

    [Check]
    public void A_point_exactly_on_the_floor_is_good_enough() =>
        Assert.That(ThresholdForPrecision([new(0.9, 1, 0.2), new(0.5, 0.75, 0.6)], 0.75), Close.To(0.5)
            .Mistake(0.9, "A precision equal to the floor keeps it: compare with >=.")
            .On($"PrecisionRecallCurve.ThresholdForPrecision([new(0.9, 1, 0.2), new(0.5, 0.75, 0.6)], 0.75)"));

    [Check]
    public void Of_thresholds_with_equal_recall_the_highest_is_taken() =>
        Assert.That(ThresholdForPrecision([new(0.9, 1, 0.5), new(0.8, 0.9, 0.5), new(0.7, 0.2, 1)], 0.6), Close.To(0.9)
            .Mistake(0.8, "Both thresholds find as much; the higher one does so with fewer false alarms.")
            .On($"PrecisionRecallCurve.ThresholdForPrecision([new(0.9, 1, 0.5), new(0.8, 0.9, 0.5), new(0.7, 0.2, 1)], 0.6)"));

    [Check]
    public void A_floor_that_nothing_keeps_has_no_threshold()
    {
        Assert.That(ThresholdForPrecision([new(0.9, 0.8, 0.2), new(0.5, 0.5, 1)], 0.95), Is.Null, "No point reaches a precision of 0.95: return null.");
        // An answer of null to everything may not pass this check.
        Assert.That(ThresholdForPrecision([new(0.9, 0.8, 0.2), new(0.5, 0.5, 1)], 0.8), Close.To(0.9));
    }

    // By definition, one pass over all rows for each distinct score.
    static PrPoint[] Oracle(bool[] actual, double[] scores) =>
    [
        .. scores.Distinct().OrderDescending().Select(threshold =>
        {
            var predicted = Enumerable.Range(0, scores.Length).Where(row => scores[row] >= threshold).ToList();
            var found = (double)predicted.Count(row => actual[row]);
            return new PrPoint(threshold, found / predicted.Count, found / actual.Count(positive => positive));
        }),
    ];

    static double Trapezoid(PrPoint[] curve) =>
        curve[0].Precision * curve[0].Recall + curve.Zip(curve.Skip(1), (a, b) => (b.Recall - a.Recall) * (a.Precision + b.Precision) / 2).Sum();
}
