using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using static MLWorkbench.LogisticRegression.L2PenalisedFit;

namespace MLWorkbench.LogisticRegression;

[Grader("logistic-regression/l2-penalised-fit")]
public class L2PenalisedFitGrader
{
    const string Mean = "With a mean of the losses C = 1 is n times more shrinkage than asked: the loss term is a sum.";
    const string NoHalf = "The penalty is |w|²/2 and its gradient is w: yours carries 2w, which is C halved.";
    const string Inverse = "C multiplies the losses, not the penalty: a larger C shrinks less.";
    const string PenalisedIntercept = "The constant must stay free: it is left out of the penalty.";

    // Four rows on a line, symmetric about 0: the intercept is 0, and w = 4C·σ(-w), which is ln 3 for C = ln 3.
    static readonly Matrix Line = Matrix.FromRows([[-1], [-1], [1], [1]]);
    static readonly bool[] Sides = [false, false, true, true];
    static readonly double C = Math.Log(3);

    static readonly Iris Flowers = new(Iris.Load().Rows[50..]);
    static readonly bool[] Virginica = [.. Flowers.Species.Select(species => species == Species.Virginica)];

    static Recorded ScikitLearn(string c) => Recorded.By("scikit-learn", "logistic-regression/l2-penalised-fit", $"iris-versicolor-virginica-c-{c}");

    [Check]
    public void Four_rows_on_a_line()
    {
        var fit = Fit(Given.Input(Line), Given.Input(Sides), C);

        Assert.That((double[])[fit.Intercept, .. fit.Coefficients], Coefficients([0, C])
            .Mistake((double[])[0, -C], "The sign is wrong: positives lie at x = 1, so the coefficient is positive.")
            .Mistake((double[])[0, Root(C)], Mean)
            .Mistake((double[])[0, Root(2 * C)], NoHalf)
            .Mistake((double[])[0, Root(4 / C)], Inverse)
            .Mistake<double[]>(w => w.Length == 2 && w[1] > 5, "Without the penalty these rows have no best coefficient: yours is on its way to infinity.")
            .Named("intercept and coefficient")
            .On($"L2PenalisedFit.Fit({Line}, {Sides}, Math.Log(3))"));
    }

    [Check]
    public void The_objective_is_half_the_squared_length_plus_C_times_the_losses()
    {
        var (penalty, losses) = (C * C / 2, 4 * Math.Log(4 / 3.0));

        Assert.That(Fit(Line, Sides, C).Objective, Close.To(penalty + C * losses)
            .Mistake(C * losses, "The penalty is missing from the objective that you report.")
            .Mistake(losses, "That is the sum of the losses alone: multiply it by C and add the penalty.")
            .Mistake(penalty + losses, "C is missing from the objective that you report.")
            .Mistake(2 * penalty + C * losses, "The objective that you report has |w|² where |w|²/2 is due.")
            .Mistake(penalty + C * losses / 4, "The objective that you report has the mean of the losses where their sum is due.")
            .Mistake(penalty / C + losses, "You report the objective divided by C.")
            .Named("Objective")
            .On($"L2PenalisedFit.Fit({Line}, {Sides}, Math.Log(3)).Objective"));
    }

    [Check]
    public void Iris_gives_the_coefficients_of_scikit_learn()
    {
        var expected = All(ScikitLearn("1"));
        var fit = Fit(Given.Input(Flowers.Features), Given.Input(Virginica));

        Assert.That((double[])[fit.Intercept, .. fit.Coefficients], Coefficients(expected)
            .Mistake(Minimum(1, free: false), $"You penalised the intercept: it is -1.215755 instead of -14.430758. {PenalisedIntercept}")
            .Mistake(Minimum(0.01), $"You have 0.115735, 0.034975, 0.256659, 0.145279. {Mean} Here n is 100.")
            .Mistake(Minimum(0.5), $"You have -0.102087, -0.262592, 2.304021, 1.774877. {NoHalf}")
            .Mistake(All(Recorded.By("statsmodels", "logistic-regression/newton-fit", "iris-four-columns"), "coefficients"), "Those are the coefficients without a penalty.")
            .Named("intercept and coefficients for C = 1"));
        Assert.That(fit.Objective, Close.To(ScikitLearn("1").Number("objective")).Named("Objective for C = 1"));
    }

    [Check]
    public void A_larger_C_shrinks_less()
    {
        foreach (var (c, name, inverse) in new[] { (0.1, "0.1", "10"), (10, "10", "0.1") })
        {
            var fit = Fit(Flowers.Features, Virginica, c);

            Assert.That((double[])[fit.Intercept, .. fit.Coefficients], Coefficients(All(ScikitLearn(name)))
                .Mistake(All(ScikitLearn(inverse)), Inverse)
                .Mistake(All(ScikitLearn("1")), $"C was ignored: this call asks for {name}, and you return the fit for C = 1.")
                .Mistake(Minimum(c, free: false), $"You penalised the intercept. {PenalisedIntercept}")
                .Mistake(Minimum(c / 100), Mean)
                .Mistake(Minimum(c / 2), NoHalf)
                .Named($"intercept and coefficients for C = {name}"));
            Assert.That(fit.Objective, Close.To(ScikitLearn(name).Number("objective")).Named($"Objective for C = {name}"));
        }
    }

    [Check]
    public void A_shifted_feature_leaves_the_predictions_alone()
    {
        var shifted = Flowers.Features.Copy();
        for (var row = 0; row < shifted.Rows; row++)
            shifted[row, 0] += 10;
        var fit = Fit(shifted, Virginica);
        var expected = All(ScikitLearn("1"));

        Assert.That(Probability(shifted, [fit.Intercept, .. fit.Coefficients]), Close.To(Probability(Flowers.Features, expected), relative: 1e-5)
            .Mistake(Probability(shifted, Minimum(1, shifted, free: false)),
                "You penalised the intercept: with 10 added to every sepal length your probability of the first versicolor moves from 0.053 to 0.099, where 0.158 is due both times. A change of origin must change the intercept and nothing else, so the intercept carries no penalty.")
            .Named("probability of the first versicolor"));
        Assert.That((double[])[fit.Intercept, .. fit.Coefficients], Coefficients([expected[0] - 10 * expected[1], .. expected[1..]])
            .Named("intercept and coefficients"));
    }

    [Check]
    public void Separated_classes_have_a_finite_answer()
    {
        var iris = Iris.Load();
        bool[] setosa = [.. iris.Species.Select(species => species == Species.Setosa)];
        var fit = Fit(iris.Features, setosa);

        Assert.That(GradientAt(iris.Features, setosa, [fit.Intercept, .. fit.Coefficients]), Close.To(new double[5], absolute: 1e-4)
            .Mistake<double[]>(gradient => gradient.Any(value => !double.IsFinite(value)),
                "The fit of setosa ended in NaN or infinity. The penalty makes the minimum finite; if full Newton steps run away, halve a step until the objective falls.")
            .Named("gradient of the objective at your setosa fit"));
    }

    [Check]
    public void A_huge_C_comes_close_to_the_fit_without_penalty()
    {
        var fit = Fit(Flowers.Features, Virginica, 1e6);

        Assert.That((double[])[fit.Intercept, .. fit.Coefficients], Close.To(All(ScikitLearn("1e+06")), relative: 1e-4)
            .Mistake(Minimum(1e4), Mean)
            .Named("intercept and coefficients for C = 1e6"));
    }

    [Check]
    public void Iris_gives_the_coefficients_of_ML_NET_to_its_digits()
    {
        // ML.NET writes the penalty as L2Regularization = 1/C and works in single precision.
        foreach (var (c, name) in new[] { (0.1, "10"), (1, "1"), (10, "0.1") })
        {
            var fit = Fit(Flowers.Features, Virginica, c);
            Assert.That((double[])[fit.Intercept, .. fit.Coefficients],
                Close.To(All(Recorded.By("mlnet", "logistic-regression/l2-penalised-fit", $"iris-versicolor-virginica-l2-{name}")), relative: 6e-3)
                    .Named($"intercept and coefficients for C = {c}"));
        }
    }

    [Check]
    public void A_constant_column_gets_no_coefficient()
    {
        Matrix x = Matrix.FromRows([[-1, 7], [-1, 7], [1, 7], [1, 7]]);
        var fit = Fit(x, Sides, C);

        Assert.That((double[])[fit.Intercept, .. fit.Coefficients], Coefficients([0, C, 0])
            .Mistake<double[]>(w => w.Any(double.IsNaN), "The constant column made the fit NaN: with the penalty on its diagonal the matrix can be inverted all the same.")
            .Mistake<double[]>(w => w.Length == 3 && Math.Abs(w[2]) > 1e-6, "A constant column got a coefficient: the free intercept does its work at no price.")
            .Named("intercept and coefficients")
            .On($"L2PenalisedFit.Fit({x}, {Sides}, Math.Log(3))"));
    }

    [Check]
    public void Without_columns_the_intercept_is_the_log_odds_of_the_share()
    {
        bool[] y = [true, false, false, false];

        Assert.That(Fit(new Matrix(4, 0), y, 2), Close.To(new PenalisedLogit(-Math.Log(3), [], 2 * (Math.Log(4) + 3 * Math.Log(4 / 3.0))), relative: 1e-6)
            .On($"L2PenalisedFit.Fit(new Matrix(4, 0), {y}, 2)"));
    }

    [Check]
    public void One_class_alone_and_a_C_of_zero_are_refused()
    {
        bool[] alike = [true, true, true, true];

        Refusal.Expected<ArgumentException>(() => Fit(Line, alike), "with one class alone the free intercept has no best value",
            (CodeText)$"L2PenalisedFit.Fit({Line}, {alike})");
        Refusal.Expected<ArgumentException>(() => Fit(new Matrix(0, 1), []), "without rows there is neither class", (CodeText)$"L2PenalisedFit.Fit(new Matrix(0, 1), [])");
        Refusal.Expected<ArgumentException>(() => Fit(Line, Sides, 0), "C is 0, and must be positive", (CodeText)$"L2PenalisedFit.Fit({Line}, {Sides}, 0)");
    }

    static CloseConstraint Coefficients(double[] expected) => Close.To(expected, relative: 1e-6, absolute: 1e-7);

    static double[] All(Recorded record) => [record.Number("intercept"), .. record.Vector("coefficients")];

    static double[] All(Recorded record, string name) => record.Vector(name);

    // Where w = k·σ(-w).
    static double Root(double k) => MathNet.Numerics.RootFinding.Brent.FindRoot(w => w - k * SpecialFunctions.Logistic(-w), 0, 10, 1e-14);

    static double Probability(Matrix x, double[] w) =>
        SpecialFunctions.Logistic(w[0] + Enumerable.Range(0, x.Cols).Sum(col => w[col + 1] * x[0, col]));

    static double[] GradientAt(Matrix x, bool[] y, double[] w)
    {
        var design = Design(x);
        var error = design.Multiply(Vector<double>.Build.DenseOfArray(w)).Map(SpecialFunctions.Logistic) - Labels(y);
        return (design.TransposeThisAndMultiply(error) + Vector<double>.Build.DenseOfArray([0, .. w[1..]])).ToArray();
    }

    static double[] Minimum(double c, bool free = true) => Minimum(c, Flowers.Features, free);

    // What a mistake converges to: Newton's method on versicolor and virginica, with or without a free intercept.
    static double[] Minimum(double c, Matrix x, bool free)
    {
        var design = Design(x);
        var penalty = Vector<double>.Build.Dense(design.ColumnCount, i => i == 0 && free ? 0 : 1);
        var w = Vector<double>.Build.Dense(design.ColumnCount);
        for (var step = 0; step < 30; step++)
        {
            var p = design.Multiply(w).Map(SpecialFunctions.Logistic);
            var gradient = penalty.PointwiseMultiply(w) + c * design.TransposeThisAndMultiply(p - Labels(Virginica));
            var weighted = Matrix<double>.Build.DenseOfDiagonalVector(p.PointwiseMultiply(1 - p)).Multiply(design);
            w -= (Matrix<double>.Build.DenseOfDiagonalVector(penalty) + c * design.TransposeThisAndMultiply(weighted)).Solve(gradient);
        }
        return w.ToArray();
    }

    static Vector<double> Labels(bool[] y) => Vector<double>.Build.DenseOfArray(Array.ConvertAll(y, positive => positive ? 1.0 : 0.0));

    static Matrix<double> Design(Matrix x) => Matrix<double>.Build.Dense(x.Rows, x.Cols + 1, (row, col) => col == 0 ? 1 : x[row, col - 1]);
}
