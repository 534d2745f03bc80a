using MathNet.Numerics.LinearAlgebra;

namespace MLWorkbench.LogisticRegression;

/// <summary>Where the penalised softmax fit, and well-known mistakes in it, end up: Newton's method with MathNet.</summary>
/// <param name="x">A row an observation, a column a feature.</param>
/// <param name="y">The class of each row, from 0.</param>
/// <param name="classes">The number of classes.</param>
sealed class SoftmaxOptimum(Matrix x, int[] y, int classes)
{
    readonly Matrix<double> _design = Matrix<double>.Build.Dense(x.Rows, x.Cols + 1, (row, col) => col == 0 ? 1 : x[row, col - 1]);
    readonly Matrix<double> _truth = Matrix<double>.Build.Dense(y.Length, classes, (row, k) => y[row] == k ? 1 : 0);

    /// <summary>The minimum of |W|²/2 + C · (sum of losses), the intercepts with a mean of 0.</summary>
    public (Matrix Coefficients, double[] Intercepts) Minimum(double c, bool freeIntercepts = true)
    {
        var width = x.Cols + 1;
        var w = Vector<double>.Build.Dense(classes * width);
        // A penalty on the sum of the intercepts settles their common shift and changes nothing else.
        var penalty = Matrix<double>.Build.Dense(w.Count, w.Count, (i, j) =>
            freeIntercepts && i % width == 0 ? j % width == 0 ? 1 : 0 : i == j ? 1 : 0);
        for (var step = 0; step < 15; step++)
        {
            var p = Probabilities(w, width);
            var gradient = penalty * w;
            var curvature = penalty.Clone();
            for (var k = 0; k < classes; k++)
            {
                gradient.SetSubVector(k * width, width, gradient.SubVector(k * width, width) + c * _design.TransposeThisAndMultiply(p.Column(k) - _truth.Column(k)));
                for (var l = 0; l < classes; l++)
                {
                    var weight = p.Column(k).PointwiseMultiply((k == l ? 1 : 0) - p.Column(l));
                    var block = _design.TransposeThisAndMultiply(_design.MapIndexed((row, _, value) => weight[row] * value));
                    curvature.SetSubMatrix(k * width, l * width, curvature.SubMatrix(k * width, width, l * width, width) + c * block);
                }
            }
            w -= curvature.Solve(gradient);
        }
        return Parts([.. Enumerable.Range(0, classes).Select(k => w.SubVector(k * width, width))]);
    }

    /// <summary>What comes out when the one-hot vector is subtracted from the logits: ridge regression on it.</summary>
    public (Matrix Coefficients, double[] Intercepts) Ridge(double c)
    {
        var penalty = Matrix<double>.Build.Diagonal(x.Cols + 1, x.Cols + 1, i => i == 0 ? 0 : 1 / c);
        var w = (_design.TransposeThisAndMultiply(_design) + penalty).Solve(_design.TransposeThisAndMultiply(_truth));
        return Parts([.. w.EnumerateColumns()]);
    }

    /// <summary>What comes out when each class gets a sigmoid of its own.</summary>
    public (Matrix Coefficients, double[] Intercepts) OneAgainstRest(double c) => Parts(
    [
        // Two classes share a coefficient between them, so half of C gives the fit of one sigmoid.
        .. Enumerable.Range(0, classes).Select(k =>
        {
            var (pair, intercepts) = new SoftmaxOptimum(x, Array.ConvertAll(y, label => label == k ? 1 : 0), 2).Minimum(c / 2);
            return Vector<double>.Build.DenseOfArray([intercepts[1] - intercepts[0], .. Enumerable.Range(0, x.Cols).Select(col => pair[1, col] - pair[0, col])]);
        }),
    ]);

    Matrix<double> Probabilities(Vector<double> w, int width)
    {
        var logits = Matrix<double>.Build.DenseOfColumnVectors(Enumerable.Range(0, classes).Select(k => _design * w.SubVector(k * width, width)));
        return Matrix<double>.Build.DenseOfRowVectors(logits.EnumerateRows().Select(row => (row - row.Maximum()).PointwiseExp()).Select(row => row / row.Sum()));
    }

    static (Matrix Coefficients, double[] Intercepts) Parts(Vector<double>[] weights)
    {
        var mean = weights.Average(w => w[0]);
        return (Matrix.FromRows(Array.ConvertAll(weights, w => w.Skip(1).ToArray())), Array.ConvertAll(weights, w => w[0] - mean));
    }
}
