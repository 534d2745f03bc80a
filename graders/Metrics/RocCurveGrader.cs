using static MLWorkbench.Metrics.RocCurve;

namespace MLWorkbench.Metrics;

[Grader("metrics/roc-curve")]
public class RocCurveGrader
{
    static readonly bool[] Actual = [true, true, false, true, false, false, true, false, false, false];
    static readonly double[] Scores = [0.9375, 0.75, 0.75, 0.75, 0.4375, 0.4375, 0.25, 0.25, 0.25, 0.125];

    static readonly Titanic Passengers = Titanic.Load();
    static readonly double[] ByClass = [.. Passengers.PassengerClass.Select(passengerClass => -(double)passengerClass)];

    const string FalseDiscoveryRate = "FP/(FP+TP) is the false discovery rate: your curve does not end at x = 1; FPR divides by the actual negatives.";

    static Recorded ScikitLearn(string @case) => Recorded.By("scikit-learn", "metrics/roc-curve", @case);

    [Check]
    public void The_curve_runs_from_the_origin_to_one_one()
    {
        bool[] actual = [true, false, true, false];
        double[] scores = [0.9, 0.6, 0.4, 0.1];
        RocPoint[] expected =
        [
            new(0, 0, double.PositiveInfinity), new(0, 0.5, 0.9), new(0.5, 0.5, 0.6), new(0.5, 1, 0.4), new(1, 1, 0.1),
        ];

        Assert.That(Curve(actual, scores), Close.To(expected)
            .Mistake(expected[1..], "The point (0, 0) is missing: at a threshold above all scores nothing is predicted positive.")
            .Mistake<RocPoint[]>(points => points.Length == 5 && points[^1].TruePositiveRate == 1 && points[^1].FalsePositiveRate == 0.5, FalseDiscoveryRate)
            .Mistake<RocPoint[]>(points => points.Length > 1 && points[0].TruePositiveRate == 1 && points[^1].TruePositiveRate == 0, "The points run from the wrong end: the curve starts at the highest threshold, (0, 0).")
            .On($"RocCurve.Curve({actual}, {scores})"));
    }

    [Check]
    public void Rows_with_equal_scores_give_one_point() =>
        Assert.That(Curve(Actual, Scores).Select(point => (point.FalsePositiveRate, point.TruePositiveRate)).ToArray(),
            Close.To(ScikitLearn("ties-across-classes").Vector("falsePositiveRate").Zip(ScikitLearn("ties-across-classes").Vector("truePositiveRate")).ToArray())
            .Mistake<(double, double)[]>(points => points.Length == Actual.Length + 1, "Ten rows gave eleven points, but only five scores differ: rows with equal scores cross the threshold together.")
            .On($"RocCurve.Curve({Actual}, {Scores})"));

    [Check]
    public void The_false_positive_rate_divides_by_the_actual_negatives()
    {
        var cancer = BreastCancer.Load();
        var curve = Curve(cancer.Malignant, cancer.Feature("mean_radius"));

        Assert.That(curve[^1], Close.To(new RocPoint(1, 1, cancer.Feature("mean_radius").Min()))
            .Mistake<RocPoint>(point => Math.Abs(point.FalsePositiveRate - 357.0 / 569) < 1e-9,
                "FP/(FP+TP) is the false discovery rate: your curve ends at x = 0.627417 instead of 1; FPR divides by the actual negatives."));
        Assert.That(curve, Has.Length.EqualTo(1 + (int)ScikitLearn("breast-cancer-radius").Number("points")),
            "The breast-cancer radii have 456 distinct values: the curve has one point for each and the origin.");
    }

    [Check]
    public void A_tied_pair_counts_one_half()
    {
        bool[] actual = [true, false, true];
        double[] constant = [0.5, 0.5, 0.5];

        Assert.That(Auc(actual, constant), Close.To(0.5)
            .Mistake(0.0, "Constant scores must give 0.5: a tied positive/negative pair counts one half, and you gave it no credit.")
            .Mistake(1.0, "Constant scores must give 0.5: a tied positive/negative pair counts one half, and you gave it full credit.")
            .On($"RocCurve.Auc({actual}, {constant})"));
        Assert.That(Auc(Passengers.Survived, ByClass), Close.To(ScikitLearn("titanic-class").Number("auc"))
            .Mistake(Pairs(Passengers.Survived, ByClass, 0), "A tied positive/negative pair counts one half (Titanic by class: you have 0.494517, without credit; 0.666297 is right).")
            .Mistake(Pairs(Passengers.Survived, ByClass, 1), "A tied positive/negative pair counts one half (Titanic by class: you have 0.838077, with full credit; 0.666297 is right)."));
    }

    [Check]
    public void A_higher_score_means_more_likely_positive()
    {
        bool[] actual = [true, true, false, false];
        double[] scores = [0.9, 0.8, 0.3, 0.1];
        var cancer = BreastCancer.Load();

        Assert.That(Auc(actual, scores), Close.To(1.0)
            .Mistake(0.0, "You returned 1 - AUC: the curve starts at the highest threshold, (0,0).")
            .Mistake(-1.0, "The area came out negative: the points run from the wrong end.")
            .On($"RocCurve.Auc({actual}, {scores})"));
        Assert.That(Auc(cancer.Malignant, cancer.Feature("mean_radius")), Close.To(ScikitLearn("breast-cancer-radius").Number("auc"))
            .Mistake(1 - 0.9375165160403784, "You returned 1 - AUC (0.062483 on breast cancer); the curve starts at the highest threshold, (0,0)."));
    }

    [Check]
    public void The_area_is_the_share_of_pairs_in_the_right_order()
    {
        var random = new Random(11);
        for (var round = 0; round < 25; round++)
        {
            var rows = random.Next(4, 30);
            bool[] actual = [true, false, .. Enumerable.Range(2, rows - 2).Select(_ => random.Next(2) == 0)];
            double[] scores = [.. Enumerable.Range(0, rows).Select(_ => random.Next(8) / 8.0)];

            Assert.That(Auc(actual, scores), Close.To(Pairs(actual, scores, 0.5))
                .On($"RocCurve.Auc({actual}, {scores})"));
        }
    }

    [Check]
    public void Titanic_by_youth_gives_the_area_of_scikit_learn()
    {
        var known = Passengers.WithKnownAge();

        Assert.That(Auc(known.Survived, [.. known.Age.Select(age => -age)]), Close.To(ScikitLearn("titanic-youth").Number("auc"))
            .Mistake(1 - 0.5244672036562711, "You returned 1 - AUC (0.475533 on Titanic ages): younger passengers have the higher score here."));
    }

    [Check]
    public void The_scored_Titanic_rows_give_the_area_of_ML_NET()
    {
        var titanic = ScoredTitanic.Load();

        Assert.That(Auc(titanic.Survived, titanic.Probability), Close.To(Recorded.By("mlnet", "metrics/roc-curve", "titanic-logistic").Number("auc")));
    }

    [Check]
    public void One_class_alone_has_no_area() =>
        Assert.That(Auc([true, true, true], [0.2, 0.5, 0.9]), Close.To(double.NaN)
            .Mistake<double>(area => !double.IsNaN(area), "Without a negative there is no pair to order: the contract asks for NaN.")
            .On($"RocCurve.Auc([true, true, true], [0.2, 0.5, 0.9])"));

    // P(s+ > s-) + credit · P(s+ = s-) over all pairs.
    static double Pairs(bool[] actual, double[] scores, double credit)
    {
        var positives = scores.Where((_, row) => actual[row]).ToList();
        var negatives = scores.Where((_, row) => !actual[row]).ToList();
        return positives.Sum(p => negatives.Sum(n => p > n ? 1 : p == n ? credit : 0)) / positives.Count / negatives.Count;
    }
}
