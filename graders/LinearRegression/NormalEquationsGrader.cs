using MathNet.Numerics.LinearRegression;
using static MLWorkbench.LinearRegression.RegressionData;

namespace MLWorkbench.LinearRegression;

[Grader("linear-regression/normal-equations")]
public class NormalEquationsGrader
{
    const string WrongProduct = "You built X·X', with a row and a column for each observation (150-by-150 of rank 4 on Iris): the normal matrix X'·X has one for each coefficient.";
    const string NoOnes = "The fit was forced through the origin: an intercept was asked for, so put a column of ones before the others.";
    const string InterceptLast = "The coefficients are right but in another order: the intercept comes first.";
    const string NegativePivot = "Below the 0 stands -1, which is a good pivot: compare absolute values.";
    const string NotPermuted = "Rows of the matrix changed places, those of the right-hand side did not: swap both.";

    static Recorded Statsmodels(string @case) => Recorded.By("statsmodels", "linear-regression/normal-equations", @case);

    [Check]
    public void The_system_is_solved_without_a_supplied_decomposition()
    {
        Assert.That(typeof(NormalEquations), NoDecomposition("solving the system is the task. Eliminate below each pivot, then substitute back."));
        Assert.That(NormalEquations.Solve(Matrix.FromRows([[2]]), [6]), Close.To(new[] { 3.0 }));
    }

    [Check]
    public void Two_points_fix_a_line()
    {
        var x = Matrix.FromRows([[2], [5]]);
        Given.Input(x);
        double[] y = [1, 7];

        // X·X' is regular here, so that this mistake gives numbers: with X'y, Xy or y on the right.
        Assert.That(NormalEquations.Fit(x, y), Close.To(new double[] { -3, 2 })
            .Mistake(new double[] { -199.0 / 9, 97.0 / 9 }, WrongProduct)
            .Mistake(new double[] { -6.0 / 9, 15.0 / 9 }, WrongProduct)
            .Mistake(new double[] { -51.0 / 9, 24.0 / 9 }, WrongProduct)
            .Mistake(new double[] { 37.0 / 29 }, NoOnes)
            .Mistake(new double[] { 0, 37.0 / 29 }, NoOnes)
            .Mistake(new double[] { 2, -3 }, InterceptLast)
            .Mistake(new double[] { 113, -27 }, NotPermuted)
            .On($"NormalEquations.Fit({x}, {y})"));
    }

    [Check]
    public void Three_points_fix_the_line_of_least_squares()
    {
        var x = Matrix.FromRows([[1], [2], [4]]);
        Given.Input(x);
        double[] y = [1, 3, 4];

        Assert.That(NormalEquations.Fit(x, y), Close.To(new[] { 1.0 / 2, 13.0 / 14 })
            .Mistake<double[]>(fit => fit.Length == 3, WrongProduct)
            .Mistake(new[] { 23.0 / 21 }, NoOnes)
            .Mistake(new[] { 0, 23.0 / 21 }, NoOnes)
            .Mistake(new[] { 13.0 / 14, 1.0 / 2 }, InterceptLast)
            .Mistake(new[] { 30.5, -137.0 / 14 }, NotPermuted)
            .On($"NormalEquations.Fit({x}, {y})"));
    }

    [Check]
    public void Iris_sepal_length_is_fitted_as_by_statsmodels()
    {
        var throughOrigin = Statsmodels("iris-without-intercept").Vector("coefficients");
        var expected = Statsmodels("iris-sepal-length").Vector("coefficients");
        var residuals = SepalLength.Sum() - Dense(IrisPredictors).Multiply(Dense(throughOrigin)).Sum();
        var throughOriginSeen = $"The fit was forced through the origin: its residuals sum to {residuals:F2} instead of 0. Put a column of ones before the others.";

        Assert.That(NormalEquations.Fit(Given.Input(IrisPredictors), SepalLength), Close.To(expected, relative: 1e-7)
            .Mistake(throughOrigin, throughOriginSeen)
            .Mistake((double[])[0, .. throughOrigin], throughOriginSeen)
            .Mistake<double[]>(fit => fit.Length == 150, WrongProduct)
            .Mistake((double[])[.. expected[1..], expected[0]], InterceptLast));
        Assert.That(NormalEquations.Fit(FromColumns(Iris.Load().PetalLength), Iris.Load().PetalWidth),
            Close.To(Statsmodels("iris-petal-width").Vector("coefficients"), relative: 1e-7));
    }

    [Check]
    public void Without_an_intercept_there_is_one_coefficient_for_each_column()
    {
        var x = Matrix.FromRows([[1], [2], [4]]);
        Given.Input(x);
        double[] y = [1, 3, 4];
        const string ignored = "This call asks for a fit without intercept: leave the column of ones out.";

        Assert.That(NormalEquations.Fit(x, y, intercept: false), Close.To(new[] { 23.0 / 21 })
            .Mistake(new[] { 1.0 / 2, 13.0 / 14 }, ignored)
            .Mistake(new[] { 0, 23.0 / 21 }, "The slope is right, but there is no place for an intercept that was not asked for.")
            .Mistake(new[] { 13.0 / 14 }, "The intercept was fitted and then left out of the answer: fit without the column of ones.")
            .On($"NormalEquations.Fit({x}, {y}, intercept: false)"));
        Assert.That(NormalEquations.Fit(IrisPredictors, SepalLength, false), Close.To(Statsmodels("iris-without-intercept").Vector("coefficients"), relative: 1e-7)
            .Mistake(Statsmodels("iris-sepal-length").Vector("coefficients"), ignored));
    }

    [Check]
    public void Ten_raw_diabetes_columns_are_fitted_as_by_statsmodels() =>
        Assert.That(NormalEquations.Fit(Given.Input(DiabetesPredictors), Progression), Close.To(Statsmodels("diabetes").Vector("coefficients"), relative: 1e-7)
            .Mistake<double[]>(fit => fit.Length == 442, "You built X·X', a 442-by-442 matrix of rank 11: the normal matrix X'·X is 11-by-11."));

    [Check]
    public void Random_tables_are_fitted_as_by_MathNet()
    {
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            var cols = random.Next(1, 4);
            var x = Given.Input(RandomTable(random, cols + 3 + random.Next(3), cols));
            var y = RandomColumn(random, x.Rows);

            Assert.That(NormalEquations.Fit(x, y), Close.To(MultipleRegression.QR(Dense(WithOnes(x)), Dense(y)).ToArray(), relative: 1e-7, absolute: 1e-9)
                .On($"NormalEquations.Fit({x}, {y})"));
        }
    }

    [Check]
    public void A_zero_in_the_pivot_position_makes_two_rows_change_places()
    {
        var a = Matrix.FromRows([[0, 2, 1], [1, 1, 1], [2, 1, 3]]);
        Given.Input(a);
        double[] b = [5, 6, 13];

        Assert.That(Solved(a, b, "A zero in the pivot position was taken for a singular matrix although the system is regular: swap rows first."), Close.To(Recorded.By("scipy", "linear-regression/normal-equations", "zero-pivot").Vector("x"))
            .Mistake<double[]>(x => Array.Exists(x, double.IsNaN), "A zero in the pivot position gave NaN although the system is regular: swap rows first.")
            .Mistake(new[] { 131.0 / 6, 59.0 / 6, -97.0 / 6 }, NotPermuted)
            .On($"NormalEquations.Solve({a}, {b})"));
    }

    [Check]
    public void The_pivot_is_the_largest_entry_in_absolute_value()
    {
        var tiny = Matrix.FromRows([[1e-20, 1], [1, 1]]);
        Given.Input(tiny);
        var negative = Matrix.FromRows([[0, 2], [-1, 1]]);
        Given.Input(negative);
        double[] sums = [1, 2], b = [2, 3];

        Assert.That(Solved(tiny, sums, "A regular system was refused because of a pivot of 1e-20: take the largest entry of the column, here 1."), Close.To(new double[] { 1, 1 })
            .Mistake(new double[] { 0, 1 }, "Dividing by a pivot of 1e-20 drowned the other row: rows must change places not only for an exact 0, but whenever an entry below is larger in absolute value.")
            .Mistake(new double[] { -1, 2 }, NotPermuted)
            .On($"NormalEquations.Solve({tiny}, {sums})"));
        Assert.That(Solved(negative, b, NegativePivot), Close.To(new double[] { -2, 1 })
            .Mistake<double[]>(x => Array.Exists(x, value => !double.IsFinite(value)), NegativePivot)
            .Mistake(new[] { -0.5, 1.5 }, NotPermuted)
            .On($"NormalEquations.Solve({negative}, {b})"));
    }

    [Check]
    public void Random_systems_are_solved_as_by_MathNet()
    {
        var random = new Random(3);
        for (var size = 1; size <= 8; size++)
        {
            // A full diagonal keeps the condition number small.
            var a = RandomTable(random, size, size);
            for (var i = 0; i < size; i++)
                a[i, size - 1 - i] += 3;
            var b = RandomColumn(random, size);

            Assert.That(NormalEquations.Solve(Given.Input(a), b), Close.To(Dense(a).Solve(Dense(b)).ToArray(), relative: 1e-9, absolute: 1e-11)
                .On($"NormalEquations.Solve({a}, {b})"));
        }
        Assert.That(NormalEquations.Solve(Hilbert(6), [1, 1, 1, 1, 1, 1]),
            Close.To(Recorded.By("mpmath", "linear-regression/normal-equations", "hilbert-6").Vector("x"), relative: 1e-7));
    }

    [Check]
    public void Small_units_do_not_make_a_system_singular()
    {
        var a = Matrix.FromRows([[2e-12, 1e-12], [1e-12, 3e-12]]);
        Given.Input(a);
        double[] b = [5e-12, 10e-12];

        Assert.That(Solved(a, b, "A regular matrix with entries near 1e-12 was refused as singular: what is a small pivot depends on the unit of the data, so do not compare it with a fixed number."),
            Close.To(new double[] { 1, 3 }).On($"NormalEquations.Solve({a}, {b})"));
    }

    [Check]
    public void A_singular_system_is_refused()
    {
        Refusal.Expected<ArgumentException>(() => NormalEquations.Solve(Matrix.FromRows([[1, 2], [2, 4]]), [1, 2]),
            "the second row is twice the first, so there is no single solution", (CodeText)$"NormalEquations.Solve(Matrix.FromRows([[1, 2], [2, 4]]), [1, 2])");
        Refusal.Expected<ArgumentException>(() => NormalEquations.Fit(Matrix.FromRows([[1, 1], [2, 2], [3, 3]]), [1, 2, 4]),
            "two equal columns share one slope in any way", (CodeText)$"NormalEquations.Fit(Matrix.FromRows([[1, 1], [2, 2], [3, 3]]), [1, 2, 4])");
        Refusal.Expected<ArgumentException>(() => NormalEquations.Fit(Matrix.FromRows([[2]]), [1]),
            "one point does not fix a line", (CodeText)$"NormalEquations.Fit(Matrix.FromRows([[2]]), [1])");
        Refusal.Expected<ArgumentException>(() => NormalEquations.Fit(new Matrix(0, 1), []),
            "there are no rows", (CodeText)$"NormalEquations.Fit(new Matrix(0, 1), [])");
    }

    [Check]
    public void Sizes_that_do_not_fit_are_refused()
    {
        Refusal.Expected<ArgumentException>(() => NormalEquations.Fit(Matrix.FromRows([[1], [2], [4]]), [1, 3]),
            "three rows, but two observed values", (CodeText)$"NormalEquations.Fit(Matrix.FromRows([[1], [2], [4]]), [1, 3])");
        Refusal.Expected<ArgumentException>(() => NormalEquations.Solve(Matrix.FromRows([[1, 2, 3], [4, 5, 7]]), [1, 2]),
            "the matrix is not square", (CodeText)$"NormalEquations.Solve(Matrix.FromRows([[1, 2, 3], [4, 5, 7]]), [1, 2])");
        Refusal.Expected<ArgumentException>(() => NormalEquations.Solve(Matrix.FromRows([[1, 2], [3, 5]]), [1, 2, 3]),
            "two equations, but three right-hand sides", (CodeText)$"NormalEquations.Solve(Matrix.FromRows([[1, 2], [3, 5]]), [1, 2, 3])");
    }

    [Check]
    public void A_missing_observation_makes_the_fit_missing()
    {
        var x = Matrix.FromRows([[1], [2], [4]]);
        double[] y = [1, double.NaN, 4];

        Assert.That(NormalEquations.Fit(x, y), Close.To(new[] { double.NaN, double.NaN })
            .Mistake(new double[] { 0, 1 }, "The row with NaN was dropped: by the contract it makes every coefficient NaN, so that nobody overlooks it.")
            .On($"NormalEquations.Fit({x}, {y})"));
    }

    // A regular system may not be refused; the learner's exception would not say why it was.
    static double[] Solved(Matrix a, double[] b, string ifRefused)
    {
        try
        {
            return NormalEquations.Solve(a, b);
        }
        catch (ArgumentException)
        {
            CodeText call = $"NormalEquations.Solve({a}, {b})";
            throw new CheckFailedException($"{ifRefused}\n\n  Try it: {call}", ifRefused);
        }
    }
}
