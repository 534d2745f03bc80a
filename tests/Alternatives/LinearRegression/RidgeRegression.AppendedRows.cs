namespace MLWorkbench.LinearRegression;

/// <summary>Appends a row with the root of lambda for each column, and solves least squares by orthogonalising; the ones column is the last one.</summary>
public static class RidgeRegression
{
    public static double[] Fit(Matrix x, ReadOnlySpan<double> y, double lambda)
    {
        if (lambda < 0)
            throw new ArgumentOutOfRangeException(nameof(lambda));
        if (y.Length == 0 || y.Length != x.Rows)
            throw new ArgumentException("Lengths differ.");
        var p = x.Cols;
        var columns = new List<double[]>();
        for (var col = 0; col < p; col++)
        {
            double[] column = [.. x.Column(col), .. new double[p]];
            column[x.Rows + col] = Math.Sqrt(lambda);
            columns.Add(column);
        }
        columns.Add([.. Enumerable.Repeat(1.0, x.Rows), .. new double[p]]);
        double[] target = [.. y, .. new double[p]];

        var r = new double[p + 1, p + 1];
        var projections = new double[p + 1];
        for (var j = 0; j <= p; j++)
        {
            r[j, j] = Math.Sqrt(Dot(columns[j], columns[j]));
            var unit = columns[j].Select(value => value / r[j, j]).ToArray();
            for (var k = j + 1; k <= p; k++)
            {
                r[j, k] = Dot(unit, columns[k]);
                columns[k] = Minus(columns[k], r[j, k], unit);
            }
            projections[j] = Dot(unit, target);
            target = Minus(target, projections[j], unit);
        }
        for (var j = p; j >= 0; j--)
        {
            for (var k = j + 1; k <= p; k++)
                projections[j] -= r[j, k] * projections[k];
            projections[j] /= r[j, j];
        }
        return [projections[p], .. projections[..p]];
    }

    static double Dot(double[] a, double[] b) => a.Zip(b, (u, v) => u * v).Sum();

    static double[] Minus(double[] a, double factor, double[] b) => [.. a.Zip(b, (u, v) => u - factor * v)];
}
