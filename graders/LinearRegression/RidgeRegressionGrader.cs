using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearRegression;
using static MLWorkbench.LinearRegression.RegressionData;

namespace MLWorkbench.LinearRegression;

[Grader("linear-regression/ridge-regression")]
public class RidgeRegressionGrader
{
    const string InterceptPenalised = "The intercept was shrunk as well: centre first, or leave the constant out of the penalty.";

    static Matrix Line => Matrix.FromRows([[1], [2], [3]]);

    static readonly double[] Heights = [2, 4, 9];

    [Check]
    public void The_fit_needs_no_supplied_decomposition()
    {
        Assert.That(typeof(RidgeRegression), NoDecomposition("everything is yours to write, the solver included."));
        Assert.That(RidgeRegression.Fit(Line, Heights, 5), Close.To(new double[] { 3, 1 }));
    }

    [Check]
    public void One_slope_shrinks_by_hand()
    {
        var x = Given.Input(Line);

        // Sxy = 7 and Sxx = 2: the slope is 7 / (2 + 5), the intercept 5 - 2.
        Assert.That(RidgeRegression.Fit(x, Heights, 5), Close.To(new double[] { 3, 1 })
            .Mistake(new[] { -2, 3.5 }, "That is the fit without penalty: lambda was not used.")
            .Mistake(Penalised(x, Heights, 5, intercept: 5), InterceptPenalised)
            .Mistake(Ridge(x, Heights, 15), "The penalty is three times too strong, by the number of rows: the objective is a sum plus lambda.")
            .Mistake(Ridge(x, Heights, 5.0 / 3), "The penalty is three times too weak: the objective is the sum of squares, not their mean, plus lambda.")
            .Mistake(Ridge(x, Heights, 10), "The penalty is twice too strong: the 2 of the derivative stands on both sides and cancels.")
            .Mistake(Ridge(x, Heights, 2.5), "The penalty is half as strong as it should be: the objective has no factor 1/2 before lambda.")
            .Mistake(Ridge(x, Heights, 25), "Lambda was squared: if you append rows to the table, they hold its square root.")
            .Mistake(StandardisedSlopes(x, Heights, 5), "The slope belongs to the standardised column: coefficients must apply to the columns as given, so do not standardise.")
            .Mistake(StandardisedInside(x, Heights, 5), "The column was standardised before the penalty: shrink the raw slopes.")
            .Mistake(new double[] { 5, 1 }, "The slope is right, but the intercept is the mean of y: subtract slope times mean of x.")
            .Mistake(new double[] { 1, 3 }, "The coefficients are right but in another order: the intercept comes first.")
            .Mistake(new double[] { 1 }, "The slope is right; the answer begins with the intercept.")
            .On($"RidgeRegression.Fit({x}, {Heights}, 5)"));
    }

    [Check]
    public void Iris_shrinks_as_in_scikit_learn()
    {
        foreach (var (lambda, @case) in new[] { (10.0, "iris-lambda-10"), (1.0, "iris-lambda-1"), (1e6, "iris-lambda-1e+06") })
        {
            var (x, y) = (Given.Input(IrisPredictors), SepalLength);
            var wrongN = Ridge(x, y, 150 * lambda);
            var standardised = StandardisedSlopes(x, y, lambda);

            Assert.That(RidgeRegression.Fit(x, y, lambda), Close.To(ScikitLearn(@case), relative: 1e-7).Named($"lambda {lambda}: ")
                .Mistake<double[]>(fit => Same(fit, Penalised(x, y, lambda, intercept: lambda)), InterceptPenalised)
                .Mistake<double[]>(fit => Same(fit, wrongN), $"{wrongN[1]:F6}, {wrongN[2]:F6}, {wrongN[3]:F6}: the objective is a sum plus lambda; with n·lambda the penalty is 150 times too strong.")
                .Mistake<double[]>(fit => Slopes(fit, standardised), $"{standardised[1]:F6}, {standardised[2]:F6}, {standardised[3]:F6}: coefficients must apply to the columns as given; divide back by the scales, and shrink the raw columns.")
                .Mistake<double[]>(fit => Same(fit, StandardisedInside(x, y, lambda)), "The columns were standardised inside, so that each is shrunk by its own scale: shrink the raw columns."));
        }
    }

    [Check]
    public void Adding_100_to_y_moves_only_the_intercept()
    {
        var x = IrisPredictors;
        double[] raised = [.. SepalLength.Select(y => y + 100)];
        var expected = ScikitLearn("iris-lambda-10");
        var shrunk = Penalised(x, raised, 10, intercept: 10);

        Assert.That(RidgeRegression.Fit(x, raised, 10), Close.To((double[])[expected[0] + 100, .. expected[1..]], relative: 1e-7)
            .Mistake<double[]>(fit => Slopes(fit, shrunk), $"Adding 100 to y changed your slopes (to {shrunk[1]:F1}, {shrunk[2]:F2}, {shrunk[3]:F2} on Iris): centre first, or leave the constant out of the penalty.")
            .Mistake(expected, "Adding 100 to every y left your fit as it was: the intercept must rise by 100.")
            .Mistake((double[])[0, .. expected[1..]], "The slopes are right, the intercept is missing: mean of y minus slopes times means of x."));
    }

    [Check]
    public void Without_penalty_it_is_least_squares()
    {
        Assert.That(RidgeRegression.Fit(IrisPredictors, SepalLength, 0), Close.To(ScikitLearn("iris-lambda-0"), relative: 1e-7));
        Assert.That(RidgeRegression.Fit(IrisPredictors, SepalLength, 0),
            Close.To(Recorded.By("statsmodels", "linear-regression/normal-equations", "iris-sepal-length").Vector("coefficients"), relative: 1e-7));
    }

    [Check]
    public void Ten_raw_diabetes_columns_shrink_as_in_scikit_learn()
    {
        var (x, y) = (Given.Input(DiabetesPredictors), Progression);

        Assert.That(RidgeRegression.Fit(x, y, 10), Close.To(ScikitLearn("diabetes-lambda-10"), relative: 1e-7)
            .Mistake(Ridge(x, y, 4420), "With n·lambda the penalty is 442 times too strong: the objective is a sum plus lambda.")
            .Mistake(Penalised(x, y, 10, intercept: 10), InterceptPenalised)
            .Mistake(StandardisedInside(x, y, 10), "The columns were standardised inside, so that each is shrunk by its own scale: shrink the raw columns."));
    }

    [Check]
    public void ML_NET_with_its_penalty_translated_gives_the_same()
    {
        // Its penalty is n·L2², and it works in single precision.
        foreach (var @case in new[] { "iris-lambda-1", "iris-lambda-10" })
        {
            var record = Recorded.By("mlnet", "linear-regression/ridge-regression", @case);
            Assert.That(RidgeRegression.Fit(IrisPredictors, SepalLength, record.Number("lambda")),
                Close.To((double[])[record.Number("intercept"), .. record.Vector("coefficients")], relative: 1e-6));
        }
    }

    [Check]
    public void The_slopes_get_shorter_as_lambda_grows()
    {
        var random = new Random(4);
        var x = RandomTable(random, 12, 3);
        var y = RandomColumn(random, 12);
        var last = double.PositiveInfinity;
        foreach (var lambda in new[] { 0, 0.01, 0.1, 1, 10, 100 })
        {
            var fit = RidgeRegression.Fit(Given.Input(x), y, lambda);

            Assert.That(fit, Close.To(Ridge(x, y, lambda), relative: 1e-7, absolute: 1e-10)
                .Mistake<double[]>(answer => Length(answer) > last, $"A larger lambda, {lambda}, gave longer slopes: the penalty works the wrong way.")
                .On($"RidgeRegression.Fit({x}, {y}, {lambda})"));
            last = Length(fit);
        }
    }

    [Check]
    public void Dependent_columns_are_no_trouble()
    {
        var twins = Matrix.FromRows([[1, 1], [2, 2], [3, 3]]);
        Given.Input(twins);
        var constant = Matrix.FromRows([[1, 7], [2, 7], [3, 7]]);
        Given.Input(constant);
        var wide = Matrix.FromRows([[1, 0, 2]]);
        Given.Input(wide);

        Assert.That(RidgeRegression.Fit(twins, Heights, 5), Close.To(new[] { 17.0 / 9, 7.0 / 9, 7.0 / 9 })
            .Mistake<double[]>(fit => Array.Exists(fit, double.IsNaN), "Equal columns gave NaN: with lambda on the diagonal the matrix is regular.")
            .On($"RidgeRegression.Fit({twins}, {Heights}, 5)"));
        Assert.That(RidgeRegression.Fit(constant, Heights, 5), Close.To(new double[] { 3, 1, 0 })
            .Mistake<double[]>(fit => Array.Exists(fit, double.IsNaN), "A constant column gave NaN: do not divide by its deviation of 0; its slope is 0.")
            .Mistake(Penalised(constant, Heights, 5, intercept: 5), InterceptPenalised)
            .On($"RidgeRegression.Fit({constant}, {Heights}, 5)"));
        Assert.That(RidgeRegression.Fit(wide, [4], 1), Close.To(new double[] { 4, 0, 0, 0 })
            .Mistake(Penalised(wide, [4], 1, intercept: 1), InterceptPenalised)
            .On($"RidgeRegression.Fit({wide}, [4], 1)"));
    }

    [Check]
    public void A_missing_observation_makes_the_fit_missing()
    {
        double[] y = [2, double.NaN, 9];

        Assert.That(RidgeRegression.Fit(Line, y, 5), Close.To(new[] { double.NaN, double.NaN })
            .On($"RidgeRegression.Fit({Line}, {y}, 5)"));
    }

    [Check]
    public void Bad_input_is_refused()
    {
        Refusal.Expected<ArgumentOutOfRangeException>(() => RidgeRegression.Fit(Line, Heights, -1),
            "a negative lambda rewards long slopes", (CodeText)$"RidgeRegression.Fit({Line}, {Heights}, -1)");
        Refusal.Expected<ArgumentException>(() => RidgeRegression.Fit(Line, [1, 2], 1),
            "three rows, but two observed values", (CodeText)$"RidgeRegression.Fit({Line}, [1, 2], 1)");
        Refusal.Expected<ArgumentException>(() => RidgeRegression.Fit(new Matrix(0, 1), [], 1),
            "there are no rows", (CodeText)$"RidgeRegression.Fit(new Matrix(0, 1), [], 1)");
    }

    static double Length(double[] fit) => Math.Sqrt(fit.Skip(1).Sum(slope => slope * slope));

    static double[] ScikitLearn(string @case)
    {
        var record = Recorded.By("scikit-learn", "linear-regression/ridge-regression", @case);
        return [record.Number("intercept"), .. record.Vector("coefficients")];
    }

    static double[] Ridge(Matrix x, double[] y, double lambda) => Penalised(x, y, lambda, intercept: 0);

    // Least squares on the table with rows appended that hold the square roots of the penalties: no normal matrix is formed.
    static double[] Penalised(Matrix x, double[] y, double lambda, double intercept)
    {
        double[] roots = [Math.Sqrt(intercept), .. Enumerable.Repeat(Math.Sqrt(lambda), x.Cols)];
        var table = Dense(WithOnes(x)).Stack(Matrix<double>.Build.DenseOfDiagonalArray(roots));
        return MultipleRegression.QR(table, Dense((double[])[.. y, .. new double[roots.Length]])).ToArray();
    }

    static double[] StandardisedSlopes(Matrix x, double[] y, double lambda) => Ridge(Standardised(x), y, lambda);

    static double[] StandardisedInside(Matrix x, double[] y, double lambda)
    {
        var fit = StandardisedSlopes(x, y, lambda);
        for (var col = 0; col < x.Cols; col++)
        {
            var column = x.Column(col);
            fit[col + 1] /= Math.Sqrt(column.Average(value => Math.Pow(value - column.Average(), 2)));
            fit[0] -= fit[col + 1] * column.Average();
        }
        return fit;
    }

    static bool Same(double[] fit, double[] wrong) => fit.Length == wrong.Length && Slopes(fit, wrong) && Math.Abs(fit[0] - wrong[0]) <= 1e-6 * Math.Abs(wrong[0]);

    static bool Slopes(double[] fit, double[] wrong) =>
        fit.Length == wrong.Length && fit.Skip(1).Zip(wrong.Skip(1)).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-6 * Math.Abs(pair.Second));
}
