namespace MLWorkbench.LinearRegression;

/// <summary>Least squares with a penalty on the absolute slopes, which makes some of them exactly 0.</summary>
public static class LassoRegression
{
    /// <summary>A fit and the proof of its quality.</summary>
    /// <param name="Intercept">The constant term, which is not penalised.</param>
    /// <param name="Coefficients">The slope of each column as given.</param>
    /// <param name="Sweeps">How many times all columns were visited.</param>
    /// <param name="DualityGap">The objective exceeds its minimum by no more than this.</param>
    public sealed record LassoResult(double Intercept, double[] Coefficients, int Sweeps, double DualityGap);

    /// <summary>Minimises the sum of squared residuals divided by 2n, plus lambda times the sum of absolute slopes.</summary>
    /// <param name="x">The predictors: a row for each observation, no column of ones.</param>
    /// <param name="y">The observed values, one for each row.</param>
    /// <param name="lambda">The weight of the penalty, greater than 0.</param>
    /// <param name="tolerance">The descent ends after the first sweep that leaves a duality gap of at most this.</param>
    /// <param name="maxSweeps">The largest number of sweeps.</param>
    /// <exception cref="ArgumentException">The lengths differ, or there are no rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lambda"/> is not greater than 0.</exception>
    public static LassoResult Fit(
        Matrix x, ReadOnlySpan<double> y, double lambda, double tolerance = 1e-8, int maxSweeps = 10_000)
    {
        throw new NotImplementedException();
    }
}
