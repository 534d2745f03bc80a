namespace MLWorkbench.LogisticRegression;

/// <summary>Logistic regression that pays for large coefficients, and therefore always has a finite answer.</summary>
public static class L2PenalisedFit
{
    /// <summary>A fitted model.</summary>
    /// <param name="Intercept">The constant, which carries no penalty.</param>
    /// <param name="Coefficients">One for each column.</param>
    /// <param name="Objective">What was minimised, at its minimum: |w|²/2 + C · (sum of losses).</param>
    public sealed record PenalisedLogit(double Intercept, double[] Coefficients, double Objective);

    /// <summary>Minimises |w|²/2 + C · (sum of the cross-entropies of the rows).</summary>
    /// <param name="x">A row an observation, a column a feature, without a column for the intercept.</param>
    /// <param name="y">Whether each row is positive; both classes must occur.</param>
    /// <param name="c">The weight of the losses: the larger, the weaker the penalty.</param>
    public static PenalisedLogit Fit(Matrix x, ReadOnlySpan<bool> y, double c = 1.0)
    {
        throw new NotImplementedException();
    }
}
