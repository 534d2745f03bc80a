namespace MLWorkbench.DimensionReduction;

/// <summary>Updates mean and scatter row by row (Welford), and turns the scatter matrix diagonal without the supplied solver.</summary>
public static class PcaByEigenvectors
{
    public sealed record PcaModel(double[] Mean, Matrix Components, double[] ExplainedVariance, double[] ExplainedRatio);

    public static PcaModel Fit(Matrix x, int components)
    {
        var d = x.Cols;
        if (x.Rows < 2)
            throw new ArgumentException("Two rows are needed.", nameof(x));
        if (components <= 0 || components > d)
            throw new ArgumentOutOfRangeException(nameof(components));
        var mean = new double[d];
        var scatter = new double[d, d];
        for (var row = 0; row < x.Rows; row++)
        {
            var before = new double[d];
            for (var i = 0; i < d; i++)
            {
                if (!double.IsFinite(x[row, i]))
                    throw new ArgumentException("Not a number.", nameof(x));
                before[i] = x[row, i] - mean[i];
                mean[i] += before[i] / (row + 1);
            }
            for (var i = 0; i < d; i++)
            {
                for (var j = 0; j < d; j++)
                    scatter[i, j] += before[i] * before[j] * row / (row + 1);
            }
        }

        var total = Enumerable.Range(0, d).Sum(i => scatter[i, i]);
        var axes = Diagonalise(scatter, d);
        var order = Enumerable.Range(0, d).OrderBy(i => -scatter[i, i]).ToArray();
        var kept = new Matrix(components, d);
        for (var k = 0; k < components; k++)
        {
            var largest = Enumerable.Range(0, d).MaxBy(i => Math.Abs(axes[i, order[k]]));
            for (var i = 0; i < d; i++)
                kept[k, i] = axes[i, order[k]] * Math.Sign(axes[largest, order[k]]);
        }
        var spread = order[..components].Select(i => scatter[i, i]).ToArray();
        return new(mean, kept, [.. spread.Select(s => s / (x.Rows - 1))], [.. spread.Select(s => s / total)]);
    }

    static double[,] Diagonalise(double[,] a, int d)
    {
        var axes = new double[d, d];
        for (var i = 0; i < d; i++)
            axes[i, i] = 1;
        for (var sweep = 0; sweep < 30; sweep++)
        {
            for (var p = 0; p < d; p++)
            {
                for (var q = p + 1; q < d; q++)
                {
                    if (a[p, q] == 0)
                        continue;
                    var angle = Math.Atan2(2 * a[p, q], a[p, p] - a[q, q]) / 2;
                    var (sin, cos) = Math.SinCos(angle);
                    for (var i = 0; i < d; i++)
                        (a[i, p], a[i, q]) = (cos * a[i, p] + sin * a[i, q], cos * a[i, q] - sin * a[i, p]);
                    for (var i = 0; i < d; i++)
                        (a[p, i], a[q, i]) = (cos * a[p, i] + sin * a[q, i], cos * a[q, i] - sin * a[p, i]);
                    for (var i = 0; i < d; i++)
                        (axes[i, p], axes[i, q]) = (cos * axes[i, p] + sin * axes[i, q], cos * axes[i, q] - sin * axes[i, p]);
                }
            }
        }
        return axes;
    }
}
