namespace MLWorkbench.LinearRegression;

/// <summary>Least squares by steps against the gradient, all rows at every step.</summary>
public static class GradientDescent
{
    /// <summary>How to descend.</summary>
    /// <param name="LearningRate">What the gradient is multiplied by in a step.</param>
    /// <param name="MaxIterations">The largest number of steps; with 0 the start is the answer.</param>
    /// <param name="Tolerance">The descent has converged when no component of the gradient is larger in absolute value.</param>
    public readonly record struct DescentOptions(double LearningRate, int MaxIterations, double Tolerance);

    /// <summary>Where a descent ended.</summary>
    /// <param name="Weights">One weight for each column.</param>
    /// <param name="LossHistory">The loss at the start and after every step: one number more than there were steps.</param>
    /// <param name="Converged">Whether the gradient at <paramref name="Weights"/> is within the tolerance.</param>
    public sealed record DescentResult(double[] Weights, double[] LossHistory, bool Converged);

    /// <summary>The gradient of the loss, half the mean of squared residuals.</summary>
    /// <param name="x">A row for each observation; a column of ones, if an intercept is wanted, is one of its columns.</param>
    /// <param name="y">The observed values, one for each row.</param>
    /// <param name="weights">Where to take the gradient, one weight for each column.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there are no rows.</exception>
    public static double[] Gradient(Matrix x, ReadOnlySpan<double> y, ReadOnlySpan<double> weights)
    {
        RequireRows(x, y);
        if (weights.Length != x.Cols)
            throw new ArgumentException($"{x.Cols} columns, but {weights.Length} weights.", nameof(weights));

        var gradient = new double[x.Cols];
        for (var row = 0; row < x.Rows; row++)
        {
            var values = x.Row(row);
            var error = Dot(values, weights) - y[row];
            for (var col = 0; col < gradient.Length; col++)
                gradient[col] += error * values[col] / x.Rows;
        }
        return gradient;
    }

    /// <summary>Descends from weights of 0 with a constant step.</summary>
    /// <param name="x">A row for each observation; a column of ones, if an intercept is wanted, is one of its columns.</param>
    /// <param name="y">The observed values, one for each row.</param>
    /// <param name="options">Step, limit of steps and tolerance.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there are no rows.</exception>
    public static DescentResult Fit(Matrix x, ReadOnlySpan<double> y, DescentOptions options)
    {
        RequireRows(x, y);
        var weights = new double[x.Cols];
        var losses = new List<double> { Loss(x, y, weights) };
        var gradient = Gradient(x, y, weights);
        while (!IsFlat(gradient, options.Tolerance) && losses.Count <= options.MaxIterations)
        {
            for (var col = 0; col < weights.Length; col++)
                weights[col] -= options.LearningRate * gradient[col];
            losses.Add(Loss(x, y, weights));
            gradient = Gradient(x, y, weights);
        }
        return new(weights, [.. losses], IsFlat(gradient, options.Tolerance));
    }

    static double Loss(Matrix x, ReadOnlySpan<double> y, ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        for (var row = 0; row < x.Rows; row++)
        {
            var error = Dot(x.Row(row), weights) - y[row];
            sum += error * error;
        }
        return sum / (2 * x.Rows);
    }

    static bool IsFlat(ReadOnlySpan<double> gradient, double tolerance)
    {
        foreach (var slope in gradient)
        {
            // Not 'slope > tolerance': with NaN every comparison is false, and NaN is not flat.
            if (!(Math.Abs(slope) <= tolerance))
                return false;
        }
        return true;
    }

    static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    static void RequireRows(Matrix x, ReadOnlySpan<double> y)
    {
        if (x.Rows != y.Length || x.Rows == 0)
            throw new ArgumentException($"At least one row and one observed value for each is required, received {x.Rows} rows and {y.Length} values.", nameof(y));
    }
}
