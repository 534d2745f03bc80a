namespace MLWorkbench.LogisticRegression;

/// <summary>What logistic regression minimises, and the direction in which it rises.</summary>
public static class LossGradient
{
    /// <summary>The mean cross-entropy of a batch, in nats.</summary>
    /// <param name="x">A row an observation, a column a feature, without a column for the intercept.</param>
    /// <param name="y">Whether each row is positive.</param>
    /// <param name="weights">The intercept, then one weight for each column of <paramref name="x"/>.</param>
    /// <returns>NaN when there are no rows.</returns>
    public static double Loss(Matrix x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights)
    {
        throw new NotImplementedException();
    }

    /// <summary>The derivative of <see cref="Loss"/> with respect to each weight.</summary>
    /// <param name="x">A row an observation, a column a feature, without a column for the intercept.</param>
    /// <param name="y">Whether each row is positive.</param>
    /// <param name="weights">The intercept, then one weight for each column of <paramref name="x"/>.</param>
    /// <returns>As many numbers as there are weights, the intercept's first; NaN throughout when there are no rows.</returns>
    public static double[] Gradient(Matrix x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights)
    {
        throw new NotImplementedException();
    }
}
