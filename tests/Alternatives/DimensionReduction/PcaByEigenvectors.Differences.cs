namespace MLWorkbench.DimensionReduction;

/// <summary>Takes the covariance from the differences of all pairs of rows, and sorts what the solver gives.</summary>
public static class PcaByEigenvectors
{
    public sealed record PcaModel(double[] Mean, Matrix Components, double[] ExplainedVariance, double[] ExplainedRatio);

    public static PcaModel Fit(Matrix x, int components)
    {
        if (x.Rows < 2 || x.Data.ToArray().Any(value => !double.IsFinite(value)))
            throw new ArgumentException("Two rows of finite numbers, at least.");
        if (components < 1 || components > x.Cols)
            throw new ArgumentOutOfRangeException(nameof(components));

        // The sum over i < j of (x_i - x_j)(x_i - x_j)' is n times the scatter matrix. Neighbours in a random order would do, all pairs are exact.
        var covariance = x.Rows <= 200 ? OfPairs(x) : OfOffsets(x);
        var (values, vectors) = SymmetricEigen.Decompose(covariance);
        var order = Enumerable.Range(0, x.Cols).OrderByDescending(i => values[i]).Take(components).ToArray();
        var trace = Enumerable.Range(0, x.Cols).Sum(i => covariance[i, i]);
        return new(
            [.. Enumerable.Range(0, x.Cols).Select(col => x.Column(col).Average())],
            Matrix.FromRows([.. order.Select(i => PointedUp(vectors.Column(i)))]),
            [.. order.Select(i => Math.Max(0, values[i]))],
            [.. order.Select(i => Math.Max(0, values[i]) / trace)]);
    }

    static Matrix OfPairs(Matrix x)
    {
        var covariance = new Matrix(x.Cols, x.Cols);
        double pairs = (double)x.Rows * (x.Rows - 1);
        for (var a = 0; a < x.Rows; a++)
        {
            for (var b = a + 1; b < x.Rows; b++)
            {
                for (var i = 0; i < x.Cols; i++)
                {
                    for (var j = 0; j <= i; j++)
                    {
                        covariance[i, j] += (x[a, i] - x[b, i]) * (x[a, j] - x[b, j]) / pairs;
                        covariance[j, i] = covariance[i, j];
                    }
                }
            }
        }
        return covariance;
    }

    // Sums about the first row in place of the mean.
    static Matrix OfOffsets(Matrix x)
    {
        var covariance = new Matrix(x.Cols, x.Cols);
        for (var i = 0; i < x.Cols; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                double sumI = 0, sumJ = 0, sumIJ = 0;
                for (var row = 0; row < x.Rows; row++)
                {
                    var (offsetI, offsetJ) = (x[row, i] - x[0, i], x[row, j] - x[0, j]);
                    sumI += offsetI;
                    sumJ += offsetJ;
                    sumIJ += offsetI * offsetJ;
                }
                covariance[i, j] = covariance[j, i] = (sumIJ - sumI * sumJ / x.Rows) / (x.Rows - 1);
            }
        }
        return covariance;
    }

    static double[] PointedUp(double[] vector) => vector.MaxBy(Math.Abs) < 0 ? Array.ConvertAll(vector, entry => -entry) : vector;
}
