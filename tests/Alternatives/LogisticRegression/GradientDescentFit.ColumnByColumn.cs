namespace MLWorkbench.LogisticRegression;

/// <summary>One-pass moments, labels -1 and +1 with their own formula, and decisions without a sigmoid.</summary>
public static class GradientDescentFit
{
    public sealed record LogisticModel(double[] Weights, double[] Means, double[] Scales);

    public static LogisticModel Fit(Matrix x, ReadOnlySpan<bool> y, double learningRate, int iterations)
    {
        ArgumentOutOfRangeException.ThrowIfZero(x.Rows);
        double[] means = new double[x.Cols], scales = new double[x.Cols];
        for (var col = 0; col < x.Cols; col++)
        {
            var values = x.Column(col);
            double mean = 0, squares = 0;
            for (var i = 0; i < values.Length; i++)
            {
                var gap = values[i] - mean;
                mean += gap / (i + 1);
                squares += gap * (values[i] - mean);
            }
            (means[col], scales[col]) = (mean, squares == 0 ? 1 : Math.Sqrt(squares / values.Length));
        }

        var sign = Array.ConvertAll(y.ToArray(), positive => positive ? 1.0 : -1.0);
        var model = new LogisticModel(new double[x.Cols + 1], means, scales);
        for (var step = 0; step < iterations; step++)
        {
            // How wrong each row is, in the direction in which its logit should grow.
            var pull = Logits(model, x).Zip(sign, (z, s) => s / (1 + Math.Exp(s * z))).ToArray();
            model.Weights[0] += learningRate * pull.Average();
            for (var col = 0; col < x.Cols; col++)
            {
                var total = 0.0;
                for (var row = x.Rows - 1; row >= 0; row--)
                    total += pull[row] * (x[row, col] - means[col]);
                model.Weights[col + 1] += learningRate * total / scales[col] / x.Rows;
            }
        }
        return model;
    }

    public static double[] PredictProbability(LogisticModel model, Matrix x) =>
        Array.ConvertAll(Logits(model, x), z => 1 / (1 + Math.Exp(-z)));

    public static bool[] Predict(LogisticModel model, Matrix x, double threshold = 0.5) =>
        Array.ConvertAll(Logits(model, x), z => z >= Math.Log(threshold / (1 - threshold)));

    static double[] Logits(LogisticModel model, Matrix x)
    {
        var logits = new double[x.Rows];
        for (var row = 0; row < x.Rows; row++)
        {
            for (var col = 0; col < x.Cols; col++)
                logits[row] += model.Weights[col + 1] / model.Scales[col] * (x[row, col] - model.Means[col]);
            logits[row] += model.Weights[0];
        }
        return logits;
    }
}
