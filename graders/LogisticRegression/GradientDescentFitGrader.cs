using MathNet.Numerics;
using static MLWorkbench.LogisticRegression.GradientDescentFit;

namespace MLWorkbench.LogisticRegression;

[Grader("logistic-regression/gradient-descent-fit")]
public class GradientDescentFitGrader
{
    const string OwnMean = "A one-row batch becomes all zeros when it is scaled by its own mean: keep the training means and scales in the model, and use those.";
    const string LogitRule = "0.5 is a probability; on the logit scale the boundary is 0.";

    static readonly Iris Flowers = new(Iris.Load().Rows[50..]);
    static readonly bool[] Virginica = [.. Flowers.Species.Select(species => species == Species.Virginica)];
    static readonly Titanic Passengers = Titanic.Load();
    static readonly BreastCancer Cancer = BreastCancer.Load();
    static readonly Matrix RadiusAndTexture = Matrix.FromRows(
        [.. Cancer.Feature("mean_radius").Zip(Cancer.Feature("mean_texture"), (radius, texture) => new[] { radius, texture })]);

    [Check]
    public void Means_and_scales_are_those_of_the_training_columns()
    {
        Matrix x = Matrix.FromRows([[1, 10], [7, 30], [1, 30], [7, 10]]);
        bool[] y = [false, true, false, false];
        var model = Fit(Given.Input(x), Given.Input(y), 1, 1);

        Assert.That(model.Means, Close.To([4, 20]).Named("Means").On($"GradientDescentFit.Fit({x}, {y}, 1, 1).Means"));
        Assert.That(model.Scales, Close.To([3, 10])
            .Mistake((double[])[Math.Sqrt(12), 10 * Math.Sqrt(4 / 3.0)], "You divided by n - 1: the scale is the population standard deviation, with n.")
            .Mistake((double[])[9, 100], "Those are variances: the square root is missing.")
            .Mistake((double[])[6, 20], "Those are ranges: the scale is the population standard deviation.")
            .Named("Scales")
            .On($"GradientDescentFit.Fit({x}, {y}, 1, 1).Scales"));
    }

    [Check]
    public void The_first_step_goes_down_the_mean_gradient()
    {
        Matrix x = Matrix.FromRows([[1], [1], [1], [9], [9], [9]]);
        bool[] y = [false, false, false, true, true, false];

        // Standardised, x is -1 or 1; every p is 0.5. The means of p - y and (p - y)·x are 1/6 and -1/3.
        Assert.That(Fit(x, y, 3, 1).Weights, Close.To([-0.5, 1])
            .Mistake((double[])[0.5, -1], "You went uphill: subtract learningRate times the gradient, whose entries are means of (p - y)·x.")
            .Mistake((double[])[-3, 6], "You used the sum over the rows: the loss is a mean, so its gradient is divided by n.")
            .Mistake((double[])[-0.5, 1.5], "You fitted the raw column: standardise it first, here to -1, -1, -1, 1, 1, 1.")
            .Mistake((double[])[0.5, 0.5], "Rows of class 0 contribute nothing to your gradient: you put labels 0 and 1 into the formula for -1 and +1. Pick one label coding and its matching formula.")
            .Mistake((double[])[-0.125, 0.25], "There is a factor p(1 - p) too many: it belongs to squared error, not to cross-entropy.")
            .Mistake((double[])[0, 1], "The intercept did not move: it is the weight of a feature that is always 1.")
            .Mistake((double[])[1], "The intercept is missing: it is the first weight.")
            .Mistake((double[])[1, -0.5], "The intercept must be the first weight, not the last.")
            .Named("Weights")
            .On($"GradientDescentFit.Fit({x}, {y}, 3, 1).Weights"));
    }

    [Check]
    public void Every_step_uses_a_new_gradient()
    {
        Matrix x = Matrix.FromRows([[1], [7]]);
        bool[] y = [false, true];

        Assert.That(Fit(x, y, 2, 2).Weights, Close.To([0, 1 + 2 * SpecialFunctions.Logistic(-1)])
            .Mistake((double[])[0, 2], "The second step repeats the first: the probabilities, and with them the gradient, must be computed anew in each step.")
            .Mistake((double[])[0, 1], "There is one step too few: iterations is 2.")
            .Named("Weights")
            .On($"GradientDescentFit.Fit({x}, {y}, 2, 2).Weights"));
    }

    [Check]
    public void Enough_steps_reach_the_optimum_of_scikit_learn()
    {
        foreach (var (@case, x, y, rate, steps) in new[]
        {
            ("titanic", Passengers.Features(28), Passengers.Survived, 1.0, 300),
            ("iris-versicolor-virginica", Flowers.Features, Virginica, 4.0, 10_000),
            ("breast-cancer-radius-texture", RadiusAndTexture, Cancer.Malignant, 1.0, 3000),
        })
        {
            var (train, labels) = Part(x, y, heldOut: false);
            var expected = Recorded.By("scikit-learn", "logistic-regression/gradient-descent-fit", @case);
            var model = Fit(train, labels, rate, steps);

            Assert.That(model.Weights, Close.To(expected.Vector("weights"), relative: 1e-6, absolute: 1e-6).Named($"Weights for {@case}"));
            Assert.That(LogLoss(model, train, labels), Close.To(expected.Number("trainLogLoss"), relative: 1e-6)
                .Named($"log-loss of your weights, means and scales on the training rows of {@case}"));
        }
    }

    [Check]
    public void A_prediction_scales_by_the_model_and_not_by_the_batch()
    {
        double[] weights = [0.5, 2, -1], means = [10, 4], scales = [2, 8];
        var model = new LogisticModel(Given.Input(weights), Given.Input(means), Given.Input(scales));
        Matrix x = Matrix.FromRows([[12, 12]]);
        Matrix two = Matrix.FromRows([[12, 12], [10, 4]]);

        Assert.That(PredictProbability(model, Given.Input(x)), Close.To([SpecialFunctions.Logistic(1.5)])
            .Mistake((double[])[SpecialFunctions.Logistic(0.5)], OwnMean)
            .Mistake((double[])[double.NaN], $"A one-row batch has no spread of its own. {OwnMean}")
            .Mistake((double[])[SpecialFunctions.Logistic(0.5 + 24 - 12)], "The raw columns met weights that belong to standardised ones: subtract the means and divide by the scales of the model.")
            .Mistake((double[])[1.5], "That is the logit: the sigmoid makes it a probability.")
            .On($"GradientDescentFit.PredictProbability(new([0.5, 2, -1], [10, 4], [2, 8]), {x})"));
        Assert.That(PredictProbability(model, two), Close.To([SpecialFunctions.Logistic(1.5), SpecialFunctions.Logistic(0.5)])
            .On($"GradientDescentFit.PredictProbability(new([0.5, 2, -1], [10, 4], [2, 8]), {two})"));
    }

    [Check]
    public void Far_from_the_boundary_a_probability_is_still_a_number()
    {
        Matrix x = Matrix.FromRows([[2], [-2]]);

        Assert.That(PredictProbability(new LogisticModel([0, 500], [0], [1]), x), Close.To([1.0, 0.0])
            .Mistake<double[]>(p => p.Any(double.IsNaN), "A logit of 1000 gave NaN: e^1000 overflows, so use e^-|z| only.")
            .On($"GradientDescentFit.PredictProbability(new([0, 500], [0], [1]), {x})"));
    }

    [Check]
    public void The_threshold_is_a_probability()
    {
        var model = new LogisticModel([0.1, 0.25], [0], [1]);
        Matrix x = Matrix.FromRows([[-1], [1]]);

        // The logits are -0.15 and 0.35, the probabilities 0.463 and 0.587.
        Assert.That(Predict(model, x), Close.Exactly((bool[])[false, true])
            .Mistake((bool[])[false, false], $"The second row has logit 0.35, hence probability 0.587, and is positive. {LogitRule}")
            .Mistake((bool[])[true, false], "The classes are swapped: a probability of at least the threshold is positive.")
            .On($"GradientDescentFit.Predict(new([0.1, 0.25], [0], [1]), {x})"));
        Assert.That(Predict(model, x, 0.4), Close.Exactly((bool[])[true, true])
            .Mistake((bool[])[false, true], "The threshold was ignored: this call asks for 0.4, and the probabilities are 0.463 and 0.587.")
            .Mistake((bool[])[false, false], "The threshold of 0.4 met the logits -0.15 and 0.35: it is a probability, and those are 0.463 and 0.587.")
            .On($"GradientDescentFit.Predict(new([0.1, 0.25], [0], [1]), {x}, 0.4)"));
    }

    [Check]
    public void A_probability_equal_to_the_threshold_is_positive()
    {
        Matrix x = Matrix.FromRows([[3], [5]]);

        // Weights of zero give a probability of exactly one half.
        Assert.That(Predict(new LogisticModel([0, 0], [0], [1]), x), Close.Exactly((bool[])[true, true])
            .Mistake((bool[])[false, false], "A probability equal to the threshold counts as positive: use >=.")
            .On($"GradientDescentFit.Predict(new([0, 0], [0], [1]), {x})"));
    }

    [Check]
    public void The_hold_out_accuracy_on_Titanic_is_that_of_the_optimum() =>
        Assert.That(HoldOutAccuracy(Passengers.Features(28), Passengers.Survived, 1, 300), Close.To(Accuracy("titanic"))
            .Mistake(201 / 261.0, $"26 Titanic rows change and accuracy falls from 0.785441 to 0.770115: {LogitRule}")
            .Mistake(97 / 261.0, "Every row is predicted positive (0.371648 on Titanic). If class 0 contributes nothing to your loss, you put labels 0 and 1 into the formula for -1 and +1: pick one label coding and its matching formula.")
            .Mistake(164 / 261.0, "Every row is predicted negative (0.628352 on Titanic).")
            .Mistake(56 / 261.0, "Every decision is the wrong way round: 0.214559 is 1 - 0.785441.")
            .Named("hold-out accuracy on Titanic"));

    [Check]
    public void The_hold_out_accuracy_on_flowers_and_cells_is_that_of_the_optimum()
    {
        Assert.That(HoldOutAccuracy(RadiusAndTexture, Cancer.Malignant, 1, 3000), Close.To(Accuracy("breast-cancer-radius-texture"))
            .Mistake(101 / 113.0, $"Three of the breast-cancer rows change and accuracy falls from 0.920354 to 0.893805: {LogitRule}")
            .Mistake(42 / 113.0, "Every row is predicted positive (0.371681 on breast cancer).")
            .Named("hold-out accuracy on breast cancer"));
        Assert.That(HoldOutAccuracy(Flowers.Features, Virginica, 4, 10_000), Close.To(Accuracy("iris-versicolor-virginica"))
            .Mistake(0.5, "All twenty flowers got the same label.")
            .Named("hold-out accuracy on Iris"));
    }

    [Check]
    public void A_constant_column_gets_a_scale_of_one_and_no_weight()
    {
        Matrix x = Matrix.FromRows([[1, 2], [7, 2], [1, 2], [7, 2]]);
        bool[] y = [false, true, false, false];

        Assert.That(Fit(x, y, 2, 1), Close.To(new LogisticModel([-0.5, 0.5, 0], [4, 2], [3, 1]))
            .Mistake<LogisticModel>(model => model.Weights.Any(double.IsNaN), "A constant column has standard deviation 0, and 0/0 is NaN: give it a scale of 1, so that it becomes a column of zeros.")
            .Mistake<LogisticModel>(model => model.Scales is [3, 0], "The scale of a constant column is 1 by the contract, so that dividing by it is harmless.")
            .On($"GradientDescentFit.Fit({x}, {y}, 2, 1)"));
    }

    [Check]
    public void Nothing_cannot_be_learned_from_but_can_be_predicted()
    {
        Refusal.Expected<ArgumentException>(() => Fit(new Matrix(0, 2), [], 1, 10), "there are no rows to learn from",
            (CodeText)$"GradientDescentFit.Fit(new Matrix(0, 2), [], 1, 10)");
        Assert.That(PredictProbability(new LogisticModel([0, 1], [0], [1]), new Matrix(0, 1)), Close.Exactly(Array.Empty<double>())
            .On($"GradientDescentFit.PredictProbability(new([0, 1], [0], [1]), new Matrix(0, 1))"));
    }

    // The rule of the exercise: every fifth row is held out.
    static (Matrix X, bool[] Y) Part(Matrix x, bool[] y, bool heldOut)
    {
        int[] rows = [.. Enumerable.Range(0, x.Rows).Where(row => row % 5 == 4 == heldOut)];
        return (Matrix.FromRows(Array.ConvertAll(rows, row => x.Row(row).ToArray())), Array.ConvertAll(rows, row => y[row]));
    }

    static double HoldOutAccuracy(Matrix x, bool[] y, double rate, int steps)
    {
        var (train, trainLabels) = Part(x, y, heldOut: false);
        var (test, testLabels) = Part(x, y, heldOut: true);
        return Predict(Fit(train, trainLabels, rate, steps), test).Zip(testLabels).Count(pair => pair.First == pair.Second) / (double)test.Rows;
    }

    static double Accuracy(string @case) => Recorded.By("scikit-learn", "logistic-regression/gradient-descent-fit", @case).Number("holdOutAccuracy");

    static double LogLoss(LogisticModel model, Matrix x, bool[] y) => Enumerable.Range(0, x.Rows).Average(row =>
    {
        var z = model.Weights[0] + Enumerable.Range(0, x.Cols).Sum(col => model.Weights[col + 1] * (x[row, col] - model.Means[col]) / model.Scales[col]);
        return SpecialFunctions.Log1p(Math.Exp(y[row] ? -z : z));
    });
}
