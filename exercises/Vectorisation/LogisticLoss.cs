using System.Numerics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Vectorisation;

/// <summary>Loss and gradient of logistic regression while every row comes from memory once.</summary>
public static class LogisticLoss
{
    /// <summary>The mean cross-entropy of a batch, in nats, and its derivative with respect to each weight.</summary>
    /// <param name="x">A row an observation, a column a feature, row after row, without a column for the intercept.</param>
    /// <param name="y">Whether each row is positive.</param>
    /// <param name="weights">The intercept, then one weight for each column.</param>
    /// <param name="gradient">Gets one number for each weight, whatever stood there; what follows stays as it is.</param>
    /// <returns>The loss; NaN when there are no rows.</returns>
    public static double WithGradient(ReadOnlySpan<double> x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights, Span<double> gradient)
    {
        throw new NotImplementedException();
    }
}
