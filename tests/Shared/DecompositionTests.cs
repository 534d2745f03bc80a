using MathNet.Numerics.LinearAlgebra;

namespace MLWorkbench.Tests;

public class DecompositionTests
{
    // Each name says what makes the matrix hard.
    static readonly TestCaseData<Matrix>[] Matrices =
    [
        Case("tall", Random(40, 7)),
        Case("wide", Random(7, 40)),
        Case("square", Random(60, 60)),
        Case("a single number", Matrix.FromRows([[-3]])),
        Case("a single row", Matrix.FromRows([[3, 0, -4]])),
        Case("a single column", Matrix.FromRows([[3], [0], [-4]])),
        Case("all zeros", new Matrix(5, 3)),
        Case("a zero column", Matrix.FromRows([[1, 0, 2], [3, 0, 4], [5, 0, 6], [7, 0, 9]])),
        Case("equal columns", Matrix.FromRows([[1, 1, 1], [2, 2, 2], [3, 3, 3], [4, 4, 4]])),
        Case("rank 3 of 20", Product(Random(30, 3), Random(3, 20))),
        Case("rank 2, wide", Product(Random(6, 2), Random(2, 30))),
        Case("equal singular values", Diagonal(2, -2, 2, 2)),
        Case("Hilbert", Hilbert(12)),
        Case("columns of very different length", Product(Random(20, 5), Diagonal(1e12, 1e6, 1, 1e-6, 1e-12))),
        Case("large numbers", Scaled(Random(9, 4), 1e250)),
        Case("tiny numbers", Scaled(Random(9, 4), 1e-250)),
        Case("one column nothing beside the others", Product(Random(6, 3), Diagonal(1, 1, 1e-200))),
    ];

    static readonly TestCaseData<Matrix>[] SymmetricMatrices =
    [
        Case("size 1", Matrix.FromRows([[-3]])),
        Case("size 2", Matrix.FromRows([[2, 1], [1, 2]])),
        Case("random, size 50", Symmetric(Random(50, 50))),
        Case("random, size 100", Symmetric(Random(100, 100))),
        Case("covariance", Product(Transposed(Random(80, 12)), Random(80, 12))),
        Case("all zeros", new Matrix(4, 4)),
        Case("repeated eigenvalues", Diagonal(1, 5, 1, 5, -2)),
        Case("all ones: rank 1", Filled(30, 1)),
        Case("Hilbert", Hilbert(12)),
        Case("very different sizes", Product(Product(Diagonal(1e8, 1, 1e-8), Hilbert(3)), Diagonal(1e8, 1, 1e-8))),
        Case("large numbers", Scaled(Symmetric(Random(9, 9)), 1e290)),
        Case("tiny numbers", Scaled(Symmetric(Random(9, 9)), 1e-290)),
    ];

    [TestCaseSource(nameof(Matrices))]
    public void The_thin_svd_multiplies_back_to_the_matrix(Matrix matrix)
    {
        var (u, values, v) = ThinSvd.Decompose(matrix);
        var rank = Math.Min(matrix.Rows, matrix.Cols);
        Assert.That((u.Rows, u.Cols, values.Length, v.Rows, v.Cols), Is.EqualTo((matrix.Rows, rank, rank, matrix.Cols, rank)));
        Assert.That(Product(Product(u, Diagonal(values)), Transposed(v)).Data.ToArray(), Is.EqualTo(matrix.Data.ToArray()).Within(1e-13 * values[0]));
    }

    [TestCaseSource(nameof(Matrices))]
    public void Both_sides_of_the_thin_svd_are_orthonormal_and_its_values_descend(Matrix matrix)
    {
        var (u, values, v) = ThinSvd.Decompose(matrix);
        AssertOrthonormalColumns(u);
        AssertOrthonormalColumns(v);
        Assert.That(values, Is.Ordered.Descending);
        Assert.That(values, Is.All.GreaterThanOrEqualTo(0));
    }

    [TestCaseSource(nameof(Matrices))]
    public void Singular_values_agree_with_MathNet(Matrix matrix)
    {
        var scale = matrix.Data.ToArray().Max(Math.Abs);
        scale = scale == 0 ? 1 : scale; // MathNet overflows on extreme numbers
        var expected = ToMathNet(Scaled(matrix, 1 / scale)).Svd(computeVectors: false).S;
        var values = ThinSvd.Decompose(matrix).SingularValues.Select(value => value / scale);
        Assert.That(values, Is.EqualTo(expected.ToArray()).Within(1e-13 * Math.Max(1, expected[0])));
    }

    [Test]
    public void Singular_values_of_very_different_columns_keep_their_own_digits()
    {
        // The columns are perpendicular: their lengths are the singular values, down to the smallest.
        var matrix = Matrix.FromRows([[3e-20, 4, 0], [4e-20, -3, 0], [0, 0, 1e-9]]);
        var values = ThinSvd.Decompose(matrix).SingularValues;
        Assert.That(values[0], Is.EqualTo(5).Within(1e-14));
        Assert.That(values[1], Is.EqualTo(1e-9).Within(1e-23));
        Assert.That(values[2], Is.EqualTo(5e-20).Within(1e-34));
    }

    [TestCase(3, 0)]
    [TestCase(0, 3)]
    [TestCase(0, 0)]
    public void An_empty_matrix_has_no_singular_values(int rows, int cols)
    {
        var (u, values, v) = ThinSvd.Decompose(new Matrix(rows, cols));
        Assert.That((u.Rows, u.Cols, values.Length, v.Rows, v.Cols), Is.EqualTo((rows, 0, 0, cols, 0)));
    }

    [TestCaseSource(nameof(SymmetricMatrices))]
    public void Eigenvectors_and_eigenvalues_multiply_back_to_the_matrix(Matrix matrix)
    {
        var (values, vectors) = SymmetricEigen.Decompose(matrix);
        var largest = values.Max(Math.Abs);
        Assert.That(Product(Product(vectors, Diagonal(values)), Transposed(vectors)).Data.ToArray(), Is.EqualTo(matrix.Data.ToArray()).Within(1e-13 * largest));
        AssertOrthonormalColumns(vectors);
        Assert.That(values, Is.Ordered.Ascending);
    }

    [TestCaseSource(nameof(SymmetricMatrices))]
    public void Eigenvalues_agree_with_MathNet(Matrix matrix)
    {
        var scale = matrix.Data.ToArray().Max(Math.Abs);
        scale = scale == 0 ? 1 : scale;
        var expected = ToMathNet(Scaled(matrix, 1 / scale)).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).Order().ToArray();
        var values = SymmetricEigen.Decompose(matrix).Values.Select(value => value / scale);
        Assert.That(values, Is.EqualTo(expected).Within(1e-13 * expected.Max(Math.Abs)));
    }

    [Test]
    public void Eigenvalues_of_the_second_difference_matrix_are_the_known_cosines()
    {
        const int size = 100;
        var matrix = new Matrix(size, size);
        for (var i = 0; i < size; i++)
        {
            matrix[i, i] = 2;
            if (i > 0)
                matrix[i, i - 1] = matrix[i - 1, i] = -1;
        }
        var expected = Enumerable.Range(1, size).Select(k => 2 - 2 * Math.Cos(k * Math.PI / (size + 1)));
        Assert.That(SymmetricEigen.Decompose(matrix).Values, Is.EqualTo(expected).Within(1e-13));
    }

    [Test]
    public void A_decomposition_does_not_change_its_input()
    {
        var (symmetric, wide) = (Symmetric(Random(6, 6)), Random(3, 6));
        var (symmetricBefore, wideBefore) = (symmetric.Copy(), wide.Copy());
        SymmetricEigen.Decompose(symmetric);
        ThinSvd.Decompose(symmetric);
        ThinSvd.Decompose(wide);
        Assert.That(symmetric, Is.EqualTo(symmetricBefore));
        Assert.That(wide, Is.EqualTo(wideBefore));
    }

    [Test]
    public void Slight_asymmetry_is_averaged_out()
    {
        var matrix = Matrix.FromRows([[2, 1 + 2e-9], [1, 2]]);
        Assert.That(SymmetricEigen.Decompose(matrix).Values, Is.EqualTo((double[])[1 - 1e-9, 3 + 1e-9]).Within(1e-13));
    }

    [Test]
    public void An_empty_matrix_has_no_eigenvalues() =>
        Assert.That(SymmetricEigen.Decompose(Matrix.FromRows([])).Values, Is.Empty);

    [Test]
    public void A_matrix_that_is_not_square_is_refused() =>
        Assert.That(() => SymmetricEigen.Decompose(new Matrix(2, 3)), Throws.ArgumentException.With.Message.Contains("2 x 3"));

    [Test]
    public void A_matrix_that_is_not_symmetric_is_refused() =>
        Assert.That(
            () => SymmetricEigen.Decompose(Matrix.FromRows([[1, 2], [2.5, 1]])),
            Throws.ArgumentException.With.Message.Contains("[1, 0] is 2.5 and [0, 1] is 2"));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_number_that_is_not_finite_is_refused_and_named(double value)
    {
        var matrix = Matrix.FromRows([[1, value], [value, 1]]);
        Assert.That(() => SymmetricEigen.Decompose(matrix), Throws.ArgumentException.With.Message.Contains($"[0, 1] is {value}"));
        Assert.That(() => ThinSvd.Decompose(matrix), Throws.ArgumentException.With.Message.Contains($"[0, 1] is {value}"));
    }

    static TestCaseData<Matrix> Case(string name, Matrix matrix) => new TestCaseData<Matrix>(matrix).SetArgDisplayNames(name);

    static void AssertOrthonormalColumns(Matrix matrix) =>
        Assert.That(
            Product(Transposed(matrix), matrix).Data.ToArray(),
            Is.EqualTo(Diagonal(Enumerable.Repeat(1.0, matrix.Cols).ToArray()).Data.ToArray()).Within(5e-14));

    static Matrix Random(int rows, int cols)
    {
        var random = new Random(rows * 1000 + cols);
        return Build(rows, cols, (_, _) => 2 * random.NextDouble() - 1);
    }

    static Matrix Build(int rows, int cols, Func<int, int, double> number)
    {
        var matrix = new Matrix(rows, cols);
        for (var row = 0; row < rows; row++)
        {
            for (var col = 0; col < cols; col++)
                matrix[row, col] = number(row, col);
        }
        return matrix;
    }

    static Matrix Product(Matrix left, Matrix right) =>
        Build(left.Rows, right.Cols, (row, col) => Enumerable.Range(0, left.Cols).Sum(i => left[row, i] * right[i, col]));

    static Matrix Transposed(Matrix matrix) => Build(matrix.Cols, matrix.Rows, (row, col) => matrix[col, row]);

    static Matrix Symmetric(Matrix square) => Build(square.Rows, square.Rows, (row, col) => square[row, col] + square[col, row]);

    static Matrix Diagonal(params double[] values) => Build(values.Length, values.Length, (row, col) => row == col ? values[row] : 0);

    static Matrix Filled(int size, double value) => Build(size, size, (_, _) => value);

    static Matrix Hilbert(int size) => Build(size, size, (row, col) => 1.0 / (row + col + 1));

    static Matrix Scaled(Matrix matrix, double factor) => Build(matrix.Rows, matrix.Cols, (row, col) => matrix[row, col] * factor);

    static Matrix<double> ToMathNet(Matrix matrix) => Matrix<double>.Build.Dense(matrix.Rows, matrix.Cols, (row, col) => matrix[row, col]);
}
