namespace MLWorkbench.LogisticRegression;

/// <summary>Newton's method on all classes at once; intercepts end with the first at 0 in place of a mean of 0.</summary>
public static class SoftmaxRegression
{
    public sealed record MultinomialModel(Matrix Coefficients, double[] Intercepts);

    public static void Softmax(ReadOnlySpan<double> logits, Span<double> probabilities)
    {
        var values = logits.ToArray();
        var logSum = values.Max() + Math.Log(values.Sum(z => Math.Exp(z - values.Max())));
        for (var k = 0; k < values.Length; k++)
            probabilities[k] = Math.Exp(values[k] - logSum);
    }

    public static MultinomialModel Fit(Matrix x, ReadOnlySpan<int> y, int classCount, double c = 1.0)
    {
        var labels = y.ToArray();
        if (labels.Distinct().Count() < classCount)
            throw new ArgumentOutOfRangeException(nameof(y), "A class is missing.");
        var rows = Enumerable.Range(0, x.Rows).Select(row => (double[])[1, .. x.Row(row)]).ToArray();
        var width = x.Cols + 1;
        var w = new double[classCount * width];
        for (var step = 0; step < 25; step++)
        {
            var (gradient, curvature) = Derivatives(rows, labels, classCount, c, w);
            // The common shift of the intercepts is settled by holding the first one.
            for (var i = 0; i < w.Length; i++)
                (curvature[0][i], curvature[i][0]) = (0, 0);
            (curvature[0][0], gradient[0]) = (1, 0);
            w = w.Zip(Solve(curvature, gradient), (a, b) => a - b).ToArray();
        }
        return new(
            Matrix.FromRows([.. Enumerable.Range(0, classCount).Select(k => w[(k * width + 1)..((k + 1) * width)])]),
            [.. Enumerable.Range(0, classCount).Select(k => w[k * width])]);
    }

    static (double[] Gradient, double[][] Curvature) Derivatives(double[][] rows, int[] labels, int classCount, double c, double[] w)
    {
        var width = rows[0].Length;
        var gradient = w.Select((value, i) => i % width == 0 ? 0 : value).ToArray();
        var curvature = w.Select((_, i) => w.Select((_, j) => i == j && i % width > 0 ? 1.0 : 0.0).ToArray()).ToArray();
        var p = new double[classCount];
        for (var row = 0; row < rows.Length; row++)
        {
            var features = rows[row];
            Softmax(Enumerable.Range(0, classCount).Select(k => features.Select((value, j) => value * w[k * width + j]).Sum()).ToArray(), p);
            for (var i = 0; i < w.Length; i++)
            {
                var (k, feature) = (i / width, features[i % width]);
                gradient[i] += c * feature * (p[k] - (labels[row] == k ? 1 : 0));
                for (var j = 0; j < w.Length; j++)
                    curvature[i][j] += c * feature * features[j % width] * p[k] * ((k == j / width ? 1 : 0) - p[j / width]);
            }
        }
        return (gradient, curvature);
    }

    static double[] Solve(double[][] matrix, double[] right)
    {
        for (var i = 0; i < right.Length; i++)
        {
            for (var row = i + 1; row < right.Length; row++)
            {
                var factor = matrix[row][i] / matrix[i][i];
                for (var col = i; col < right.Length; col++)
                    matrix[row][col] -= factor * matrix[i][col];
                right[row] -= factor * right[i];
            }
        }
        var solution = new double[right.Length];
        for (var i = right.Length - 1; i >= 0; i--)
            solution[i] = (right[i] - Enumerable.Range(i + 1, right.Length - i - 1).Sum(col => matrix[i][col] * solution[col])) / matrix[i][i];
        return solution;
    }
}
