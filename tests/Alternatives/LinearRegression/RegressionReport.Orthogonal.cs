namespace MLWorkbench.LinearRegression;

/// <summary>Orthogonalises the columns and inverts the triangle; p-values from F = t² with one degree of freedom, R² from mean squares.</summary>
public static class RegressionReport
{
    public sealed record FitReport(
        double[] Coefficients, double[] StandardErrors, double[] TValues, double[] PValues,
        double R2, double AdjustedR2, double ResidualStandardError, double F);

    public static FitReport Report(Matrix x, ReadOnlySpan<double> y)
    {
        var df = x.Rows - x.Cols - 1;
        if (df <= 0 || y.Length != x.Rows)
            throw new ArgumentException("The sizes do not fit.");
        double[][] columns = [[.. Enumerable.Repeat(1.0, x.Rows)], .. Enumerable.Range(0, x.Cols).Select(x.Column)];
        var residuals = y.ToArray();
        var size = columns.Length;
        var r = new double[size, size];
        var projections = new double[size];
        for (var j = 0; j < size; j++)
        {
            r[j, j] = Math.Sqrt(Dot(columns[j], columns[j]));
            columns[j] = [.. columns[j].Select(value => value / r[j, j])];
            for (var k = j + 1; k < size; k++)
            {
                r[j, k] = Dot(columns[j], columns[k]);
                columns[k] = Minus(columns[k], r[j, k], columns[j]);
            }
            projections[j] = Dot(columns[j], residuals);
            residuals = Minus(residuals, projections[j], columns[j]);
        }

        var inverse = InverseOfTriangle(r, size);
        var variance = Dot(residuals, residuals) / df;
        var mean = y.ToArray().Average();
        var totalVariance = y.ToArray().Sum(value => Math.Pow(value - mean, 2)) / (x.Rows - 1);
        var rows = Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => inverse[i, j]).ToArray()).ToArray();
        var coefficients = rows.Select(row => Dot(row, projections)).ToArray();
        var errors = rows.Select(row => Math.Sqrt(variance * Dot(row, row))).ToArray();
        var t = coefficients.Zip(errors, (b, error) => b / error).ToArray();
        var adjusted = totalVariance == 0 ? double.NaN : 1 - variance / totalVariance;
        var r2 = 1 - (1 - adjusted) * df / (x.Rows - 1);
        return new(
            coefficients, errors, t, [.. t.Select(value => FDistribution.UpperTail(value * value, 1, df))],
            r2, adjusted, Math.Sqrt(variance), r2 / (1 - r2) * df / x.Cols);
    }

    static double[,] InverseOfTriangle(double[,] r, int size)
    {
        var inverse = new double[size, size];
        for (var j = 0; j < size; j++)
        {
            inverse[j, j] = 1 / r[j, j];
            for (var i = j - 1; i >= 0; i--)
            {
                for (var k = i + 1; k <= j; k++)
                    inverse[i, j] -= r[i, k] * inverse[k, j];
                inverse[i, j] /= r[i, i];
            }
        }
        return inverse;
    }

    static double Dot(double[] a, double[] b) => a.Zip(b, (u, v) => u * v).Sum();

    static double[] Minus(double[] a, double factor, double[] b) => [.. a.Zip(b, (u, v) => u - factor * v)];
}
