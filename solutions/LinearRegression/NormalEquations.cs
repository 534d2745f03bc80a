namespace MLWorkbench.LinearRegression;

/// <summary>Least squares by the normal equations, and the Gaussian elimination that solves them.</summary>
public static class NormalEquations
{
    /// <summary>Finds the coefficients with the smallest sum of squared residuals.</summary>
    /// <param name="x">The predictors: a row for each observation, a column for each predictor.</param>
    /// <param name="y">The observed values, one for each row.</param>
    /// <param name="intercept">Whether the fit has a constant term.</param>
    /// <returns>The intercept, if there is one, then the slope of each column.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or the data do not determine the coefficients.</exception>
    public static double[] Fit(Matrix x, ReadOnlySpan<double> y, bool intercept = true)
    {
        if (x.Rows != y.Length)
            throw new ArgumentException($"{x.Rows} rows of predictors, but {y.Length} observed values.", nameof(y));

        var design = intercept ? WithOnes(x) : x;
        var normal = new Matrix(design.Cols, design.Cols); // X'X
        var moments = new double[design.Cols]; // X'y
        for (var row = 0; row < design.Rows; row++)
        {
            var values = design.Row(row);
            for (var i = 0; i < values.Length; i++)
            {
                moments[i] += values[i] * y[row];
                for (var j = 0; j < values.Length; j++)
                    normal[i, j] += values[i] * values[j];
            }
        }
        return Solve(normal, moments);
    }

    /// <summary>Solves a square system of linear equations by Gaussian elimination with partial pivoting.</summary>
    /// <param name="a">The square matrix; it is left as it is.</param>
    /// <param name="b">The right-hand side.</param>
    /// <exception cref="ArgumentException">The sizes do not fit, or the matrix is singular.</exception>
    public static double[] Solve(Matrix a, ReadOnlySpan<double> b)
    {
        if (a.Rows != a.Cols || a.Rows != b.Length)
            throw new ArgumentException($"A square matrix and as many right-hand sides are required, received {a.Rows} x {a.Cols} and {b.Length}.", nameof(a));

        var upper = a.Copy();
        var x = b.ToArray();
        for (var k = 0; k < x.Length; k++)
        {
            Swap(upper, x, k, PivotRow(upper, k));
            if (upper[k, k] == 0)
                throw new ArgumentException($"The matrix is singular: there is no pivot for column {k}.", nameof(a));
            Eliminate(upper, x, k);
        }
        SubstituteBack(upper, x);
        return x;
    }

    static Matrix WithOnes(Matrix x)
    {
        var design = new Matrix(x.Rows, x.Cols + 1);
        for (var row = 0; row < x.Rows; row++)
        {
            design[row, 0] = 1;
            x.Row(row).CopyTo(design.Row(row)[1..]);
        }
        return design;
    }

    // The largest entry keeps every factor within [-1, 1], so rounding errors cannot grow by division.
    static int PivotRow(Matrix upper, int k)
    {
        var best = k;
        for (var row = k + 1; row < upper.Rows; row++)
        {
            if (Math.Abs(upper[row, k]) > Math.Abs(upper[best, k]))
                best = row;
        }
        return best;
    }

    static void Swap(Matrix upper, double[] x, int k, int pivot)
    {
        for (var col = k; col < upper.Cols; col++)
            (upper[k, col], upper[pivot, col]) = (upper[pivot, col], upper[k, col]);
        (x[k], x[pivot]) = (x[pivot], x[k]);
    }

    static void Eliminate(Matrix upper, double[] x, int k)
    {
        for (var row = k + 1; row < upper.Rows; row++)
        {
            var factor = upper[row, k] / upper[k, k];
            for (var col = k; col < upper.Cols; col++)
                upper[row, col] -= factor * upper[k, col];
            x[row] -= factor * x[k];
        }
    }

    static void SubstituteBack(Matrix upper, double[] x)
    {
        for (var k = x.Length - 1; k >= 0; k--)
        {
            for (var col = k + 1; col < x.Length; col++)
                x[k] -= upper[k, col] * x[col];
            x[k] /= upper[k, k];
        }
    }
}
