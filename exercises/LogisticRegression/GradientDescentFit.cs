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
        throw new NotImplementedException();
    }

    /// <summary>The probability that each row is positive.</summary>
    /// <param name="model">What <see cref="Fit"/> returned.</param>
    /// <param name="x">Rows in the raw units of the training data.</param>
    public static double[] PredictProbability(LogisticModel model, Matrix x)
    {
        throw new NotImplementedException();
    }

    /// <summary>Whether each row's probability is at least the threshold.</summary>
    /// <param name="model">What <see cref="Fit"/> returned.</param>
    /// <param name="x">Rows in the raw units of the training data.</param>
    /// <param name="threshold">The smallest probability that counts as positive.</param>
    public static bool[] Predict(LogisticModel model, Matrix x, double threshold = 0.5)
    {
        throw new NotImplementedException();
    }
}
