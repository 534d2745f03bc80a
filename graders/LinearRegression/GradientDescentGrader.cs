using static MLWorkbench.LinearRegression.GradientDescent;
using static MLWorkbench.LinearRegression.RegressionData;

namespace MLWorkbench.LinearRegression;

[Grader("linear-regression/gradient-descent")]
public class GradientDescentGrader
{
    const string Summed = "At step 0.1 your loss passes 1e14 within five steps: the objective is a mean, so divide by n.";
    const string BiasAlone = "The bias never moved from zero (5.843333 is due): the ones column has a gradient too.";

    const string NoStart = "The loss at the start is missing: at weights of 0 it is 0.5.";

    // Three rows that all say w = 1: the gradient is w - 1, and a step of 0.75 leaves a quarter of it.
    static readonly double[] Same = [1, 1, 1];
    static readonly double[] Quarters = [0.5, 0.5 / 16, 0.5 / 256, 0.5 / 4096];

    static Matrix Ones => Matrix.FromRows([[1], [1], [1]]);

    static Matrix IrisDesign => WithOnes(Standardised(IrisPredictors));

    static Matrix WineDesign => WithOnes(FromColumns(Wine.Load().Proline, Wine.Load().Hue));

    static Recorded Statsmodels(string @case) => Recorded.By("statsmodels", "linear-regression/gradient-descent", @case);

    [Check]
    public void The_gradient_is_the_mean_of_error_times_predictor()
    {
        var x = Matrix.FromRows([[1, 1], [1, 2], [1, 4]]);
        Given.Input(x);
        double[] y = [1, 3, 4];
        double[] weights = Given.Input(new[] { 0.5, 0.5 });

        // Errors 0, -1.5, -1.5.
        Assert.That(Gradient(x, y, weights), Close.To(new double[] { -1, -3 })
            .Mistake(new double[] { -3, -9 }, "That is the sum over rows: the objective is a mean, so divide by n.")
            .Mistake(new double[] { -2, -6 }, "That is twice the gradient: the loss is half the mean squared error, and its 1/2 cancels the 2 of the square.")
            .Mistake(new double[] { 1, 3 }, "The sign is turned: the gradient points uphill, prediction minus observation; the step subtracts it.")
            .Mistake(new double[] { -1.5, -4.5 }, "You divided by n - 1 or by the number of columns: the mean is over the n rows.")
            .Mistake(new double[] { -1, -1 }, "Each error must be multiplied by the predictor of its column.")
            .On($"GradientDescent.Gradient({x}, {y}, {weights})"));
        Assert.That(Gradient(x, y, [0.5, 13.0 / 14]), Close.To(new double[] { 0, 0 })
            .On($"GradientDescent.Gradient({x}, {y}, [0.5, 13.0 / 14])"));
    }

    [Check]
    public void The_gradient_agrees_with_central_differences()
    {
        var random = new Random(1);
        for (var round = 0; round < 5; round++)
        {
            double[] weights = [random.NextDouble(), random.NextDouble(), -random.NextDouble(), random.NextDouble()];
            var x = IrisDesign;
            var y = SepalLength;

            Assert.That(Gradient(x, y, weights), MLWorkbench.Grading.Gradient.Of(at => Loss(x, y, at), weights)
                .Mistake<double[]>(gradient => gradient.Length == 4 && Math.Abs(gradient[0]) > 100, "That is the sum over rows: the objective is a mean, so divide by n."));
        }
    }

    [Check]
    public void One_step_moves_all_weights_at_once()
    {
        var y = SepalLength;
        var expected = Descent(IrisDesign, y, 0.1, 1).Weights;
        var inPlace = new double[4];
        for (var col = 0; col < 4; col++)
            inPlace[col] -= 0.1 * Slope(IrisDesign, y, inPlace)[col];

        Assert.That(Fit(Given.Input(IrisDesign), y, new(0.1, 1, 0)).Weights, Close.To(expected)
            .Mistake(inPlace, "After one step the last weights are 0.071530 and 0.060262 instead of 0.071946 and 0.067505: all components must be taken at the same point.")
            .Mistake(RowByRow(0.1 / 150), "You moved after every row: batch descent adds up the gradient over all rows at one point, then moves once.")
            .Mistake(Array.ConvertAll(expected, weight => weight * 150), Summed)
            .Mistake(Array.ConvertAll(expected, weight => weight * 2), "The step is twice too long: the loss is half the mean squared error, and its 1/2 cancels the 2 of the square.")
            .Mistake((double[])[0, .. expected[1..]], BiasAlone)
            .Mistake(Array.ConvertAll(expected, weight => -weight), "The step went uphill: subtract the gradient.")
            .Mistake(new double[4], "One step was allowed, and no weight moved."));
    }

    [Check]
    public void The_descent_stops_when_the_gradient_is_flat_enough()
    {
        var x = Given.Input(Ones);
        const string tooFar = "The descent went one step too far: look at the gradient of the weights as they are, before each step.";

        Assert.That(Fit(x, Same, new(0.75, 100, 0.04)), Close.To(new DescentResult([1 - 1.0 / 64], Quarters, true))
            .Mistake<DescentResult>(result => result.LossHistory.Length == 5 && Follows(result), tooFar)
            .Mistake(new DescentResult([1 - 1.0 / 64], Quarters[1..], true), NoStart)
            .Mistake<DescentResult>(result => result.LossHistory.Length is 2 or 3 && Follows(result), "You stopped when the loss changed by less than the tolerance: by the contract it is the gradient that is compared with it.")
            .Mistake<DescentResult>(result => result.LossHistory.Length == 101 && Follows(result), "All 100 steps were made, although the gradient was below the tolerance after three.")
            .Mistake(new DescentResult([1 - 1.0 / 64], Quarters, false), "The gradient at these weights, 0.015625, is below the tolerance of 0.04: the descent has converged.")
            .On($"GradientDescent.Fit({x}, {Same}, new(0.75, 100, 0.04))"));
    }

    [Check]
    public void The_history_holds_the_loss_at_the_start_and_after_every_step()
    {
        var x = Given.Input(Ones);

        Assert.That(Fit(x, Same, new(0.75, 3, 0)).LossHistory, Close.To(Quarters).Named("LossHistory")
            .Mistake(Quarters[1..], NoStart)
            .Mistake(Quarters[..^1], "The loss after the last step is missing.")
            .Mistake(Array.ConvertAll(Quarters, loss => 2 * loss), "That is the mean squared error: the loss is half of it.")
            .Mistake(new[] { 0.5, 0.5, 0.5, 0.5 }, "No weight moved: the ones column, the only one here, has a gradient too.")
            .Mistake(new[] { 0.5, 0.78125, 1.220703125, 1.9073486328125 }, "These are steps along the gradient summed over the three rows: the objective is a mean, so divide by n.")
            .Mistake(Array.ConvertAll(Quarters, loss => 3 * loss), "The squared residuals were summed: the loss is half their mean.")
            .On($"GradientDescent.Fit({x}, {Same}, new(0.75, 3, 0)).LossHistory"));
        Assert.That(Fit(Given.Input(IrisDesign), SepalLength, new(0.1, 50, 0)).LossHistory, Close.To(Descent(IrisDesign, SepalLength, 0.1, 50).Losses).Named("LossHistory")
            .Mistake<double[]>(losses => losses.Length > 5 && losses[5] > 1e14, Summed));
    }

    [Check]
    public void The_limit_of_steps_is_kept()
    {
        var x = Given.Input(Ones);

        Assert.That(Fit(x, Same, new(0.75, 2, 0.04)), Close.To(new DescentResult([0.9375], Quarters[..3], false))
            .Mistake(new DescentResult([0.9375], Quarters[..3], true), "Two steps were allowed, and the gradient is still 0.0625, above the tolerance of 0.04: that has not converged.")
            .Mistake<DescentResult>(result => result.LossHistory.Length > 3 && Follows(result), "Two steps were allowed, and you made more.")
            .On($"GradientDescent.Fit({x}, {Same}, new(0.75, 2, 0.04))"));
        Assert.That(Fit(x, Same, new(0.75, 3, 0.04)), Close.To(new DescentResult([1 - 1.0 / 64], Quarters, true))
            .Mistake(new DescentResult([1 - 1.0 / 64], Quarters, false), "The last allowed step brought the gradient to 0.015625, below the tolerance of 0.04: Converged speaks of the weights that you return, so look at the gradient once more.")
            .On($"GradientDescent.Fit({x}, {Same}, new(0.75, 3, 0.04))"));
        Assert.That(Fit(x, Same, new(0.75, 0, 0.04)), Close.To(new DescentResult([0], [0.5], false))
            .Mistake<DescentResult>(result => result.LossHistory.Length > 1 && Follows(result), "No step was allowed: the start is the answer.")
            .On($"GradientDescent.Fit({x}, {Same}, new(0.75, 0, 0.04))"));
    }

    [Check]
    public void On_standardised_Iris_the_descent_ends_at_least_squares()
    {
        var expected = Statsmodels("iris-standardised");
        var result = Fit(IrisDesign, SepalLength, new(0.1, 20_000, 1e-9));

        Assert.That(result.LossHistory.LastOrDefault(double.NaN), Close.To(expected.Number("lossAtLimit")).Named("the last loss"));
        Assert.That(result.Weights, Close.To(expected.Vector("limit"), relative: 1e-6).Named("Weights")
            .Mistake<double[]>(weights => weights.FirstOrDefault(1) == 0, BiasAlone));
        Assert.That(result.Converged, Close.Exactly(true)
            .Mistake(false, "The gradient came below the tolerance of 1e-9: the descent has converged."));
    }

    [Check]
    public void Below_the_largest_stable_step_the_loss_never_rises()
    {
        var step = 0.99 * Statsmodels("iris-standardised").Number("largestStableStep");
        var losses = Fit(IrisDesign, SepalLength, new(step, 200, 0)).LossHistory;

        Assert.That(losses, Close.To(Descent(IrisDesign, SepalLength, step, 200).Losses).Named("LossHistory")
            .Mistake<double[]>(history => history.Zip(history.Skip(1)).Any(pair => !(pair.Second <= pair.First * (1 + 1e-9))),
                $"At step {step:F3}, just below 2/lambda_max, your loss rises somewhere: the steps do not follow the gradient of the loss."));
    }

    [Check]
    public void Raw_wine_scales_let_a_step_diverge_or_creep()
    {
        var alcohol = Wine.Load().Alcohol;
        var wild = Fit(Given.Input(WineDesign), alcohol, new(1e-5, 40, 1e-6));
        var slow = Fit(Given.Input(WineDesign), alcohol, new(1e-6, 1000, 1e-6));

        Assert.That(wild.LossHistory, Close.To(Descent(WineDesign, alcohol, 1e-5, 40).Losses).Named("LossHistory")
            .Mistake<double[]>(losses => losses.Length > 1 && losses.Length < 40, "The descent was broken off: by the contract it goes on to the limit of steps, even uphill."));
        Assert.That(wild.Converged, Close.Exactly(false)
            .Mistake(true, "The loss grew thirtyfold at every step: that is not convergence."));
        Assert.That(slow.Weights, Close.To(Descent(WineDesign, alcohol, 1e-6, 1000).Weights, relative: 1e-6).Named("Weights"));
        Assert.That(slow.Converged, Close.Exactly(false)
            .Mistake(true, "After 1000 steps the gradient is still far above the tolerance: small steps are not convergence."));
    }

    [Check]
    public void A_gradient_of_NaN_is_not_flat()
    {
        double[] y = [1, double.NaN, 1];

        Assert.That(Fit(Ones, y, new(0.5, 5, 0.01)).Converged, Close.Exactly(false)
            .Mistake(true, "An observation is NaN, and the answer claims convergence: every comparison with NaN is false, so 'stop unless slope > tolerance' stops at once. Ask whether each slope is within the tolerance.")
            .On($"GradientDescent.Fit({Ones}, {y}, new(0.5, 5, 0.01)).Converged"));
    }

    [Check]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Refusal.Expected<ArgumentException>(() => Fit(Ones, [1, 2], new(0.1, 1, 0)),
            "three rows, but two observed values", (CodeText)$"GradientDescent.Fit({Ones}, [1, 2], new(0.1, 1, 0))");
        Refusal.Expected<ArgumentException>(() => Fit(new Matrix(0, 1), [], new(0.1, 1, 0)),
            "there are no rows, so no mean", (CodeText)$"GradientDescent.Fit(new Matrix(0, 1), [], new(0.1, 1, 0))");
        Refusal.Expected<ArgumentException>(() => Gradient(Ones, Same, [1, 2]),
            "one column, but two weights", (CodeText)$"GradientDescent.Gradient({Ones}, {Same}, [1, 2])");
        Refusal.Expected<ArgumentException>(() => Gradient(Ones, [1, 2], [1]),
            "three rows, but two observed values", (CodeText)$"GradientDescent.Gradient({Ones}, [1, 2], [1])");
    }

    // The descent on three equal rows, however far it went.
    static bool Follows(DescentResult result) =>
        result.LossHistory.Select((loss, step) => Math.Abs(loss - 0.5 / Math.Pow(16, step))).All(error => error < 1e-9);

    static double Loss(Matrix x, double[] y, double[] weights) => (Dense(x) * Dense(weights) - Dense(y)).Enumerate().Sum(error => error * error) / 2 / y.Length;

    static double[] Slope(Matrix x, double[] y, double[] weights) =>
        (Dense(x).TransposeThisAndMultiply(Dense(x) * Dense(weights) - Dense(y)) / y.Length).ToArray();

    static (double[] Weights, double[] Losses) Descent(Matrix x, double[] y, double step, int steps)
    {
        var weights = new double[x.Cols];
        var losses = new List<double> { Loss(x, y, weights) };
        for (var i = 0; i < steps; i++)
        {
            weights = (Dense(weights) - step * Dense(Slope(x, y, weights))).ToArray();
            losses.Add(Loss(x, y, weights));
        }
        return (weights, [.. losses]);
    }

    static double[] RowByRow(double step)
    {
        var (x, y, weights) = (IrisDesign, SepalLength, new double[4]);
        for (var row = 0; row < x.Rows; row++)
        {
            var values = x.Row(row).ToArray();
            var error = values.Zip(weights, (value, weight) => value * weight).Sum() - y[row];
            weights = [.. weights.Zip(values, (weight, value) => weight - step * error * value)];
        }
        return weights;
    }
}
