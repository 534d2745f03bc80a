namespace MLWorkbench.Vectorisation;

/// <summary>The plain loops of <see cref="LogisticLoss"/>: supplied, right, and where you begin.</summary>
public static class PlainLogisticLoss
{
    /// <inheritdoc cref="LogisticLoss.WithGradient"/>
    public static double WithGradient(ReadOnlySpan<double> x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights, Span<double> gradient)
    {
        Require(x, y, weights, gradient);
        var columns = weights.Length - 1;
        gradient[..weights.Length].Clear();
        var total = 0.0;
        for (var row = 0; row < y.Length; row++)
        {
            var logit = weights[0];
            for (var col = 0; col < columns; col++)
                logit += weights[col + 1] * x[row * columns + col];

            var against = y[row] ? -logit : logit;
            var tail = Math.Exp(-Math.Abs(against));
            total += Math.Max(against, 0) + LogOnePlus(tail);
            var error = (against > 0 ? 1 : tail) / (1 + tail) * (y[row] ? -1 : 1);
            gradient[0] += error;
            for (var col = 0; col < columns; col++)
                gradient[col + 1] += error * x[row * columns + col];
        }
        for (var i = 0; i < weights.Length; i++)
            gradient[i] /= y.Length;
        return total / y.Length;
    }

    // 1 + t rounds; the quotient adds what the rounding took from the logarithm.
    static double LogOnePlus(double t)
    {
        var rounded = 1 + t;
        return Math.Log(rounded) + (t - (rounded - 1)) / rounded;
    }

    static void Require(ReadOnlySpan<double> x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights, Span<double> gradient)
    {
        if (weights.IsEmpty)
            throw new ArgumentException("There must be a weight for the intercept.", nameof(weights));
        if (x.Length != (long)y.Length * (weights.Length - 1))
            throw new ArgumentException($"{y.Length} rows of {weights.Length - 1} features are not {x.Length} values.", nameof(x));
        if (gradient.Length < weights.Length)
            throw new ArgumentException($"{weights.Length} slopes do not fit into {gradient.Length} places.", nameof(gradient));
        if (gradient.Overlaps(x) || gradient.Overlaps(weights))
            throw new ArgumentException("The gradient must not lie where rows or weights lie: they are still read.", nameof(gradient));
    }
}
