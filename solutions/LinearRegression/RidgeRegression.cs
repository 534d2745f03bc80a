namespace MLWorkbench.LinearRegression;

/// <summary>Least squares with a penalty on the squared length of the slopes.</summary>
public static class RidgeRegression
{
    /// <summary>Minimises the sum of squared residuals plus lambda times the sum of squared slopes; the intercept is free.</summary>
    /// <param name="x">The predictors: a row for each observation, no column of ones.</param>
    /// <param name="y">The observed values, one for each row.</param>
    /// <param name="lambda">The weight of the penalty; with 0 the fit is ordinary least squares.</param>
    /// <returns>The intercept, then the slope of each column as given.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or there are no rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is negative.</exception>
    public static double[] Fit(Matrix x, ReadOnlySpan<double> y, double lambda)
    {
        if (x.Rows != y.Length || x.Rows == 0)
            throw new ArgumentException($"At least one row and one observed value for each is required, received {x.Rows} rows and {y.Length} values.", nameof(y));
        ArgumentOutOfRangeException.ThrowIfNegative(lambda);

        // The best intercept makes the residuals sum to zero: centred data need none.
        var means = ColumnMeans(x);
        var mean = Mean(y);
        var lower = PenalisedProducts(x, means, lambda);
        var slopes = CentredMoments(x, means, y, mean);
        SolvePositiveDefinite(lower, slopes);

        var intercept = mean;
        for (var col = 0; col < slopes.Length; col++)
            intercept -= slopes[col] * means[col];
        return [intercept, .. slopes];
    }

    // Xc'Xc + lambda·I for the centred table Xc.
    static Matrix PenalisedProducts(Matrix x, double[] means, double lambda)
    {
        var products = new Matrix(x.Cols, x.Cols);
        for (var row = 0; row < x.Rows; row++)
        {
            var values = x.Row(row);
            for (var i = 0; i < x.Cols; i++)
            {
                for (var j = 0; j < x.Cols; j++)
                    products[i, j] += (values[i] - means[i]) * (values[j] - means[j]);
            }
        }
        for (var i = 0; i < x.Cols; i++)
            products[i, i] += lambda;
        return products;
    }

    static double[] CentredMoments(Matrix x, double[] means, ReadOnlySpan<double> y, double mean)
    {
        var moments = new double[x.Cols];
        for (var row = 0; row < x.Rows; row++)
        {
            var values = x.Row(row);
            for (var col = 0; col < x.Cols; col++)
                moments[col] += (values[col] - means[col]) * (y[row] - mean);
        }
        return moments;
    }

    // Cholesky: overwrites the matrix by L with L·L' = matrix, and the right-hand side by the solution.
    static void SolvePositiveDefinite(Matrix matrix, double[] solution)
    {
        for (var i = 0; i < solution.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i, j];
                for (var k = 0; k < j; k++)
                    rest -= matrix[i, k] * matrix[j, k];
                matrix[i, j] = i == j ? Math.Sqrt(rest) : rest / matrix[j, j];
            }
            for (var k = 0; k < i; k++)
                solution[i] -= matrix[i, k] * solution[k];
            solution[i] /= matrix[i, i];
        }
        for (var i = solution.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < solution.Length; k++)
                solution[i] -= matrix[k, i] * solution[k];
            solution[i] /= matrix[i, i];
        }
    }

    static double[] ColumnMeans(Matrix x)
    {
        var means = new double[x.Cols];
        for (var row = 0; row < x.Rows; row++)
        {
            for (var col = 0; col < x.Cols; col++)
                means[col] += x[row, col] / x.Rows;
        }
        return means;
    }

    static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }
}
