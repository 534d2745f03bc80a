using MathNet.Numerics;

namespace MLWorkbench.LogisticRegression;

[Grader("logistic-regression/loss-gradient")]
public class LossGradientGrader
{
    const string Uphill = "The gradient points the wrong way: you used y - p where the derivative of the loss has p - y.";
    const string Slope = "There is a factor p(1 - p) too many: it belongs to squared error. In cross-entropy the slope of the sigmoid cancels, and p - y is left.";
    const string Summed = "Both must be means: your gradient is the sum over rows, n times the slope of the loss.";

    static readonly Iris Flowers = new(Iris.Load().Rows[50..]);
    static readonly bool[] Virginica = [.. Flowers.Species.Select(species => species == Species.Virginica)];

    static Recorded StatsModels(string @case) => Recorded.By("statsmodels", "logistic-regression/loss-gradient", @case);

    [Check]
    public void One_row_by_hand()
    {
        Matrix x = Matrix.FromRows([[2]]);
        bool[] y = [true];
        double[] weights = [0, 0];

        Assert.That(LossGradient.Loss(Given.Input(x), Given.Input(y), Given.Input(weights)), Close.To(Math.Log(2))
            .Mistake(-Math.Log(2), "The sign is missing: the logarithm of a probability is negative, the loss is positive.")
            .Mistake(1.0, "That is the loss in bits: this workbench uses nats, the natural logarithm.")
            .On($"LossGradient.Loss({x}, {y}, {weights})"));
        Assert.That(LossGradient.Gradient(Given.Input(x), Given.Input(y), Given.Input(weights)), Close.To([-0.5, -1])
            .Mistake((double[])[0.5, 1], $"{Uphill} This row is positive with p = 0.5, so the loss falls as the weights grow.")
            .Mistake((double[])[-0.125, -0.25], Slope)
            .Mistake((double[])[-0.5, -0.5], "Each row's p - y must be multiplied by the feature: the second entry is (p - y)·x = -0.5 · 2.")
            .Mistake((double[])[0, -1], "The intercept has a slope too: it is the weight of a feature that is always 1.")
            .Mistake((double[])[-1], "The intercept is missing: there are two weights, so the gradient has two entries, the intercept's first.")
            .Mistake((double[])[-1, -0.5], "The entries are right but in the wrong order: the intercept comes first.")
            .On($"LossGradient.Gradient({x}, {y}, {weights})"));
    }

    [Check]
    public void The_first_weight_is_the_intercept()
    {
        Matrix x = Matrix.FromRows([[3, -1]]);
        bool[] y = [true];
        double[] weights = [1, 0, 0.5];
        const string last = "The last weight was taken as the intercept: here weights[0] = 1 is the intercept, so the logit is 1 + 0·3 + 0.5·(-1) = 0.5.";

        Assert.That(LossGradient.Loss(x, y, weights), Close.To(Cost(0.5, true))
            .Mistake(Cost(3.5, true), last)
            .Mistake(Cost(-0.5, true), "The intercept was left out of the logit: weights[0] = 1 is added to the weighted features.")
            .Mistake(Cost(0.5, false), "The labels are swapped: this row is positive and its logit is 0.5.")
            .On($"LossGradient.Loss({x}, {y}, {weights})"));
        Assert.That(LossGradient.Gradient(x, y, weights), Close.To([-Logistic(-0.5), -3 * Logistic(-0.5), Logistic(-0.5)])
            .Mistake((double[])[-Logistic(-3.5), -3 * Logistic(-3.5), Logistic(-3.5)], last)
            .Mistake((double[])[-Logistic(0.5), -3 * Logistic(0.5), Logistic(0.5)], "The intercept was left out of the logit: weights[0] = 1 is added to the weighted features.")
            .On($"LossGradient.Gradient({x}, {y}, {weights})"));
    }

    [Check]
    public void Loss_and_gradient_are_means_over_the_rows()
    {
        Matrix x = Matrix.FromRows([[1], [1], [4], [2]]);
        bool[] y = [false, true, true, true];
        double[] weights = [0, 0];

        Assert.That(LossGradient.Loss(x, y, weights), Close.To(Math.Log(2))
            .Mistake(4 * Math.Log(2), "That is the sum over the four rows: the loss is their mean.")
            .On($"LossGradient.Loss({x}, {y}, {weights})"));
        Assert.That(LossGradient.Gradient(x, y, weights), Close.To([-0.25, -0.75])
            .Mistake((double[])[-1, -3], Summed)
            .Mistake((double[])[0.25, 0.75], Uphill)
            .Mistake((double[])[-0.0625, -0.1875], Slope)
            .Mistake((double[])[-0.25, -3], "The intercept's entry is a mean, the others are sums: divide all of them by n.")
            .On($"LossGradient.Gradient({x}, {y}, {weights})"));
    }

    [Check]
    public void Weights_of_zero_cost_ln_2_whatever_the_data()
    {
        var titanic = Titanic.Load();

        Assert.That(LossGradient.Loss(titanic.Features(28), titanic.Survived, [0, 0, 0, 0]), Close.To(Math.Log(2))
            .Mistake(1309 * Math.Log(2), "That is the sum over the 1309 rows: the loss is their mean, ln 2.")
            .Mistake(1.0, "That is the loss in bits: this workbench uses nats, the natural logarithm."));
    }

    [Check]
    public void Iris_gives_the_log_likelihood_and_score_of_statsmodels()
    {
        foreach (var (@case, weights) in new (string, double[])[]
        {
            ("iris-zero-weights", [0, 0, 0, 0, 0]), ("iris-some-weights", [0.1, -0.2, 0.3, 0.4, -0.5]), ("iris-other-weights", [-1, 0.5, -0.5, 0.25, 1]),
        })
        {
            var expected = StatsModels(@case).Vector("gradient");

            Assert.That(LossGradient.Loss(Given.Input(Flowers.Features), Virginica, weights), Close.To(StatsModels(@case).Number("loss"))
                .Named($"loss at weights {CodeText.Literal(weights)}"));
            Assert.That(LossGradient.Gradient(Given.Input(Flowers.Features), Virginica, weights), Close.To(expected, absolute: 1e-11)
                .Mistake(Array.ConvertAll(expected, slope => -slope), Uphill)
                .Mistake(Array.ConvertAll(expected, slope => 100 * slope), Summed)
                .Mistake(ExtraSlope(Flowers.Features, Virginica, weights), Slope)
                .Named($"gradient at weights {CodeText.Literal(weights)}"));
        }
    }

    [Check]
    public void The_gradient_is_the_slope_of_the_loss_at_random_weights()
    {
        var random = new Random(5);
        for (var round = 0; round < 5; round++)
        {
            double[] weights = [.. Enumerable.Range(0, 5).Select(_ => random.NextDouble() - 0.5)];
            var slope = Gradient.Numerically(at => MeanCost(Flowers.Features, Virginica, at), weights);

            Assert.That(LossGradient.Gradient(Flowers.Features, Virginica, weights),
                Gradient.Of(at => MeanCost(Flowers.Features, Virginica, at), weights)
                    .Mistake(Array.ConvertAll(slope, s => -s), Uphill)
                    .Mistake(Array.ConvertAll(slope, s => 100 * s), Summed)
                    .Mistake<double[]>(gradient => Same(gradient, ExtraSlope(Flowers.Features, Virginica, weights)), Slope));
        }

        static bool Same(double[] a, double[] b) => a.Length == b.Length && a.Zip(b).All(pair => Math.Abs(pair.First - pair.Second) < 1e-8);
    }

    [Check]
    public void Large_logits_neither_overflow_nor_stop_teaching()
    {
        Matrix x = Matrix.FromRows([[1], [-1], [-1]]);
        bool[] y = [false, true, false];
        double[] weights = [0, 1000];

        Assert.That(LossGradient.Loss(x, y, weights), Close.To(2000 / 3.0)
            .Mistake(double.PositiveInfinity, "Two misses with logits of 1000 cost 1000 each, you returned infinity: compute the loss from the logit, not from a probability that was rounded to 0 or 1.")
            .Mistake(double.NaN, "A logit of 1000 gave NaN: e^1000 overflows, so use e^-|z| only.")
            .Mistake<double>(loss => loss is > 1 and < 100, "Two misses with logits of 1000 cost 1000 each: clipping the probability caps the loss.")
            .On($"LossGradient.Loss({x}, {y}, {weights})"));
        Assert.That(LossGradient.Gradient(x, y, weights), Close.To([0, 2 / 3.0])
            .Mistake<double[]>(gradient => gradient.Any(double.IsNaN), "A logit of 1000 gave NaN: e^1000 overflows, so use e^-|z| only.")
            .Mistake((double[])[0, 0], "The rows that are most wrong have no slope in your gradient: there must be no factor p(1 - p) and no clipping.")
            .On($"LossGradient.Gradient({x}, {y}, {weights})"));
    }

    [Check]
    public void Without_columns_only_the_intercept_is_left()
    {
        bool[] y = [true, true, false];

        Assert.That(LossGradient.Loss(new Matrix(3, 0), y, [1]), Close.To((2 * Cost(1, true) + Cost(1, false)) / 3)
            .On($"LossGradient.Loss(new Matrix(3, 0), {y}, [1])"));
        Assert.That(LossGradient.Gradient(new Matrix(3, 0), y, [1]), Close.To([Logistic(1) - 2 / 3.0])
            .Mistake((double[])[2 / 3.0 - Logistic(1)], Uphill)
            .On($"LossGradient.Gradient(new Matrix(3, 0), {y}, [1])"));
    }

    [Check]
    public void A_batch_without_rows_has_no_mean()
    {
        double[] weights = [1, 2, 3];

        Assert.That(LossGradient.Loss(new Matrix(0, 2), [], weights), Close.To(double.NaN)
            .Mistake(0.0, "Without rows there is no mean: the contract asks for NaN, not a perfect 0.")
            .On($"LossGradient.Loss(new Matrix(0, 2), [], {weights})"));
        Assert.That(LossGradient.Gradient(new Matrix(0, 2), [], weights), Close.To([double.NaN, double.NaN, double.NaN])
            .Mistake((double[])[0, 0, 0], "Without rows there is no mean: the contract asks for NaN, not for a gradient of 0, which would say that the weights are perfect.")
            .On($"LossGradient.Gradient(new Matrix(0, 2), [], {weights})"));
    }

    [Check]
    public void A_missing_feature_is_not_hidden()
    {
        Matrix x = Matrix.FromRows([[1, double.NaN], [2, 3]]);
        bool[] y = [true, false];

        Assert.That(LossGradient.Loss(x, y, [0, 1, 1]), Close.To(double.NaN)
            .Mistake<double>(loss => !double.IsNaN(loss), "A feature is NaN, yet the loss is a number: NaN must come out, or the fault in the data is hidden.")
            .On($"LossGradient.Loss({x}, {y}, [0, 1, 1])"));
    }

    static double Logistic(double z) => SpecialFunctions.Logistic(z);

    static double Cost(double z, bool actual) => Math.Log(1 + Math.Exp(actual ? -z : z));

    static double LogitOf(Matrix x, int row, double[] weights) => weights[0] + Enumerable.Range(0, x.Cols).Sum(col => x[row, col] * weights[col + 1]);

    static double MeanCost(Matrix x, bool[] y, double[] weights) => Enumerable.Range(0, x.Rows).Average(row => Cost(LogitOf(x, row, weights), y[row]));

    // The gradient of squared error on the probability, up to the factor 2.
    static double[] ExtraSlope(Matrix x, bool[] y, double[] weights) =>
    [
        .. Enumerable.Range(0, weights.Length).Select(i => Enumerable.Range(0, x.Rows).Average(row =>
        {
            var p = Logistic(LogitOf(x, row, weights));
            return (p - (y[row] ? 1 : 0)) * p * (1 - p) * (i == 0 ? 1 : x[row, i - 1]);
        })),
    ];
}
