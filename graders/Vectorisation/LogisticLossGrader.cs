using MathNet.Numerics;

namespace MLWorkbench.Vectorisation;

[Grader("vectorisation/logistic-loss")]
public class LogisticLossGrader
{
    static readonly Iris Flowers = new(Iris.Load().Rows[50..]);
    static readonly bool[] Virginica = [.. Flowers.Species.Select(species => species == Species.Virginica)];

    [Check]
    public void Three_rows_by_hand()
    {
        double[] x = [1, 1, 4];
        bool[] y = [false, true, true];
        double[] weights = [0, 0];
        var (loss, gradient) = Answer(Given.Input(x), y, Given.Input(weights));

        Assert.That(loss, Close.To(Math.Log(2))
            .Mistake(3 * Math.Log(2), "That is the sum over the three rows: the loss is their mean.")
            .Mistake(Math.Log(2) / 3, "The mean was divided by the number of rows once more.")
            .Mistake(-Math.Log(2), "The sign is missing: the logarithm of a probability is negative, the loss is positive.")
            .On($"LogisticLoss.WithGradient({x}, {y}, {weights}, new double[2])"));
        Assert.That(gradient, Close.To([-1 / 6.0, -2 / 3.0])
            .Mistake((double[])[-0.5, -2], "That is the sum over the three rows: the gradient is that of the mean.")
            .Mistake((double[])[-1 / 18.0, -2 / 9.0], "The gradient was divided by the number of rows twice.")
            .Mistake((double[])[1 / 6.0, 2 / 3.0], "The gradient points the wrong way: the error is p - y.")
            .Mistake((double[])[0, -2 / 3.0], "The intercept has a slope too: the mean of p - y.")
            .Mistake((double[])[-2 / 3.0, -1 / 6.0], "The entries are right but in the wrong order: the intercept comes first.")
            .Named("gradient").On($"LogisticLoss.WithGradient({x}, {y}, {weights}, gradient)"));
    }

    [Check]
    public void Every_row_counts_once_at_every_number_of_rows()
    {
        foreach (var rows in Coverage.Lengths.Where(rows => rows > 0))
        {
            // One row is wrong by a logit of 1000 and costs 1000; the others are right and cost nothing.
            RequireOnce("rows in the loss", (loss, _) => loss * rows / 1000);
            RequireOnce("rows in the intercept's slope", (_, gradient) => gradient[0] * rows);
            RequireOnce("rows in the feature's slope", (_, gradient) => gradient[1] * rows / 1000);

            void RequireOnce(string elements, Func<double, double[], double> weight)
            {
                var weights = Coverage.Of(rows, wrong =>
                {
                    double[] x = Array.ConvertAll(wrong, value => value == 1 ? 1000.0 : -1000);
                    var (loss, gradient) = Answer(x, new bool[rows], [0, 1]);
                    return Math.Round(weight(loss, gradient), 9);
                });
                Assert.That(weights, Coverage.Expected(weights, elements));
            }
        }
    }

    [Check]
    public void Every_column_counts_once_at_every_width()
    {
        foreach (var columns in Coverage.Lengths.Where(columns => columns > 0))
        {
            double[] weights = [0, .. Enumerable.Repeat(1000.0, columns)];
            var inLogit = Coverage.Of(columns, axis => Math.Round(Answer(Repeated(axis), new bool[5], weights).Loss / 1000, 2));
            Assert.That(inLogit, Coverage.Expected(inLogit, "columns in the logit"));

            var inSlope = Coverage.Of(columns, axis =>
            {
                var slopes = Answer(Repeated(axis), new bool[5], weights).Gradient[1..];
                return Math.Round(slopes[Array.IndexOf(axis, 1.0)], 9);
            });
            Assert.That(inSlope, Coverage.Expected(inSlope, "columns in the gradient"));
        }

        static double[] Repeated(double[] row) => [.. Enumerable.Repeat(row, 5).SelectMany(values => values)];
    }

    [Check]
    public void Iris_gives_the_log_likelihood_and_score_of_statsmodels()
    {
        foreach (var (@case, weights) in new (string, double[])[]
        {
            ("iris-zero-weights", [0, 0, 0, 0, 0]), ("iris-some-weights", [0.1, -0.2, 0.3, 0.4, -0.5]), ("iris-other-weights", [-1, 0.5, -0.5, 0.25, 1]),
        })
        {
            var record = Recorded.By("statsmodels", "logistic-regression/loss-gradient", @case);
            var (loss, gradient) = Answer(Flowers.Features.Data.ToArray(), Virginica, weights);

            Assert.That(loss, Close.To(record.Number("loss")).Named($"loss at weights {CodeText.Literal(weights)}"));
            Assert.That(gradient, Close.To(record.Vector("gradient"), absolute: 1e-11).Named($"gradient at weights {CodeText.Literal(weights)}"));
        }
    }

    [Check]
    public void The_gradient_is_the_slope_of_the_loss()
    {
        var random = new Random(71);
        foreach (var (rows, columns) in new[] { (1, 1), (31, 3), (33, 7), (100, 12) })
        {
            var (x, y) = (Samples.NormalValues(random, rows * columns), Labels(random, rows));
            var weights = Samples.NormalValues(random, columns + 1);
            Assert.That(Answer(x, y, weights).Gradient, Gradient.Of(at => Oracle(x, y, at).Loss, weights).Named($"gradient for {rows} rows and {columns} columns"));
        }
    }

    [Check]
    public void Blocks_of_rows_that_do_not_divide_the_batch_are_complete()
    {
        var random = new Random(73);
        foreach (var (rows, columns) in new[] { (127, 2), (128, 5), (129, 1), (255, 9), (257, 3), (130, 37), (1000, 8), (1025, 4), (4099, 2), (20, 300) })
        {
            var (x, y) = (Samples.NormalValues(random, rows * columns), Labels(random, rows));
            var weights = Samples.NormalValues(random, columns + 1, standardDeviation: 0.5);
            var (expected, received) = (Oracle(x, y, weights), Answer(x, y, weights));

            Assert.That(received.Loss, Close.To(expected.Loss).Named($"loss of {rows} rows and {columns} columns"));
            Assert.That(received.Gradient, Close.To(expected.Gradient).Named($"gradient of {rows} rows and {columns} columns")
                .Mistake(Array.ConvertAll(expected.Gradient, slope => slope / rows), $"The gradient was divided by the {rows} rows twice.")
                .Mistake(Array.ConvertAll(expected.Gradient, slope => slope * rows), $"That is the sum over the {rows} rows: the gradient is that of the mean.")
                .Mistake(Array.ConvertAll(expected.Gradient, slope => -slope), "The gradient points the wrong way: the error is p - y."));
        }
    }

    [Check]
    public void Small_losses_keep_their_digits()
    {
        foreach (var logit in new[] { 20.0, 37, 45, 300 })
        {
            foreach (var rows in new[] { 1, 3, 8, 21 })
            {
                double[] x = [.. Enumerable.Repeat(logit, rows)];
                bool[] y = [.. Enumerable.Repeat(true, rows)];
                var (loss, gradient) = Answer(x, y, [0, 1]);

                var expected = LogOnePlus(Math.Exp(-logit));
                Assert.That(loss, Close.To(expected, absolute: 0)
                    .Mistake<double>(received => received >= 0 && Math.Abs(received - expected) > 1e-9 * expected,
                        $"{rows} rows with a logit of {logit} on the right side cost {expected:G5} each, you returned {loss:G5}: 1 + t rounds when t is small. ln(1 + t) needs a formula that keeps t: ln(u) + (t - (u - 1))/u with u = 1 + t.")
                    .Named($"loss of {rows} rows with a logit of {logit}"));
                Assert.That(gradient, Close.To([-Math.Exp(-logit) / (1 + Math.Exp(-logit)), -logit * Math.Exp(-logit) / (1 + Math.Exp(-logit))], absolute: 0)
                    .Mistake((double[])[0, 0], $"{rows} rows with a logit of {logit} on the right side still have a slope of {-Math.Exp(-logit):G3}, you returned 0: p - 1 cancels when p is near 1. The error of a positive row is -σ(-z).")
                    .Named($"gradient of {rows} rows with a logit of {logit}"));
            }
        }
    }

    [Check]
    public void Large_logits_neither_overflow_nor_stop_teaching()
    {
        foreach (var rows in new[] { 3, 9, 40 })
        {
            double[] x = [.. Enumerable.Range(0, rows).Select(i => i % 3 == 0 ? 1.0 : -1)];
            bool[] y = [.. Enumerable.Range(0, rows).Select(i => i % 3 == 1)];
            var (loss, gradient) = Answer(x, y, [0, 1000]);
            var expected = Oracle(x, y, [0, 1000]);

            Assert.That(loss, Close.To(expected.Loss)
                .Mistake(double.PositiveInfinity, "A miss with a logit of 1000 costs 1000, you returned ∞: compute the loss from the logit, not from a probability that was rounded to 0.")
                .Mistake(double.NaN, "A logit of 1000 gave NaN: e^1000 overflows, so use e^-|z| only.")
                .Mistake<double>(received => received < 300, "A miss with a logit of 1000 costs 1000: clipping the probability caps the loss.")
                .Named($"loss of {rows} rows with logits of ±1000"));
            Assert.That(gradient, Close.To(expected.Gradient)
                .Mistake<double[]>(received => received.Any(double.IsNaN), "A logit of 1000 gave NaN: e^1000 overflows, so use e^-|z| only.")
                .Named($"gradient of {rows} rows with logits of ±1000"));
        }
    }

    [Check]
    public void An_old_gradient_is_overwritten_and_what_follows_is_left_alone()
    {
        var gradient = Guard.Around(Samples.Stale(4));
        LogisticLoss.WithGradient([1, 1, 4], [false, true, true], [0, 0], gradient.Room);
        gradient.RequireGuards();

        Assert.That(gradient.ToArray(), Close.To([-1 / 6.0, -2 / 3.0, 777, 777])
            .Mistake<double[]>(received => received[0] > 100, "What stood in the destination was added to the gradient: clear it first.")
            .Mistake<double[]>(received => received[2] != 777 || received[3] != 777, "The destination is longer than the gradient; what follows must stay as it was.")
            .Named("destination, which held 777 in four places"));
    }

    [Check]
    public void Without_columns_only_the_intercept_is_left_and_without_rows_nothing_is()
    {
        var (loss, gradient) = Answer([], [true, true, false], [1]);
        Assert.That(loss, Close.To(Oracle([], [true, true, false], [1]).Loss).On($"LogisticLoss.WithGradient([], [true, true, false], [1], new double[1])"));
        Assert.That(gradient, Close.To([SpecialFunctions.Logistic(1) - 2 / 3.0]).Named("gradient"));

        (loss, gradient) = Answer([], [], [1, 2, 3]);
        Assert.That(loss, Close.To(double.NaN)
            .Mistake(0.0, "Without rows there is no mean: the contract asks for NaN, not a perfect 0.")
            .On($"LogisticLoss.WithGradient([], [], [1, 2, 3], new double[3])"));
        Assert.That(gradient, Close.To([double.NaN, double.NaN, double.NaN])
            .Mistake((double[])[0, 0, 0], "Without rows there is no mean: the contract asks for NaN, not for a gradient of 0.")
            .Named("gradient of no rows"));
    }

    [Check]
    public void A_missing_feature_is_not_hidden()
    {
        const int columns = 3;
        for (var place = 0; place < 41 * columns; place++)
        {
            double[] x = Coverage.Once(41 * columns);
            x[place] = double.NaN;
            var (loss, gradient) = Answer(x, new bool[41], [0, 1, 1, 1]);

            Assert.That(loss, Close.To(double.NaN)
                .Mistake<double>(received => !double.IsNaN(received), $"Row {place / columns} of 41 holds NaN, yet the loss is a number: NaN must come through. Does a maximum or a comparison drop it?").Named("loss"));
            Assert.That(gradient[0], Close.To(double.NaN)
                .Mistake<double>(received => !double.IsNaN(received), $"Row {place / columns} of 41 holds NaN, yet the intercept's slope is a number: NaN must come through.").Named("gradient[0]"));
        }
    }

    [Check]
    public void Sizes_and_places_that_do_not_fit_are_refused()
    {
        double[] six = [1, 2, 3, 4, 5, 6];
        bool[] three = [true, false, true];
        double[] shared = new double[12];

        Refusal.Expected<ArgumentException>(() => LogisticLoss.WithGradient(six, three, [], new double[3]), "there is no weight for the intercept");
        Refusal.Expected<ArgumentException>(() => LogisticLoss.WithGradient(six, three, [0, 1], new double[3]), "three rows of one feature are not 6 values");
        Refusal.Expected<ArgumentException>(() => LogisticLoss.WithGradient(six, three, [0, 1, 2], new double[2]), "three slopes do not fit into 2 places");
        Refusal.Expected<ArgumentException>(() => LogisticLoss.WithGradient(six, three, shared.AsSpan(0, 3), shared.AsSpan(2, 3)), "the gradient begins on the last weight, which is read for every row");
        Refusal.Expected<ArgumentException>(() => LogisticLoss.WithGradient(shared.AsSpan(4, 6), three, [0, 1, 2], shared.AsSpan(2, 3)), "the gradient ends on the first feature");
    }

    static (double Loss, double[] Gradient) Answer(double[] x, bool[] y, double[] weights)
    {
        var gradient = Guard.Around(Samples.Stale(weights.Length));
        var labels = new Guarded<bool>(y, true);
        var loss = LogisticLoss.WithGradient(Guard.Around(x).Values, labels.Values, Guard.Around(weights).Values, gradient.Room);
        gradient.RequireGuards();
        return (loss, gradient.ToArray());
    }

    static (double Loss, double[] Gradient) Oracle(double[] x, bool[] y, double[] weights)
    {
        var columns = weights.Length - 1;
        double[] losses = new double[y.Length], errors = new double[y.Length];
        for (var row = 0; row < y.Length; row++)
        {
            var logit = Exact.Dot([1, .. x.AsSpan(row * columns, columns)], weights);
            var against = y[row] ? -logit : logit;
            losses[row] = Math.Max(against, 0) + LogOnePlus(Math.Exp(-Math.Abs(against)));
            errors[row] = (y[row] ? -1 : 1) * SpecialFunctions.Logistic(against);
        }
        double[] gradient = [.. Enumerable.Range(0, weights.Length).Select(i =>
            Exact.Dot(errors, [.. Enumerable.Range(0, y.Length).Select(row => i == 0 ? 1 : x[row * columns + i - 1])]) / y.Length)];
        return (Exact.Sum(losses) / y.Length, gradient);
    }

    // ln(1 + t) = 2 artanh(t / (2 + t)) needs no 1 + t.
    static double LogOnePlus(double t) => 2 * Math.Atanh(t / (2 + t));

    static bool[] Labels(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(2) == 1)];
}
