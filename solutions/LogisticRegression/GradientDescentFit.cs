namespace MLWorkbench.LogisticRegression;

/// <summary>A classifier from raw columns to decisions: scale, fit by gradient descent, predict, decide.</summary>
public static class GradientDescentFit
{
    /// <summary>All that a prediction needs: the weights, and how the training data were scaled.</summary>
    /// <param name="Weights">The intercept, then one weight for each standardised column.</param>
    /// <param name="Means">The mean of each column of the training data.</param>
    /// <param name="Scales">The population standard deviation of each column; 1 where all values are equal.</param>
    public sealed record LogisticModel(double[] Weights, double[] Means, double[] Scales);

    /// <summary>Standardises the columns and takes full-batch steps down the mean cross-entropy, from weights of zero.</summary>
    /// <param name="x">A row an observation, a column a feature, in their raw units.</param>
    /// <param name="y">Whether each row is positive.</param>
    /// <param name="learningRate">What the gradient is multiplied by in each step.</param>
    /// <param name="iterations">The number of steps.</param>
    public static LogisticModel Fit(Matrix x, ReadOnlySpan<bool> y, double learningRate, int iterations)
    {
        if (x.Rows == 0)
            throw new ArgumentException("There are no rows to learn from.", nameof(x));
        if (y.Length != x.Rows)
            throw new ArgumentException($"{x.Rows} rows, but {y.Length} labels.", nameof(y));

        var model = new LogisticModel(new double[x.Cols + 1], new double[x.Cols], new double[x.Cols]);
        for (var col = 0; col < x.Cols; col++)
            (model.Means[col], model.Scales[col]) = Moments(x.Column(col));

        var standardised = Standardise(model, x);
        var gradient = new double[model.Weights.Length];
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            MeanGradient(standardised, y, model.Weights, gradient);
            for (var i = 0; i < gradient.Length; i++)
                model.Weights[i] -= learningRate * gradient[i];
        }
        return model;
    }

    /// <summary>The probability that each row is positive.</summary>
    /// <param name="model">What <see cref="Fit"/> returned.</param>
    /// <param name="x">Rows in the raw units of the training data.</param>
    public static double[] PredictProbability(LogisticModel model, Matrix x)
    {
        var standardised = Standardise(model, x);
        var probability = new double[x.Rows];
        for (var row = 0; row < x.Rows; row++)
            probability[row] = Sigmoid(Logit(standardised.Row(row), model.Weights));
        return probability;
    }

    /// <summary>Whether each row's probability is at least the threshold.</summary>
    /// <param name="model">What <see cref="Fit"/> returned.</param>
    /// <param name="x">Rows in the raw units of the training data.</param>
    /// <param name="threshold">The smallest probability that counts as positive.</param>
    public static bool[] Predict(LogisticModel model, Matrix x, double threshold = 0.5) =>
        Array.ConvertAll(PredictProbability(model, x), probability => probability >= threshold);

    static (double Mean, double Scale) Moments(double[] column)
    {
        var mean = 0.0;
        foreach (var value in column)
            mean += value / column.Length;

        double squares = 0;
        var constant = true;
        foreach (var value in column)
        {
            squares += (value - mean) * (value - mean);
            constant &= value == column[0]; // the rounded mean of equal values may differ from them
        }
        return (mean, constant ? 1 : Math.Sqrt(squares / column.Length));
    }

    static Matrix Standardise(LogisticModel model, Matrix x)
    {
        var standardised = new Matrix(x.Rows, x.Cols);
        for (var row = 0; row < x.Rows; row++)
        {
            for (var col = 0; col < x.Cols; col++)
                standardised[row, col] = (x[row, col] - model.Means[col]) / model.Scales[col];
        }
        return standardised;
    }

    static void MeanGradient(Matrix x, ReadOnlySpan<bool> y, ReadOnlySpan<double> weights, Span<double> gradient)
    {
        gradient.Clear();
        for (var row = 0; row < x.Rows; row++)
        {
            var features = x.Row(row);
            var share = (Sigmoid(Logit(features, weights)) - (y[row] ? 1 : 0)) / x.Rows;
            gradient[0] += share;
            for (var col = 0; col < features.Length; col++)
                gradient[col + 1] += share * features[col];
        }
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
}
