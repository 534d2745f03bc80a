using MathNet.Numerics;

namespace MLWorkbench.Metrics;

[Grader("metrics/regression-scores")]
public class RegressionScoresGrader
{
    static readonly double[] Width = Iris.Load().PetalWidth;
    static readonly double[] Fitted = Fit();
    static readonly double[] Shifted = [.. Fitted.Select(value => value + 1)];

    static Recorded ScikitLearn(string @case) => Recorded.By("scikit-learn", "metrics/regression-scores", @case);

    [Check]
    public void Mse_is_the_mean_of_squared_errors()
    {
        double[] actual = [1, 2, 3, 5];
        double[] predicted = [1, 4, 3, 4];

        Assert.That(RegressionScores.Score(actual, predicted).Mse, Close.To(1.25)
            .Mistake(5.0, "That is the sum of squared errors: divide by the number of rows.")
            .Mistake(5.0 / 3, "You divided by n - 1: a score is a plain mean over the rows.")
            .Mistake(0.75, "You averaged |e|, which is the MAE: square each error.")
            .On($"RegressionScores.Score({actual}, {predicted}).Mse"));
        Assert.That(RegressionScores.Score(Width, Fitted).Mse, Close.To(Distance.MSE(Width, Fitted)));
    }

    [Check]
    public void Rmse_takes_the_root_of_the_mean()
    {
        double[] actual = [1, 2, 3, 5];
        double[] predicted = [1, 4, 3, 4];

        Assert.That(RegressionScores.Score(actual, predicted).Rmse, Close.To(Math.Sqrt(1.25))
            .Mistake(0.75, "The square root goes outside the mean of squared errors; yours equals the MAE, 0.75.")
            .Mistake(Math.Sqrt(5) / 4, "The root was taken of the sum: divide by n first.")
            .Mistake(1.25, "That is the MSE: the root is missing.")
            .On($"RegressionScores.Score({actual}, {predicted}).Rmse"));
        Assert.That(RegressionScores.Score(Width, Fitted).Rmse, Close.To(ScikitLearn("iris-petal-width").Number("rmse"))
            .Mistake(0.15647051371014092, "The square root goes outside the mean of squared errors; yours equals the MAE, 0.156471, where 0.205103 is due."));
    }

    [Check]
    public void Mae_is_the_mean_distance()
    {
        double[] actual = [1, 2, 3, 5];
        double[] predicted = [1, 4, 3, 4];

        Assert.That(RegressionScores.Score(actual, predicted).Mae, Close.To(0.75)
            .Mistake(-0.25, "Errors above and below cancelled: take the absolute value of each.")
            .Mistake(0.25, "Errors above and below cancelled: take the absolute value of each error, not of their mean.")
            .On($"RegressionScores.Score({actual}, {predicted}).Mae"));
        Assert.That(RegressionScores.Score(Width, Fitted).Mae, Close.To(Distance.MAE(Width, Fitted)));
    }

    [Check]
    public void R2_falls_when_every_prediction_is_off_by_one()
    {
        Assert.That(RegressionScores.Score(Width, Shifted).R2, Close.To(ScikitLearn("iris-petal-width-plus-one").Number("r2"))
            .Mistake(GoodnessOfFit.RSquared(Shifted, Width), "Adding 1 to every prediction left your R² at 0.927110; R² is 1 - SSE/SST and falls to -0.805593 (MathNet's `RSquared` is the correlation one).")
            .Mistake(1 - Sse(Shifted) / Width.Sum(y => Squared(y - Shifted.Average())),
                "Total variation is taken about the mean of the observed values, not of the predictions: yours gives 0.339265 where -0.805593 is due.")
            .Mistake(0.0, "R² may be negative: these predictions are worse than the mean."));
    }

    [Check]
    public void R2_measures_variation_about_the_observed_mean() =>
        Assert.That(RegressionScores.Score(Width, Fitted).R2, Close.To(GoodnessOfFit.CoefficientOfDetermination(Fitted, Width))
            .Mistake(1 - Sse(Fitted) / Width.Sum(Squared), "0.979128 instead of 0.927110: total variation is taken about the mean of the observed values, not about zero.")
            .Mistake(1 - Sse(Fitted) / Fitted.Sum(p => Squared(p - Fitted.Average())), "Total variation is that of the observed values; you measured the predictions."));

    [Check]
    public void All_four_match_scikit_learn_on_a_constant_shift()
    {
        double[] actual = [1, 2, 3, 4];
        double[] predicted = [11, 12, 13, 14];

        Assert.That(RegressionScores.Score(actual, predicted), Close.To(new RegressionScores.RegressionScore(100, 10, 10, -79))
            .On($"RegressionScores.Score({actual}, {predicted})"));
    }

    [Check]
    public void The_Iris_fit_scores_as_in_ML_NET()
    {
        var expected = Recorded.By("mlnet", "metrics/regression-scores", "iris-petal-width");

        // ML.NET predicts in single precision: six digits hold.
        Assert.That(RegressionScores.Score(Width, Fitted), Close.To(new RegressionScores.RegressionScore(
            expected.Number("mse"), expected.Number("rmse"), expected.Number("mae"), expected.Number("r2")), relative: 1e-6));
    }

    [Check]
    public void Constant_observations_are_explained_wholly_or_not_at_all()
    {
        double[] constant = [2, 2, 2];

        Assert.That(RegressionScores.Score(constant, constant).R2, Close.To(1.0)
            .Mistake(double.NaN, "Constant observations make R² 0/0: by the contract it is 1 for exact predictions.")
            .On($"RegressionScores.Score({constant}, {constant}).R2"));
        Assert.That(RegressionScores.Score(constant, [1, 2, 3]).R2, Close.To(0.0)
            .Mistake(double.NegativeInfinity, "Constant observations make R² -∞: by the contract it is 0 unless all predictions are exact.")
            .On($"RegressionScores.Score({constant}, [1, 2, 3]).R2"));
    }

    [Check]
    public void No_rows_have_no_score() =>
        Assert.That(RegressionScores.Score([], []), Close.To(new RegressionScores.RegressionScore(double.NaN, double.NaN, double.NaN, double.NaN))
            .Mistake(default(RegressionScores.RegressionScore), "Without rows there is no mean: the contract asks for NaN, not a perfect 0.")
            .On($"RegressionScores.Score([], [])"));

    // Petal width from petal length by least squares.
    static double[] Fit()
    {
        var length = Iris.Load().PetalLength;
        var (intercept, slope) = MathNet.Numerics.Fit.Line(length, Width);
        return [.. length.Select(x => intercept + slope * x)];
    }

    static double Sse(double[] predicted) => Width.Zip(predicted, (y, p) => Squared(y - p)).Sum();

    static double Squared(double value) => value * value;
}
