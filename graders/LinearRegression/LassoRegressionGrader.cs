using static MLWorkbench.LinearRegression.LassoOracle;
using static MLWorkbench.LinearRegression.LassoRegression;
using static MLWorkbench.LinearRegression.RegressionData;

namespace MLWorkbench.LinearRegression;

[Grader("linear-regression/lasso-regression")]
public class LassoRegressionGrader
{
    const string ThresholdAfterDivision = "You thresholded after dividing by the column's mean square: S(correlation, lambda) comes first, then the division.";

    static readonly double[] Heights = [2, 4, 9];

    // Centred columns (-1, -1, 1, 1) and (-1, -1, -1, 3), centred y (-3, -1, 0, 4).
    static readonly double[] Pair = [0, 2, 3, 7];

    static Matrix Line => Matrix.FromRows([[1], [2], [3]]);

    static Matrix PairOfColumns => Matrix.FromRows([[0, 0], [0, 0], [2, 0], [2, 4]]);

    static Matrix DiabetesStandardised => Standardised(DiabetesPredictors);

    [Check]
    public void One_slope_is_shrunk_by_hand()
    {
        var x = Given.Input(Line);

        // Correlation 7/3 and mean square 2/3: (7/3 - 1) / (2/3) = 2.
        Assert.That(Model(Fit(x, Heights, 1)), Close.To(new double[] { 1, 2 })
            .Mistake(new double[] { -2, 3.5 }, "That is the fit without penalty: lambda was not used.")
            .Mistake(new double[] { -1, 3 }, "Here " + TooWeak("three"))
            .Mistake(new double[] { -0.5, 2.75 }, "lambda acts half as strongly as it should: the squared error has the factor 1/(2n), not 1/n.")
            .Mistake(new double[] { 4, 0.5 }, "lambda acts twice as strongly as it should: the squared error has the factor 1/(2n), and its 2 cancels.")
            .Mistake(new double[] { 0, 2.5 }, ThresholdAfterDivision)
            .Mistake(new double[] { 5, 2 }, "The slope is right, but the intercept is the mean of y: subtract slope times mean of x.")
            .Mistake(new double[] { 0, 2 }, "The slope is right, the intercept is missing: mean of y minus slope times mean of x.")
            .Mistake(Uncentred(), "The fit was forced through the origin: centre the columns and y first, the intercept is free.")
            .On($"LassoRegression.Fit({x}, {Heights}, 1)"));
        Assert.That(Model(Fit(x, [9, 4, 2], 1)), Close.To(new double[] { 9, -2 })
            .Mistake(new double[] { 1, 2 }, "A negative slope came back positive: S(r, t) = sign(r)·max(|r| - t, 0).")
            .Mistake(new double[] { 5, 0 }, "A negative slope came back as 0: S(r, t) = sign(r)·max(|r| - t, 0) shrinks from both sides.")
            .Mistake(new double[] { 15, -5 }, "A negative slope grew: subtract the threshold from the absolute value, then restore the sign.")
            .On($"LassoRegression.Fit({x}, [9, 4, 2], 1)"));
        Assert.That(Model(Fit(x, Heights, 2.5)), Close.To(new double[] { 5, 0 })
            .Mistake(new double[] { 5.5, -0.25 }, "A correlation of 7/3 is below the threshold of 2.5, and the slope came back with the other sign: S(r, t) is 0 there.")
            .On($"LassoRegression.Fit({x}, {Heights}, 2.5)"));
    }

    [Check]
    public void One_sweep_visits_the_columns_in_turn()
    {
        var x = Given.Input(PairOfColumns);
        var expected = new LassoResult(5.0 / 6, [1.5, 2.0 / 3], 1, 1);

        Assert.That(Fit(x, Pair, 0.5, maxSweeps: 1), Close.To(expected)
            .Mistake<LassoResult>(result => Is(result, 1.5, 3.5 / 3), "The second column was fitted to the old residuals: each slope must see what the slopes before it have left.")
            .Mistake<LassoResult>(result => Is(result, 2.0 / 3, 5.0 / 6), "The second column was visited first: a sweep takes the columns in their order.")
            .Mistake(expected with { DualityGap = 4 }, "The gap is multiplied by n: it is measured in the objective, squared error over 2n plus penalty.")
            .Mistake<LassoResult>(result => Is(result, 1.5, 2.0 / 3) && result.DualityGap == 0, "The slopes are right after one sweep, but they are not the minimum: the duality gap is 1, not 0.")
            .Mistake<LassoResult>(result => Is(result, 0.5, 1), "One sweep was allowed, and you made more.")
            .On($"LassoRegression.Fit({x}, {Pair}, 0.5, maxSweeps: 1)"));
    }

    [Check]
    public void The_gap_is_measured_at_a_point_of_the_dual_problem()
    {
        // After one sweep the first column correlates with the residuals by 1, twice lambda.
        var x = Matrix.FromRows([[0, 4], [0, 4], [2, 4], [2, 0]]);
        Given.Input(x);
        double[] y = [2, 1, 7, 2];

        Assert.That(Fit(x, y, 0.5, maxSweeps: 1), Close.To(new LassoResult(0.5, [1, 0.5], 1, 0.40625))
            .Mistake(new LassoResult(0.5, [1, 0.5], 1, -0.5), "The gap came out negative, which stops the descent at once: a column correlates with the residuals by more than lambda, so shrink them by lambda over that correlation before you take the dual objective.")
            .Mistake(new LassoResult(0.5, [1, 0.5], 1, 1.625), "The gap is multiplied by n: it is measured in the objective, squared error over 2n plus penalty.")
            .On($"LassoRegression.Fit({x}, {y}, 0.5, maxSweeps: 1)"));
    }

    [Check]
    public void The_descent_ends_when_the_duality_gap_is_small_enough()
    {
        var x = Given.Input(PairOfColumns);

        Assert.That(Fit(x, Pair, 0.5, 0.1), Close.To(new LassoResult(77.0 / 54, [11.0 / 18, 26.0 / 27], 3, 11.0 / 243))
            .Mistake<LassoResult>(result => result.Sweeps == 4 && Is(result, 29.0 / 54, 80.0 / 81), "You made a fourth sweep: after the third the gap is 0.0453, below the tolerance of 0.1. The gap decides, after every sweep, not the change of the slopes.")
            .Mistake<LassoResult>(result => result.Sweeps == 10_000 && Near(result.Coefficients, [0.5, 1], 1e-6), "You made all 10,000 sweeps: after the third the gap is 0.0453, below the tolerance of 0.1.")
            .Mistake<LassoResult>(result => Is(result, 11.0 / 18, 26.0 / 27) && result.Sweeps != 3, "The slopes are those after three sweeps: count each visit to all columns once.")
            .On($"LassoRegression.Fit({x}, {Pair}, 0.5, 0.1)"));
        var end = Fit(x, Pair, 0.5, 1e-13);
        Assert.That(Model(end), Close.To(new[] { 1.5, 0.5, 1 }, relative: 0, absolute: 1e-5)
            .On($"LassoRegression.Fit({x}, {Pair}, 0.5, 1e-13)"));
        Assert.That(end.DualityGap, Close.To(0.0, 0, 1e-13).Named("DualityGap"));
    }

    [Check]
    public void Iris_is_fitted_as_by_scikit_learn()
    {
        foreach (var (lambda, @case) in new[] { (0.1, "iris-lambda-0.1"), (0.01, "iris-lambda-0.01") })
        {
            var (x, y) = (Given.Input(IrisPredictors), SepalLength);
            var weak = Exact(x, y, lambda / 150);
            var unsigned = Descend(x, y, (correlation, square) => Math.Max(Math.Abs(correlation) - lambda, 0) / square);
            var fit = Model(Fit(x, y, lambda, 1e-13));
            var hovering = fit.Skip(1).Select(Math.Abs).Where(slope => slope > 0).DefaultIfEmpty(1).Min();
            var expected = ScikitLearn(@case);

            var close = Close.To(expected, relative: 0, absolute: 1e-5).Named($"lambda {lambda}: ")
                .Mistake<double[]>(model => Near(model, weak, 1e-4), $"{weak[1]:F6}, {weak[2]:F6}, {weak[3]:F6} at lambda {lambda}: " + TooWeak("150"))
                .Mistake<double[]>(model => Near(model, Descend(x, y, (correlation, square) => Soft(correlation / square, lambda)), 1e-4), ThresholdAfterDivision)
                .Mistake<double[]>(model => model.Length == 4 && model[2] != expected[2] && Hovers(model, expected), $"Coefficients hover near {hovering:G1} and are never exactly 0; soft-thresholding is what selects variables.");
            // At lambda 0.1 no slope is negative, so that the lost sign does not show.
            if (lambda == 0.01)
                close = close.Mistake<double[]>(model => Near(model, unsigned, 1e-4), $"Negative coefficients came back positive (petal width at lambda 0.01: {unsigned[3]:F6} instead of -0.180194): S(r, t) = sign(r)·max(|r| - t, 0).");
            Assert.That(fit, close);
        }
    }

    [Check]
    public void Slopes_that_are_not_selected_are_exactly_zero()
    {
        foreach (var lambda in new[] { 1.0, 10.0 })
        {
            var expected = ScikitLearn($"diabetes-standardised-lambda-{lambda}");
            var fit = Model(Fit(Given.Input(DiabetesStandardised), Progression, lambda, 1e-9));

            Assert.That(fit, Close.To(expected, relative: 0, absolute: 1e-3).Named($"lambda {lambda}: ")
                .Mistake(Array.ConvertAll(expected, Math.Abs), "Negative coefficients came back positive: S(r, t) = sign(r)·max(|r| - t, 0)."));
            Assert.That(fit.Select(slope => slope == 0).ToArray(), Close.Exactly(expected.Select(slope => slope == 0).ToArray()).Named($"lambda {lambda}, is zero: ")
                .Mistake<bool[]>(zeros => !zeros.Contains(true), "Slopes that should be 0 are merely small: soft-thresholding gives exact zeros, which is what selects variables."));
        }
    }

    [Check]
    public void From_the_largest_correlation_on_every_slope_is_zero()
    {
        var largest = Recorded.By("scikit-learn", "linear-regression/lasso-regression", "iris-lambda-max").Number("lambdaMax");
        var (x, y) = (IrisPredictors, SepalLength);

        Assert.That(Model(Fit(x, y, 1.0001 * largest)), Close.To(new[] { y.Average(), 0, 0, 0 })
            .Mistake<double[]>(model => model.Length == 4 && model[2] != 0, "No column correlates with y by more than lambda, so no slope pays for itself: all are exactly 0."));
        Assert.That(Model(Fit(x, y, 2)), Close.To(ScikitLearn("iris-lambda-2")));
        // Just below, the column with the largest correlation comes first.
        Assert.That(Model(Fit(x, y, 0.99 * largest, 1e-13)), Close.To(Exact(x, y, 0.99 * largest), relative: 0, absolute: 1e-5));
    }

    [Check]
    public void The_optimality_conditions_hold_at_the_returned_slopes()
    {
        const double lambda = 3;
        var (x, y) = (DiabetesStandardised, Progression);
        var result = Fit(Given.Input(x), y, lambda, 1e-9);
        var correlations = Correlations(x, y, Model(result));
        var due = correlations.Zip(result.Coefficients, (correlation, slope) =>
            slope == 0 ? Math.Clamp(correlation, -lambda, lambda) : Math.CopySign(lambda, slope)).ToArray();

        // Where a slope is not 0, its column's mean product with the residuals is lambda with the slope's sign; elsewhere it is no larger.
        Assert.That(correlations, Close.To(due, relative: 0, absolute: 1e-3).Named("mean product of column and residuals "));
        Assert.That(result.Intercept, Close.To(y.Average()).Named("Intercept"));
    }

    [Check]
    public void Random_tables_are_fitted_as_by_trying_all_signs()
    {
        var random = new Random(2);
        for (var round = 0; round < 20; round++)
        {
            var x = Given.Input(RandomTable(random, 9, 3));
            var y = RandomColumn(random, 9);
            var lambda = random.Next(1, 9) / 64.0;
            var result = Fit(x, y, lambda, 1e-13);

            Assert.That(Model(result), Close.To(Exact(x, y, lambda), relative: 0, absolute: 1e-5)
                .On($"LassoRegression.Fit({x}, {y}, {lambda}, 1e-13)"));
            var early = Fit(x, y, lambda, maxSweeps: 2);
            Assert.That(early.DualityGap, Close.To(Gap(x, y, Model(early), lambda), relative: 1e-6, absolute: 1e-12).Named("DualityGap")
                .On($"LassoRegression.Fit({x}, {y}, {lambda}, maxSweeps: 2)"));
        }
    }

    [Check]
    public void A_constant_column_gets_no_slope()
    {
        var x = Matrix.FromRows([[7, 1], [7, 2], [7, 3]]);
        Given.Input(x);

        Assert.That(Model(Fit(x, Heights, 1)), Close.To(new double[] { 1, 0, 2 })
            .Mistake<double[]>(model => Array.Exists(model, double.IsNaN), "A constant column gave NaN: its mean square is 0, so do not divide by it.")
            .On($"LassoRegression.Fit({x}, {Heights}, 1)"));
        Assert.That(Fit(x, [4, 4, 4], 1), Close.To(new LassoResult(4, [0, 0], 1, 0))
            .Mistake<LassoResult>(result => double.IsNaN(result.DualityGap), "Residuals of 0 correlate with nothing: the scale of the dual point is then 1, not 0/0.")
            .On($"LassoRegression.Fit({x}, [4, 4, 4], 1)"));
    }

    [Check]
    public void Bad_input_is_refused()
    {
        Refusal.Expected<ArgumentOutOfRangeException>(() => Fit(Line, Heights, 0),
            "without penalty the duality gap certifies nothing", (CodeText)$"LassoRegression.Fit({Line}, {Heights}, 0)");
        Refusal.Expected<ArgumentOutOfRangeException>(() => Fit(Line, Heights, -1),
            "a negative lambda rewards long slopes", (CodeText)$"LassoRegression.Fit({Line}, {Heights}, -1)");
        Refusal.Expected<ArgumentException>(() => Fit(Line, [1, 2], 1),
            "three rows, but two observed values", (CodeText)$"LassoRegression.Fit({Line}, [1, 2], 1)");
        Refusal.Expected<ArgumentException>(() => Fit(new Matrix(0, 1), [], 1),
            "there are no rows", (CodeText)$"LassoRegression.Fit(new Matrix(0, 1), [], 1)");
    }

    static string TooWeak(string times) => $"lambda acts {times} times too weakly; this objective scales squared error by 1/(2n).";

    static double[] Model(LassoResult result) => [result.Intercept, .. result.Coefficients];

    static double[] ScikitLearn(string @case)
    {
        var record = Recorded.By("scikit-learn", "linear-regression/lasso-regression", @case);
        return [record.Number("intercept"), .. record.Vector("coefficients")];
    }

    static bool Is(LassoResult result, double first, double second) =>
        result.Coefficients.Length == 2 && Near(result.Coefficients, [first, second], 1e-9);

    static bool Near(double[] a, double[] b, double distance) => a.Length == b.Length && a.Zip(b).All(pair => Math.Abs(pair.First - pair.Second) <= distance);

    // Nearly right, but what should be 0 is not.
    static bool Hovers(double[] model, double[] expected) =>
        Near(model, expected, 0.05) && model.Zip(expected).Any(pair => pair.Second == 0 && pair.First != 0);

    // On the line, x'y/n = 37/3 and x'x/n = 14/3.
    static double[] Uncentred() => [0, (37.0 / 3 - 1) / (14.0 / 3)];
}
