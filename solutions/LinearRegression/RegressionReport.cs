namespace MLWorkbench.LinearRegression;

/// <summary>Says how much a least-squares fit is worth: errors and tests of its coefficients, and the share that it explains.</summary>
public static class RegressionReport
{
    /// <summary>The usual regression table. The arrays begin with the intercept; the columns follow in their order.</summary>
    /// <param name="Coefficients">The intercept and the slopes.</param>
    /// <param name="StandardErrors">The estimated standard deviation of each coefficient.</param>
    /// <param name="TValues">Each coefficient in units of its standard error.</param>
    /// <param name="PValues">The two-sided p-value of each coefficient being 0.</param>
    /// <param name="R2">The share of the variation of y about its mean that the fit explains.</param>
    /// <param name="AdjustedR2">The same with variances in place of sums, so that useless columns do not raise it.</param>
    /// <param name="ResidualStandardError">The estimated standard deviation of the noise.</param>
    /// <param name="F">Explained over unexplained variation, each divided by its degrees of freedom.</param>
    public sealed record FitReport(
        double[] Coefficients, double[] StandardErrors, double[] TValues, double[] PValues,
        double R2, double AdjustedR2, double ResidualStandardError, double F);

    /// <summary>Fits y to the columns of x and an intercept by least squares, and reports on the fit.</summary>
    /// <param name="x">The predictors: a row for each observation, no column of ones.</param>
    /// <param name="y">The observed values, one for each row.</param>
    /// <returns>R2, AdjustedR2 and F are NaN when y is constant.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or there are not more rows than coefficients.</exception>
    public static FitReport Report(Matrix x, ReadOnlySpan<double> y)
    {
        if (x.Rows != y.Length)
            throw new ArgumentException($"{x.Rows} rows of predictors, but {y.Length} observed values.", nameof(y));
        var degreesOfFreedom = x.Rows - x.Cols - 1;
        if (degreesOfFreedom < 1)
            throw new ArgumentException($"More rows than coefficients are required, received {x.Rows} rows for {x.Cols + 1}.", nameof(x));

        var (inverse, coefficients) = Fit(x, y);
        var (unexplained, total) = SumsOfSquares(x, y, coefficients);
        var noise = unexplained / degreesOfFreedom;

        var errors = new double[coefficients.Length];
        var tValues = new double[coefficients.Length];
        var pValues = new double[coefficients.Length];
        for (var j = 0; j < coefficients.Length; j++)
        {
            errors[j] = Math.Sqrt(noise * inverse[j, j]);
            tValues[j] = coefficients[j] / errors[j];
            // The lower tail keeps its digits; 1 - Cdf(|t|) would be 0 for |t| above 9 or so.
            pValues[j] = 2 * StudentTDistribution.Cdf(-Math.Abs(tValues[j]), degreesOfFreedom);
        }

        // Of a constant y there is nothing to explain.
        var unexplainedShare = total == 0 ? double.NaN : unexplained / total;
        return new(
            coefficients, errors, tValues, pValues,
            R2: 1 - unexplainedShare,
            AdjustedR2: 1 - unexplainedShare * (x.Rows - 1) / degreesOfFreedom,
            ResidualStandardError: Math.Sqrt(noise),
            F: (1 - unexplainedShare) / x.Cols / (unexplainedShare / degreesOfFreedom));
    }

    // The inverse of X'X and the coefficients, X with its column of ones.
    static (Matrix Inverse, double[] Coefficients) Fit(Matrix x, ReadOnlySpan<double> y)
    {
        var size = x.Cols + 1;
        var normal = new Matrix(size, size);
        var moments = new double[size];
        for (var row = 0; row < x.Rows; row++)
        {
            double[] values = [1, .. x.Row(row)];
            for (var i = 0; i < size; i++)
            {
                moments[i] += values[i] * y[row];
                for (var j = 0; j < size; j++)
                    normal[i, j] += values[i] * values[j];
            }
        }

        var inverse = Inverse(normal);
        var coefficients = new double[size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
                coefficients[i] += inverse[i, j] * moments[j];
        }
        return (inverse, coefficients);
    }

    // Gauss-Jordan in place. A positive definite matrix needs no exchange of rows.
    static Matrix Inverse(Matrix matrix)
    {
        var size = matrix.Rows;
        for (var k = 0; k < size; k++)
        {
            var pivot = matrix[k, k];
            matrix[k, k] = 1;
            for (var col = 0; col < size; col++)
                matrix[k, col] /= pivot;
            for (var row = 0; row < size; row++)
            {
                if (row == k)
                    continue;
                var factor = matrix[row, k];
                matrix[row, k] = 0;
                for (var col = 0; col < size; col++)
                    matrix[row, col] -= factor * matrix[k, col];
            }
        }
        return matrix;
    }

    static (double Unexplained, double Total) SumsOfSquares(Matrix x, ReadOnlySpan<double> y, double[] coefficients)
    {
        var mean = 0.0;
        foreach (var value in y)
            mean += value;
        mean /= y.Length;

        double unexplained = 0, total = 0;
        for (var row = 0; row < x.Rows; row++)
        {
            var residual = y[row] - coefficients[0];
            for (var col = 0; col < x.Cols; col++)
                residual -= coefficients[col + 1] * x[row, col];
            unexplained += residual * residual;
            total += (y[row] - mean) * (y[row] - mean);
        }
        return (unexplained, total);
    }
}
