using MLWorkbench.Kernels;

namespace MLWorkbench.Tests;

/// <summary>The kernels that vectorised solutions share, against loops without any art.</summary>
public class KernelTests
{
    [TestCase(0, 4)]
    [TestCase(5, 10)]
    [TestCase(12, 4)]
    [TestCase(1001, 3)]
    public void Every_row_is_in_one_block_and_blocks_stay_in_order(int rows, int size)
    {
        var blocks = Blocks.Map(rows, size, (from, to) => Enumerable.Range(from, to - from));

        Assert.That(blocks.SelectMany(block => block), Is.EqualTo(Enumerable.Range(0, rows)));
        Assert.That(blocks.Select(block => block.Count()), Is.All.LessThanOrEqualTo(size));
    }

    [TestCase(1, 1, 1)]
    [TestCase(3, 5, 2)]
    [TestCase(4, 256, 8)]
    [TestCase(97, 300, 33)]
    [TestCase(200, 513, 71)]
    public void A_product_is_the_sum_over_rows_and_columns(int rows, int inner, int cols)
    {
        var random = new Random(rows);
        var (a, b) = (Table(random, rows, inner), Table(random, inner, cols));
        var expected = new Matrix(rows, cols);
        for (var row = 0; row < rows; row++)
        {
            for (var col = 0; col < cols; col++)
            {
                for (var k = 0; k < inner; k++)
                    expected[row, col] += a[row, k] * b[k, col];
            }
        }

        Assert.That(MatrixProduct.Of(a, b).Data.ToArray(), Is.EqualTo(expected.Data.ToArray()).Within(1e-11));

        var destination = Table(random, rows, cols);
        MatrixProduct.Write(a, b, destination);
        Assert.That(destination.Data.ToArray(), Is.EqualTo(expected.Data.ToArray()).Within(1e-11));
    }

    [Test]
    public void A_product_of_nothing_is_zero()
    {
        Assert.That(MatrixProduct.Of(new Matrix(2, 0), new Matrix(0, 3)), Is.EqualTo(new Matrix(2, 3)));
        Assert.That(MatrixProduct.Of(new Matrix(0, 4), new Matrix(4, 3)), Is.EqualTo(new Matrix(0, 3)));
        Assert.Throws<ArgumentException>(() => MatrixProduct.Of(new Matrix(2, 3), new Matrix(2, 3)));
        Assert.Throws<ArgumentException>(() => MatrixProduct.Write(new Matrix(2, 3), new Matrix(3, 2), new Matrix(2, 3)));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(17)]
    [TestCase(200_003)]
    public void A_dot_product_misses_no_pair(int length)
    {
        // Whole numbers: exact in any order.
        var x = Enumerable.Range(0, length).Select(i => (double)(i % 7)).ToArray();
        var y = Enumerable.Range(0, length).Select(i => (double)(i % 5 - 2)).ToArray();

        Assert.That(DotProduct.Of(x.AsMemory(), y.AsMemory()), Is.EqualTo(x.Zip(y, (a, b) => a * b).Sum()));
    }

    [Test]
    public void Cholesky_solves_and_refuses_what_has_no_one_answer()
    {
        Assert.That(Cholesky.Solve(Matrix.FromRows([[4, 2], [2, 10]]), [8, 22]), Is.EqualTo(new[] { 1.0, 2.0 }).Within(1e-15));
        Assert.Throws<ArgumentException>(() => Cholesky.Solve(Matrix.FromRows([[1, 1], [1, 1]]), [1, 1]));
        Assert.Throws<ArgumentException>(() => Cholesky.Solve(Matrix.FromRows([[double.NaN]]), [1]));
    }

    [TestCase(1)]
    [TestCase(5)]
    [TestCase(50)]
    public void Eigenvectors_of_a_covariance_matrix_take_it_apart(int size)
    {
        // Fewer rows than columns: most eigenvalues are 0.
        var data = Table(new Random(size), size / 2 + 1, size);
        var covariance = new Matrix(size, size);
        for (var row = 0; row < data.Rows; row++)
        {
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j < size; j++)
                    covariance[i, j] += data[row, i] * data[row, j];
            }
        }

        var (values, vectors) = CovarianceEigen.Decompose(covariance);
        var expected = SymmetricEigen.Decompose(covariance).Values.Reverse();

        Assert.That(values, Is.EqualTo(expected).Within(1e-13 * size * values[0]));
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < size; k++)
                    sum += vectors[k, i] * values[k] * vectors[k, j];
                Assert.That(sum, Is.EqualTo(covariance[i, j]).Within(1e-13 * size * values[0]));
            }
        }
    }

    static Matrix Table(Random random, int rows, int cols)
    {
        var table = new Matrix(rows, cols);
        for (var row = 0; row < rows; row++)
        {
            for (var col = 0; col < cols; col++)
                table[row, col] = random.NextDouble() - 0.5;
        }
        return table;
    }
}
