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
        throw new NotImplementedException();
    }

    /// <summary>Descends from weights of 0 with a constant step.</summary>
    /// <param name="x">A row for each observation; a column of ones, if an intercept is wanted, is one of its columns.</param>
    /// <param name="y">The observed values, one for each row.</param>
    /// <param name="options">Step, limit of steps and tolerance.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there are no rows.</exception>
    public static DescentResult Fit(Matrix x, ReadOnlySpan<double> y, DescentOptions options)
    {
        throw new NotImplementedException();
    }
}
