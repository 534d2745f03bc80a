namespace MLWorkbench.Metrics;

[Grader("metrics/precision-recall")]
public class PrecisionRecallGrader
{
    static readonly Titanic Passengers = Titanic.Load();
    static readonly bool[] Women = [.. Passengers.Rows.Select(row => row.IsFemale)];

    // The first of 100 positives is found, nothing else is predicted: precision 1, recall 0.01.
    static readonly bool[] OneHundred = [.. Enumerable.Range(0, 200).Select(row => row < 100)];
    static readonly bool[] OneFound = [.. Enumerable.Range(0, 200).Select(row => row == 0)];

    static Recorded ScikitLearn(string @case) => Recorded.By("scikit-learn", "metrics/precision-recall", @case);

    [Check]
    public void Precision_divides_by_everything_predicted_positive()
    {
        bool[] actual = [true, true, true, false, false];
        bool[] predicted = [true, false, true, true, false];
        bool[] cautious = [true, false, false, false, false];

        Assert.That(PrecisionRecall.Score(actual, cautious).Precision, Close.To(1.0)
            .Mistake(1 / 3.0, "You divided by the actual positives, which is recall; precision divides by everything predicted positive.")
            .On($"PrecisionRecall.Score({actual}, {cautious}).Precision"));
        Assert.That(PrecisionRecall.Score(actual, predicted).Precision, Close.To(2 / 3.0)
            .On($"PrecisionRecall.Score({actual}, {predicted}).Precision"));
        Assert.That(PrecisionRecall.Score(Passengers.Survived, Women).Precision, Close.To(ScikitLearn("titanic-women-survive-beta-1").Number("precision"))
            .Mistake(0.678, "On Titanic you report 0.678: you divided by the actual positives, which is recall; precision divides by everything predicted positive (0.727468)."));
    }

    [Check]
    public void Recall_divides_by_everything_that_is_positive()
    {
        bool[] actual = [true, true, true, false];
        bool[] predicted = [true, false, false, false];

        Assert.That(PrecisionRecall.Score(actual, predicted).Recall, Close.To(1 / 3.0)
            .Mistake(1.0, "You divided by everything predicted positive, which is precision; recall divides by the actual positives.")
            .On($"PrecisionRecall.Score({actual}, {predicted}).Recall"));
        Assert.That(PrecisionRecall.Score(Passengers.Survived, Women).Recall, Close.To(ScikitLearn("titanic-women-survive-beta-1").Number("recall")));
    }

    [Check]
    public void F1_is_the_harmonic_mean_so_one_collapsed_half_drags_it_down()
    {
        Assert.That(PrecisionRecall.Score(OneHundred, OneFound).F1, Close.To(ScikitLearn("one-of-a-hundred-found-beta-1").Number("fbeta"))
            .Mistake(0.505, "With P=1 and R=0.01 you report 0.505; F1 is the harmonic mean (0.019802), so one collapsed half must drag it down.")
            .Mistake(0.1, "With P=1 and R=0.01 you report 0.1, the geometric mean; F1 is the harmonic mean (0.019802)."));
        Assert.That(PrecisionRecall.Score(Passengers.Survived, Women).F1, Close.To(ScikitLearn("titanic-women-survive-beta-1").Number("fbeta")));
    }

    [Check]
    public void F_beta_weighs_recall_by_beta_squared()
    {
        const double P = 339.0 / 466, R = 0.678;

        Assert.That(PrecisionRecall.Score(Passengers.Survived, Women, 2).FBeta, Close.To(ScikitLearn("titanic-women-survive-beta-2").Number("fbeta"))
            .Mistake(3 * P * R / (2 * P + R), "F-beta = (1+b²)PR/(b²P+R): at b=2 on Titanic 0.687348 is due; you have 0.693724, without the square.")
            .Mistake(5 * P * R / (P + 4 * R), "F-beta = (1+b²)PR/(b²P+R): at b=2 on Titanic 0.687348 is due; you have 0.717005, with beta on precision.")
            .Mistake(2 * P * R / (P + R), "You report F1 (0.701863) at b=2: beta was not used."));
        Assert.That(PrecisionRecall.Score(OneHundred, OneFound, 0.5).FBeta, Close.To(ScikitLearn("one-of-a-hundred-found-beta-0.5").Number("fbeta")));
    }

    [Check]
    public void F1_does_not_depend_on_beta() =>
        Assert.That(PrecisionRecall.Score(Passengers.Survived, Women, 2).F1, Close.To(ScikitLearn("titanic-women-survive-beta-1").Number("fbeta"))
            .Mistake(0.6873479318734794, "F1 changed with beta: it stays the balanced score, F-beta is the other field."));

    [Check]
    public void A_score_with_an_empty_denominator_takes_the_stated_value()
    {
        bool[] actual = [true, false, true];
        bool[] nothing = [false, false, false];
        var noPredictions = ScikitLearn("no-predicted-positives-undefined-1");
        var noPositives = ScikitLearn("no-actual-positives-undefined-1");

        Assert.That(PrecisionRecall.Score(actual, nothing, 1, 1), Expected(noPredictions)
            .Mistake<PrecisionRecall.PrfScore>(score => double.IsNaN(score.Precision), "Nothing was predicted positive, so precision is 0/0: return whenUndefined instead of NaN.")
            .Mistake<PrecisionRecall.PrfScore>(score => score.Precision == 0, "Nothing was predicted positive and whenUndefined is 1: precision must be that value, not a fixed 0.")
            .On($"PrecisionRecall.Score({actual}, {nothing}, 1, whenUndefined: 1)"));
        Assert.That(PrecisionRecall.Score(nothing, actual, 1, 1), Expected(noPositives)
            .Mistake<PrecisionRecall.PrfScore>(score => score.Recall == 0, "Nothing is positive and whenUndefined is 1: recall must be that value, not a fixed 0.")
            .On($"PrecisionRecall.Score({nothing}, {actual}, 1, whenUndefined: 1)"));
        Assert.That(PrecisionRecall.Score(nothing, nothing, 1, 1), Close.To(new PrecisionRecall.PrfScore(1, 1, 1, 1))
            .On($"PrecisionRecall.Score({nothing}, {nothing}, 1, whenUndefined: 1)"));
    }

    [Check]
    public void F_is_zero_where_precision_and_recall_are_both_zero()
    {
        bool[] actual = [true, false];
        bool[] predicted = [false, true];

        Assert.That(PrecisionRecall.Score(actual, predicted, 1, 1), Close.To(new PrecisionRecall.PrfScore(0, 0, 0, 0))
            .Mistake<PrecisionRecall.PrfScore>(score => double.IsNaN(score.F1), "Precision and recall are both 0 and F1 came out as 0/0: it is 0 there, by the contract.")
            .Mistake<PrecisionRecall.PrfScore>(score => score.F1 == 1, "Precision and recall are defined here, both 0, so F1 is 0: whenUndefined is only for an empty denominator in counts.")
            .On($"PrecisionRecall.Score({actual}, {predicted}, 1, whenUndefined: 1)"));
        // The same call must know a hit when there is one; an empty answer may not pass this check.
        Assert.That(PrecisionRecall.Score(actual, actual).F1, Close.To(1.0));
    }

    [Check]
    public void The_scored_Titanic_rows_give_the_scores_of_ML_NET()
    {
        var titanic = ScoredTitanic.Load();
        var expected = Recorded.By("mlnet", "metrics/precision-recall", "titanic-logistic");
        var score = PrecisionRecall.Score(titanic.Survived, titanic.Predicted);

        Assert.That((score.Precision, score.Recall, score.F1),
            Close.To((expected.Number("positivePrecision"), expected.Number("positiveRecall"), expected.Number("f1"))));
    }

    static CloseConstraint Expected(Recorded record) => Close.To(new PrecisionRecall.PrfScore(
        record.Number("precision"), record.Number("recall"), record.Number("fbeta"), record.Number("fbeta")));
}
