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
        throw new NotImplementedException();
    }
}
