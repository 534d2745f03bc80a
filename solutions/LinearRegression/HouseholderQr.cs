namespace MLWorkbench.LinearRegression;

/// <summary>Factors a matrix into orthonormal columns and a triangle by reflections, and solves least squares with it.</summary>
public static class HouseholderQr
{
    // Relative to the largest diagonal entry of R; what rounding leaves of a dependent column is smaller.
    const double DependentBelow = 1e-13;

    /// <summary>The thin QR factorisation of a matrix that has at least as many rows as columns.</summary>
    /// <param name="a">The matrix, n by p; it is left as it is.</param>
    /// <returns>Q, n by p with orthonormal columns, and R, p by p and zero below the diagonal, with Q·R = a.</returns>
    /// <exception cref="ArgumentException">There are more columns than rows.</exception>
    public static (Matrix Q, Matrix R) Decompose(Matrix a)
    {
        var (mirrors, columns) = Reduce(a);
        var q = new Matrix(a.Rows, a.Cols);
        var r = new Matrix(a.Cols, a.Cols);
        var column = new double[a.Rows];
        for (var j = 0; j < a.Cols; j++)
        {
            for (var i = 0; i <= j; i++)
                r[i, j] = columns[j, i];

            // Q = H0·H1·..., so the last reflection meets the unit vector first.
            Array.Clear(column);
            column[j] = 1;
            for (var k = a.Cols - 1; k >= 0; k--)
                Reflect(mirrors.Row(k), column);
            for (var i = 0; i < a.Rows; i++)
                q[i, j] = column[i];
        }
        return (q, r);
    }

    /// <summary>The x with the smallest sum of squares of a·x - b.</summary>
    /// <param name="a">The matrix, with at least as many rows as columns; it is left as it is.</param>
    /// <param name="b">The right-hand side, one number for each row.</param>
    /// <exception cref="ArgumentException">The sizes do not fit, or the columns are dependent.</exception>
    public static double[] Solve(Matrix a, ReadOnlySpan<double> b)
    {
        if (b.Length != a.Rows)
            throw new ArgumentException($"{a.Rows} rows, but {b.Length} right-hand sides.", nameof(b));

        var (mirrors, columns) = Reduce(a);
        var target = b.ToArray();
        var largest = 0.0;
        for (var k = 0; k < a.Cols; k++)
        {
            Reflect(mirrors.Row(k), target);
            largest = Math.Max(largest, Math.Abs(columns[k, k]));
        }

        var x = target[..a.Cols];
        for (var k = a.Cols - 1; k >= 0; k--)
        {
            if (Math.Abs(columns[k, k]) <= DependentBelow * largest)
                throw new ArgumentException($"Column {k} depends on the columns before it.", nameof(a));
            for (var j = k + 1; j < a.Cols; j++)
                x[k] -= columns[j, k] * x[j];
            x[k] /= columns[k, k];
        }
        return x;
    }

    // Row k of Mirrors is the unit normal of the k-th reflection; row j of Columns is column j of a after all of them.
    static (Matrix Mirrors, Matrix Columns) Reduce(Matrix a)
    {
        if (a.Rows < a.Cols)
            throw new ArgumentException($"At least as many rows as columns are required, received {a.Rows} x {a.Cols}.", nameof(a));

        var columns = new Matrix(a.Cols, a.Rows);
        for (var j = 0; j < a.Cols; j++)
            a.Column(j).CopyTo(columns.Row(j));

        var mirrors = new Matrix(a.Cols, a.Rows);
        for (var k = 0; k < a.Cols; k++)
        {
            SetNormal(columns.Row(k), k, mirrors.Row(k));
            for (var j = k; j < a.Cols; j++)
                Reflect(mirrors.Row(k), columns.Row(j));
        }
        return (mirrors, columns);
    }

    // The mirror that sends the column, from entry k down, to a multiple of the k-th unit vector.
    static void SetNormal(ReadOnlySpan<double> column, int k, Span<double> normal)
    {
        column[k..].CopyTo(normal[k..]);
        // Away from the entry's own sign: otherwise two nearly equal numbers are subtracted.
        normal[k] += Math.CopySign(Norm(column[k..]), column[k]);
        var length = Norm(normal);
        if (length == 0)
            return; // nothing is left to reflect, and a normal of 0 changes nothing
        foreach (ref var entry in normal)
            entry /= length;
    }

    static void Reflect(ReadOnlySpan<double> normal, Span<double> vector)
    {
        var distance = 0.0;
        for (var i = 0; i < vector.Length; i++)
            distance += normal[i] * vector[i];
        for (var i = 0; i < vector.Length; i++)
            vector[i] -= 2 * distance * normal[i];
    }

    static double Norm(ReadOnlySpan<double> vector)
    {
        var sum = 0.0;
        foreach (var value in vector)
            sum += value * value;
        return Math.Sqrt(sum);
    }
}
