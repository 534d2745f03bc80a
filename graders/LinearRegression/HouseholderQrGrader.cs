using MathNet.Numerics.LinearRegression;
using static MLWorkbench.LinearRegression.RegressionData;

namespace MLWorkbench.LinearRegression;

[Grader("linear-regression/householder-qr")]
public class HouseholderQrGrader
{
    // The contract's allowance for Q'Q = I, for QR = A and for zeros, all in absolute terms: no entry here is far above 1.
    const double Rounding = 1e-12;

    const string WrongOrder = "The reflections of Q are in the wrong order: Q is H1·H2·...·Hp, so the last one is applied to the identity first.";

    static Recorded By(string tool, string @case) => Recorded.By(tool, "linear-regression/householder-qr", @case);

    [Check]
    public void The_factors_come_without_a_supplied_decomposition()
    {
        Assert.That(typeof(HouseholderQr), NoDecomposition("the factorisation is the task, and least squares with it. Reflect the columns one after the other."));
        Assert.That(HouseholderQr.Solve(Matrix.FromRows([[2], [0]]), [6, 0]), Close.To(new[] { 3.0 }));
    }

    [Check]
    public void Three_by_two_is_factored_by_hand()
    {
        var a = Matrix.FromRows([[3, 1], [4, 3], [0, 0.75]]);
        Given.Input(a);
        var (q, r) = HouseholderQr.Decompose(a);

        Assert.That(r, Close.To(Matrix.FromRows([[5, 3], [0, 1.25]])).UpTo(Symmetry.RowSigns).Named("R")
            .Mistake<Matrix>(factor => (factor.Rows, factor.Cols) == (3, 2), "R has three rows: the thin factor is square, cut off the rows of zeros.")
            .Mistake<Matrix>(factor => factor.Rows > 0 && factor.Cols > 0 && Math.Abs(Math.Abs(factor[0, 0]) - 1) < 1e-9, "The first column has length 5, and 1 is left of it: a reflection is I - 2vv'/v'v, and the factor 2 is missing.")
            .Mistake<Matrix>(factor => (factor.Rows, factor.Cols) == (2, 2) && Math.Abs(factor[1, 0]) > 0.1 && Math.Abs(factor[0, 1]) < 0.1, "R is the transpose of what it should be: its zeros stand below the diagonal.")
            .On($"HouseholderQr.Decompose({a}).R"));
        Assert.That(q, Close.To(Matrix.FromRows([[0.6, -0.64], [0.8, 0.48], [0, 0.6]])).UpTo(Symmetry.ColumnSigns).Named("Q")
            .Mistake(Matrix.FromRows([[-0.6, -0.8], [0.64, -0.48], [0.48, -0.36]]), WrongOrder)
            .Mistake<Matrix>(factor => (factor.Rows, factor.Cols) == (3, 3), "Q has three columns: the thin factor has as many as A, two; cut off the last.")
            .Mistake<Matrix>(factor => (factor.Rows, factor.Cols) == (2, 3), "Q is the transpose of what it should be: its columns are orthonormal, three entries each.")
            .On($"HouseholderQr.Decompose({a}).Q"));
    }

    [Check]
    public void Q_times_R_gives_the_matrix_back()
    {
        var random = new Random(5);
        for (var size = 2; size <= 6; size++)
        {
            var a = RandomTable(random, size, size);
            var (q, r) = Factors(a);

            Assert.That(Product(q, r), Close.To(a, 0, Rounding).Named("(Q·R)")
                .Mistake<Matrix>(product => !Near(product, a) && Near(Product(Transposed(q), r), a),
                    $"You have Q' in place of Q. {WrongOrder}")
                .On($"HouseholderQr.Decompose({a})"));
            AssertTriangle(r);
        }
        var (irisQ, irisR) = Factors(WithOnes(IrisPredictors));
        Assert.That(Product(irisQ, irisR), Close.To(WithOnes(IrisPredictors), 0, Rounding).Named("(Q·R)"));
    }

    [Check]
    public void The_diagonal_of_R_is_that_of_SciPy_for_Iris()
    {
        var (_, r) = Factors(WithOnes(IrisPredictors));

        AssertTriangle(r);
        Assert.That(Enumerable.Range(0, 4).Select(k => Math.Abs(r[k, k])).ToArray(),
            Close.To(By("scipy", "iris-design").Vector("absoluteDiagonal")).Named("|diagonal of R|"));
    }

    [Check]
    public void Columns_stay_orthonormal_on_a_Hilbert_matrix()
    {
        foreach (var a in new[] { Hilbert(12), WithOnes(IrisPredictors) })
        {
            var (q, r) = Factors(a);
            var products = Product(Transposed(q), q);
            var loss = Distance(products, Identity(a.Cols));

            Assert.That(products, Close.To(Identity(a.Cols), 0, Rounding).Named("(Q'·Q)")
                .Mistake<Matrix>(product => IsGramSchmidt(product) && Near(Product(q, r), a),
                    $"On the {(a.Rows == a.Cols ? $"Hilbert matrix" : "Iris table")} your columns lose orthogonality (max|Q'Q - I| = {loss:G2}; Householder stays near 1e-15): Gram-Schmidt subtracts projections and keeps their rounding errors, a reflection is orthogonal whatever it reflects.")
                .Mistake<Matrix>(product => Math.Abs(product[0, 0] - 1) > 0.01, "The columns of Q have not the length 1: a reflection keeps lengths, I - 2vv'/v'v. Look at the factor 2 and at the division by v'v."));
        }
    }

    [Check]
    public void The_reflection_goes_away_from_the_sign_of_the_first_entry()
    {
        const string cancelled = "On Läuchli an entry of 1e-8 survives below the diagonal: subtracting two nearly equal numbers lost the reflection; choose alpha = -sign(x0)·norm.";
        var a = Lauchli;
        var (q, r) = Factors(a);

        Assert.That(r[1, 0], Close.To(0.0, 0, Rounding).Named("R[1, 0]")
            .Mistake<double>(entry => Math.Abs(Math.Abs(entry) - 1e-8) < 1e-12, cancelled)
            .On($"HouseholderQr.Decompose({a}).R"));
        Assert.That(Product(q, r), Close.To(a, 0, Rounding).Named("(Q·R)")
            .Mistake<Matrix>(product => Distance(product, a) is > 0.9e-8 and < 2.1e-8, "On Läuchli an entry of 1e-8 below the diagonal was set to 0, but the reflection had not removed it: subtracting two nearly equal numbers lost the reflection; choose alpha = -sign(x0)·norm.")
            .On($"HouseholderQr.Decompose({a})"));
        Assert.That(Product(Transposed(q), q), Close.To(Identity(3), 0, Rounding).Named("(Q'·Q)")
            .Mistake<Matrix>(IsGramSchmidt, "On Läuchli your columns are not orthogonal: Gram-Schmidt keeps the rounding errors of the projections that it subtracts, reflections do not."));
    }

    [Check]
    public void A_column_may_begin_with_zero()
    {
        var a = Matrix.FromRows([[0, 1], [2, 3], [0, 2]]);
        var (q, r) = Factors(a);

        Assert.That(Math.Abs(r[0, 0]), Close.To(2.0).Named("|R[0, 0]|")
            .Mistake(0.0, "The first entry is 0, and so is Math.Sign of it: alpha vanished. For 0 either sign will do, but take one.")
            .Mistake(double.NaN, "The first entry is 0, and dividing by it or by its absolute value gives NaN: for 0 either sign will do, but take one.")
            .On($"HouseholderQr.Decompose({a}).R"));
        Assert.That(Product(q, r), Close.To(a, 0, Rounding).Named("(Q·R)")
            .On($"HouseholderQr.Decompose({a})"));
    }

    [Check]
    public void A_column_of_zeros_needs_no_reflection()
    {
        var a = Matrix.FromRows([[1, 0, 2], [2, 0, 1], [2, 0, 3], [0, 0, 1]]);
        var (q, r) = Factors(a);
        const string zeroByZero = "A column of zeros gave NaN: its reflection would be 0/0, so skip it.";

        Assert.That(Product(q, r), Close.To(a, 0, Rounding).Named("(Q·R)")
            .Mistake<Matrix>(product => product.Data.Contains(double.NaN), zeroByZero)
            .On($"HouseholderQr.Decompose({a})"));
        Assert.That(Product(Transposed(q), q), Close.To(Identity(3), 0, Rounding).Named("(Q'·Q)")
            .Mistake<Matrix>(product => product[1, 1] == 0, "A column of zeros left a column of zeros in Q: by the contract its columns are orthonormal all the same.")
            .On($"HouseholderQr.Decompose({a}).Q"));
        AssertTriangle(r);
    }

    [Check]
    public void Iris_is_fitted_as_by_statsmodels_and_random_tables_as_by_MathNet()
    {
        var line = Matrix.FromRows([[1, 1], [1, 2], [1, 4]]);
        Given.Input(line);
        double[] values = [1, 3, 4];
        Assert.That(HouseholderQr.Solve(line, values), Close.To(new[] { 1.0 / 2, 13.0 / 14 })
            .On($"HouseholderQr.Solve({line}, {values})"));
        Assert.That(HouseholderQr.Solve(WithOnes(IrisPredictors), SepalLength),
            Close.To(Recorded.By("statsmodels", "linear-regression/normal-equations", "iris-sepal-length").Vector("coefficients")));

        var random = new Random(9);
        for (var cols = 1; cols <= 5; cols++)
        {
            var a = Given.Input(RandomTable(random, cols + 4, cols));
            var b = RandomColumn(random, a.Rows);
            Assert.That(HouseholderQr.Solve(a, b), Close.To(MultipleRegression.QR(Dense(a), Dense(b)).ToArray(), absolute: 1e-9)
                .On($"HouseholderQr.Solve({a}, {b})"));
        }
    }

    [Check]
    public void Solving_does_not_square_the_condition_number()
    {
        var a = Given.Input(Lauchli);
        double[] exact = [6, 1e-8, 2e-8, 3e-8]; // A·(1, 2, 3)
        double[] inconsistent = [1, 2, 3, 4];

        Assert.That(HouseholderQr.Solve(a, exact), Close.To(new double[] { 1, 2, 3 }, relative: 1e-6)
            .Mistake(new double[] { 6, 0, 0 }, "On Läuchli you return 6, 0, 0 instead of 1, 2, 3: R'R b = A'y squares the condition number, which QR exists to avoid. Solve R b = Q'y.")
            .Mistake<double[]>(x => Array.Exists(x, value => !double.IsFinite(value)), "The normal matrix of Läuchli is singular in doubles, so A'A b = A'y gives no numbers: solve R b = Q'y.")
            .On($"HouseholderQr.Solve({a}, {exact})"));
        // 50 digits; in doubles only the size of the largest entry fixes the error.
        Assert.That(HouseholderQr.Solve(a, inconsistent), Close.To(By("mpmath", "lauchli-inconsistent").Vector("x"), relative: 0, absolute: 100)
            .On($"HouseholderQr.Solve({a}, {inconsistent})"));
        Assert.That(HouseholderQr.Solve(Given.Input(Hilbert(6)), [1, 1, 1, 1, 1, 1]), Close.To(By("mpmath", "hilbert-6-solution").Vector("x"), relative: 1e-6));
    }

    [Check]
    public void What_has_no_single_solution_is_refused()
    {
        Refusal.Expected<ArgumentException>(() => HouseholderQr.Solve(Matrix.FromRows([[1, 2], [2, 4], [3, 6]]), [1, 2, 4]),
            "the second column is twice the first", (CodeText)$"HouseholderQr.Solve(Matrix.FromRows([[1, 2], [2, 4], [3, 6]]), [1, 2, 4])");
        Refusal.Expected<ArgumentException>(() => HouseholderQr.Solve(Matrix.FromRows([[1, 0], [2, 0], [2, 0]]), [1, 2, 4]),
            "the second column is zero", (CodeText)$"HouseholderQr.Solve(Matrix.FromRows([[1, 0], [2, 0], [2, 0]]), [1, 2, 4])");
        Refusal.Expected<ArgumentException>(() => HouseholderQr.Decompose(Matrix.FromRows([[1, 2, 3], [4, 5, 7]])),
            "there are more columns than rows", (CodeText)$"HouseholderQr.Decompose(Matrix.FromRows([[1, 2, 3], [4, 5, 7]]))");
        Refusal.Expected<ArgumentException>(() => HouseholderQr.Solve(Matrix.FromRows([[1, 1], [1, 2], [1, 4]]), [1, 3]),
            "three rows, but two right-hand sides", (CodeText)$"HouseholderQr.Solve(Matrix.FromRows([[1, 1], [1, 2], [1, 4]]), [1, 3])");
    }

    static (Matrix Q, Matrix R) Factors(Matrix a)
    {
        var (q, r) = HouseholderQr.Decompose(Given.Input(a));
        Assert.That(new[] { q.Rows, q.Cols, r.Rows, r.Cols }, Close.Exactly(new[] { a.Rows, a.Cols, a.Cols, a.Cols })
            .Named("(rows and columns of Q, then of R)"));
        return (q, r);
    }

    static void AssertTriangle(Matrix r)
    {
        for (var row = 1; row < r.Rows; row++)
        {
            Assert.That(r.Row(row)[..row].ToArray(), Close.To(new double[row], 0, Rounding).Named($"R[row {row}]")
                .Mistake<double[]>(entries => Array.Exists(entries, value => Math.Abs(value) > Rounding), "R is not upper triangular: each reflection makes its column 0 below the diagonal."));
        }
    }

    // Unit columns that are not orthogonal, as subtracting projections leaves them.
    static bool IsGramSchmidt(Matrix products) =>
        Enumerable.Range(0, products.Rows).All(k => Math.Abs(products[k, k] - 1) < 1e-9) && Distance(products, Identity(products.Rows)) > Rounding;

    // A = [1 1 1; e·I] with e = 1e-8, whose normal matrix is all ones in doubles.
    static Matrix Lauchli => Matrix.FromRows([[1, 1, 1], [1e-8, 0, 0], [0, 1e-8, 0], [0, 0, 1e-8]]);

    static Matrix Product(Matrix a, Matrix b) => Of(Dense(a) * Dense(b));

    static Matrix Transposed(Matrix a) => Of(Dense(a).Transpose());

    static Matrix Of(MathNet.Numerics.LinearAlgebra.Matrix<double> matrix) => Matrix.FromRows(matrix.ToRowArrays());

    static double Distance(Matrix a, Matrix b) => (Dense(a) - Dense(b)).Enumerate().Max(Math.Abs);

    static bool Near(Matrix a, Matrix b) => (a.Rows, a.Cols) == (b.Rows, b.Cols) && Distance(a, b) < 1e-9;
}
