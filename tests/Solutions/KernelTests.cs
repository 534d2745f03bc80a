using MLWorkbench.Kernels;

namespace MLWorkbench.Tests;

/// <summary>The kernels that vectorised solutions share, against loops without any art.</summary>
public class KernelTests
{
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
    }

    [Test]
    public void A_product_of_nothing_is_zero()
    {
        Assert.That(MatrixProduct.Of(new Matrix(2, 0), new Matrix(0, 3)), Is.EqualTo(new Matrix(2, 3)));
        Assert.That(MatrixProduct.Of(new Matrix(0, 4), new Matrix(4, 3)), Is.EqualTo(new Matrix(0, 3)));
        Assert.Throws<ArgumentException>(() => MatrixProduct.Of(new Matrix(2, 3), new Matrix(2, 3)));
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
