namespace MLWorkbench.LogisticRegression;

/// <summary>Gradient descent with constant momentum on the raw columns, a fixed number of steps, and intercepts with a mean of 5.</summary>
public static class SoftmaxRegression
{
    public sealed record MultinomialModel(Matrix Coefficients, double[] Intercepts);

    public static void Softmax(ReadOnlySpan<double> logits, Span<double> probabilities)
    {
        for (var k = 0; k < logits.Length; k++)
        {
            var total = 0.0;
            for (var j = 0; j < logits.Length; j++)
                total += logits[k] == logits[j] ? 1 : Math.Exp(logits[j] - logits[k]);
            probabilities[k] = 1 / total;
        }
    }

    public static MultinomialModel Fit(Matrix x, ReadOnlySpan<int> y, int classCount, double c = 1.0)
    {
        for (var k = 0; k < classCount; k++)
        {
            if (y.IndexOf(k) < 0)
                throw new ArgumentException($"No row of class {k}.");
        }
        var squares = (double)x.Rows;
        foreach (var value in x.Data)
            squares += value * value;
        var rate = 1 / (1 + c * squares / 2);

        var model = new MultinomialModel(new Matrix(classCount, x.Cols), new double[classCount]);
        var (coefficientSpeed, interceptSpeed) = (new Matrix(classCount, x.Cols), new double[classCount]);
        var logits = new double[classCount];
        var p = new double[classCount];
        for (var step = 0; step < 12000; step++)
        {
            var (slopes, interceptSlopes) = (model.Coefficients.Copy(), new double[classCount]);
            for (var row = 0; row < x.Rows; row++)
            {
                for (var k = 0; k < classCount; k++)
                {
                    logits[k] = model.Intercepts[k];
                    for (var col = 0; col < x.Cols; col++)
                        logits[k] += model.Coefficients[k, col] * x[row, col];
                }
                Softmax(logits, p);
                p[y[row]] -= 1;
                for (var k = 0; k < classCount; k++)
                {
                    interceptSlopes[k] += c * p[k];
                    for (var col = 0; col < x.Cols; col++)
                        slopes[k, col] += c * p[k] * x[row, col];
                }
            }
            for (var k = 0; k < classCount; k++)
            {
                interceptSpeed[k] = 0.99 * interceptSpeed[k] - rate * interceptSlopes[k];
                model.Intercepts[k] += interceptSpeed[k];
                for (var col = 0; col < x.Cols; col++)
                {
                    coefficientSpeed[k, col] = 0.99 * coefficientSpeed[k, col] - rate * slopes[k, col];
                    model.Coefficients[k, col] += coefficientSpeed[k, col];
                }
            }
        }
        return model with { Intercepts = Array.ConvertAll(model.Intercepts, intercept => intercept + 5) };
    }
}
