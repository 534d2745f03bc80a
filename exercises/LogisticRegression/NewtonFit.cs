namespace MLWorkbench.LogisticRegression;

/// <summary>Logistic regression by Newton's method, with the standard errors that its last step leaves behind.</summary>
public static class NewtonFit
{
    /// <summary>How a fit ended.</summary>
    public enum FitStatus
    {
        /// <summary>The last step moved no coefficient by more than the tolerance.</summary>
        Converged,

        /// <summary>A hyperplane separates the classes: the likelihood rises for ever and has no maximum.</summary>
        Separated,

        /// <summary>Neither happened within the iterations allowed.</summary>
        IterationLimit,
    }

    /// <summary>A fitted model.</summary>
    /// <param name="Coefficients">The intercept, then one coefficient for each column.</param>
    /// <param name="StandardErrors">Their standard errors; they mean something only when the fit converged.</param>
    /// <param name="LogLikelihood">The sum of the logarithms of the probabilities given to what happened.</param>
    /// <param name="Iterations">The number of Newton steps taken.</param>
    /// <param name="Status">How the fit ended.</param>
    public sealed record LogitFit(double[] Coefficients, double[] StandardErrors, double LogLikelihood, int Iterations, FitStatus Status);

    /// <summary>Maximises the likelihood, without a penalty, from coefficients of zero.</summary>
    /// <param name="x">A row an observation, a column a feature, without a column for the intercept.</param>
    /// <param name="y">Whether each row is positive.</param>
    /// <param name="maxIterations">The most steps to take.</param>
    /// <param name="tolerance">The largest change of a coefficient in the last step of a converged fit.</param>
    public static LogitFit Fit(Matrix x, ReadOnlySpan<bool> y, int maxIterations = 50, double tolerance = 1e-10)
    {
        throw new NotImplementedException();
    }
}
