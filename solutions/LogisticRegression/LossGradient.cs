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
        CheckSizes(x, y, weights);
        var total = 0.0;
        for (var row = 0; row < x.Rows; row++)
        {
            var logit = Logit(x.Row(row), weights);
            var against = y[row] ? -logit : logit;
            total += Math.Max(against, 0) + Math.Log(1 + Math.Exp(-Math.Abs(against)));
        }
        return total / x.Rows;
    }

    /// <summary>The derivative of <see cref="Loss"/> with respect to each weight.</summary>
    /// <param name="x">A row an observation, a column a feature, without a column for the intercept.</param>
    /// <param name="y">Whether each row is positive.</param>
    /// <param name="weights">The intercept, then one weight for each column of <paramref name="x"/>.</param>
    /// <returns>As many numbers as there are weights, the intercept's first; NaN throughout when there are no rows.</returns>
    public static double[] Gradient(Matrix x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights)
    {
        CheckSizes(x, y, weights);
        var gradient = new double[weights.Length];
        for (var row = 0; row < x.Rows; row++)
        {
            var features = x.Row(row);
            var error = Sigmoid(Logit(features, weights)) - (y[row] ? 1 : 0);
            gradient[0] += error;
            for (var col = 0; col < features.Length; col++)
                gradient[col + 1] += error * features[col];
        }
        for (var i = 0; i < gradient.Length; i++)
            gradient[i] /= x.Rows;
        return gradient;
    }

    static double Logit(ReadOnlySpan<double> features, ReadOnlySpan<double> weights)
    {
        var logit = weights[0];
        for (var col = 0; col < features.Length; col++)
            logit += weights[col + 1] * features[col];
        return logit;
    }

    static double Sigmoid(double z)
    {
        var tail = Math.Exp(-Math.Abs(z));
        return (z >= 0 ? 1 : tail) / (1 + tail);
    }

    static void CheckSizes(Matrix x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights)
    {
        if (y.Length != x.Rows)
            throw new ArgumentException($"{x.Rows} rows, but {y.Length} labels.", nameof(y));
        if (weights.Length != x.Cols + 1)
            throw new ArgumentException($"{x.Cols} columns need {x.Cols + 1} weights, the intercept first; there are {weights.Length}.", nameof(weights));
    }
}
