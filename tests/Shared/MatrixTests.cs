namespace MLWorkbench.Tests;

public class MatrixTests
{
    [Test]
    public void Matrices_with_equal_shapes_and_numbers_are_equal()
    {
        var one = Matrix.FromRows([[1, double.NaN], [0.0, 4]]);
        var other = Matrix.FromRows([[1, double.NaN], [-0.0, 4]]);
        Assert.That(one.Equals(other), Is.True);
        Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
    }

    [Test]
    public void Equal_numbers_in_another_shape_are_another_matrix()
    {
        var row = Matrix.FromRows([[1, 2]]);
        Assert.That(row.Equals(Matrix.FromRows([[1], [2]])), Is.False);
        Assert.That(row.Equals(Matrix.FromRows([[1, 3]])), Is.False);
        Assert.That(row.Equals(null), Is.False);
    }

    [Test]
    public void A_new_matrix_holds_zeros()
    {
        var matrix = new Matrix(2, 3);
        Assert.That((matrix.Rows, matrix.Cols), Is.EqualTo((2, 3)));
        Assert.That(matrix.Data.ToArray(), Is.EqualTo(new double[6]));
    }

    [Test]
    public void A_negative_size_is_refused()
    {
        Assert.That(() => new Matrix(-1, 2), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Matrix(2, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_row_is_a_window()
    {
        var matrix = Matrix.FromRows([[1, 2], [3, 4]]);
        matrix.Row(1)[0] = 30;
        Assert.That(matrix, Is.EqualTo(Matrix.FromRows([[1, 2], [30, 4]])));
    }

    [Test]
    public void A_column_is_a_copy()
    {
        var matrix = Matrix.FromRows([[1, 2], [3, 4]]);
        var column = matrix.Column(1);
        Assert.That(column, Is.EqualTo((double[])[2, 4]));
        column[0] = 20;
        Assert.That(matrix[0, 1], Is.EqualTo(2));
    }

    [Test]
    public void The_numbers_are_stored_row_after_row() =>
        Assert.That(Matrix.FromRows([[1, 2, 3], [4, 5, 6]]).Data.ToArray(), Is.EqualTo((double[])[1, 2, 3, 4, 5, 6]));

    [Test]
    public void A_matrix_from_rows_does_not_share_their_numbers()
    {
        double[] row = [1, 2];
        var matrix = Matrix.FromRows([row]);
        row[0] = 10;
        Assert.That(matrix[0, 0], Is.EqualTo(1));
    }

    [Test]
    public void No_rows_make_an_empty_matrix()
    {
        var matrix = Matrix.FromRows([]);
        Assert.That((matrix.Rows, matrix.Cols), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Ragged_rows_are_refused_and_named() =>
        Assert.That(
            () => Matrix.FromRows([[1, 2], [3]]),
            Throws.ArgumentException.With.Message.Contains("Row 1 has 1 numbers, row 0 has 2"));

    [TestCase(-1, 0)]
    [TestCase(2, 0)]
    [TestCase(0, -1)]
    [TestCase(0, 3)]
    public void An_index_outside_is_refused_and_named(int row, int col)
    {
        var matrix = new Matrix(2, 3);
        var message = $"[{row}, {col}] is outside a matrix of 2 x 3";
        Assert.That(() => matrix[row, col], Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains(message));
        Assert.That(() => matrix[row, col] = 1, Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains(message));
    }

    [TestCase(-1)]
    [TestCase(2)]
    public void A_row_outside_is_refused(int row) =>
        Assert.That(() => new Matrix(2, 2).Row(row)[0], Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(-1)]
    [TestCase(2)]
    public void A_column_outside_is_refused(int col) =>
        Assert.That(() => new Matrix(2, 2).Column(col), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_copy_is_equal_and_independent()
    {
        var matrix = Matrix.FromRows([[1, 2], [3, 4]]);
        var copy = matrix.Copy();
        Assert.That(copy, Is.EqualTo(matrix));
        copy[0, 0] = 10;
        Assert.That(matrix[0, 0], Is.EqualTo(1));
    }

    [Test]
    public void A_small_matrix_is_written_like_the_code_that_makes_it() =>
        Assert.That(Matrix.FromRows([[1, -2.5], [0.125, 1e-9]]).ToString(), Is.EqualTo("[[1, -2.5], [0.125, 1E-09]]"));

    [Test]
    public void A_large_matrix_is_written_short()
    {
        var text = new Matrix(1000, 1000).ToString();
        Assert.That(text, Does.EndWith("[0, 0, 0, 0, 0, 0, 0, 0, ...], ...]"));
        Assert.That(text, Has.Length.LessThan(400));
    }
}
