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
        throw new NotImplementedException();
    }
}
