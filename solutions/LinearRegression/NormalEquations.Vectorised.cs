using MLWorkbench.Kernels;

namespace MLWorkbench.LinearRegression;

/// <summary><see cref="NormalEquations"/> with X'X and X'y from one pass over the rows, on all cores.</summary>
public static class VectorisedNormalEquations
{
    /// <summary>Finds the coefficients with the smallest sum of squared residuals.</summary>
    /// <param name="x">The predictors: a row for each observation, a column for each predictor.</param>
    /// <param name="y">The observed values, one for each row.</param>
    /// <param name="intercept">Whether the fit has a constant term.</param>
    /// <returns>The intercept, if there is one, then the slope of each column.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or the data do not determine the coefficients.</exception>
    public static double[] Fit(Matrix x, ReadOnlyMemory<double> y, bool intercept = true)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Rows != y.Length)
            throw new ArgumentException($"{x.Rows} rows of predictors, but {y.Length} observed values.", nameof(y));

        var constants = intercept ? 1 : 0;
        var target = x.Cols + constants;
        // Columns: the constant, the predictors, the target.
        var sums = Gram.Of(x, x.Rows, target + 1, (from, to, stride, rows, _) =>
        {
            var targets = y.Span;
            for (var row = from; row < to; row++)
            {
                var line = rows.AsSpan((row - from) * stride, target + 1);
                line[0] = 1;
                x.Row(row).CopyTo(line[constants..]);
                line[target] = targets[row];
            }
        });

        var normal = new Matrix(target, target);
        var moments = new double[target];
        for (var i = 0; i < target; i++)
        {
            moments[i] = sums[i, target];
            for (var j = 0; j < target; j++)
                normal[i, j] = sums[i, j];
        }
        return Cholesky.Solve(normal, moments);
    }
}
