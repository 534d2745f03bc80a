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
        throw new NotImplementedException();
    }

    /// <summary>Solves a square system of linear equations by Gaussian elimination with partial pivoting.</summary>
    /// <param name="a">The square matrix; it is left as it is.</param>
    /// <param name="b">The right-hand side.</param>
    /// <exception cref="ArgumentException">The sizes do not fit, or the matrix is singular.</exception>
    public static double[] Solve(Matrix a, ReadOnlySpan<double> b)
    {
        throw new NotImplementedException();
    }
}
