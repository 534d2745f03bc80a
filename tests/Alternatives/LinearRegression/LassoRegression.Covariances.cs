namespace MLWorkbench.LinearRegression;

/// <summary>Never touches the rows again: descent and duality gap from sums of products.</summary>
public static class LassoRegression
{
    public sealed record LassoResult(double Intercept, double[] Coefficients, int Sweeps, double DualityGap);

    public static LassoResult Fit(
        Matrix x, ReadOnlySpan<double> y, double lambda, double tolerance = 1e-8, int maxSweeps = 10_000)
    {
        if (lambda <= 0)
            throw new ArgumentOutOfRangeException(nameof(lambda));
        if (x.Rows == 0 || x.Rows != y.Length)
            throw new ArgumentException("Lengths differ.");
        var (columns, observed) = (Enumerable.Range(0, x.Cols).Select(x.Column).ToArray(), y.ToArray());
        var products = columns.Select(a => columns.Select(b => Covariance(a, b)).ToArray()).ToArray();
        var moments = columns.Select(a => Covariance(a, observed)).ToArray();
        var variance = Covariance(observed, observed);
        var b = new double[x.Cols];
        for (var sweep = 1; ; sweep++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                b[j] = 0;
                var rest = moments[j] - Dot(products[j], b);
                if (products[j][j] > 0)
                    b[j] = rest > lambda ? (rest - lambda) / products[j][j] : rest < -lambda ? (rest + lambda) / products[j][j] : 0;
            }
            var gradient = moments.Select((moment, j) => moment - Dot(products[j], b)).ToArray();
            var mixed = variance - Dot(moments, b);
            var squares = mixed - Dot(gradient, b);
            var scale = Math.Min(1, lambda / gradient.Max(Math.Abs));
            var gap = (1 + scale * scale) * squares / 2 + lambda * b.Sum(Math.Abs) - scale * mixed;
            if (gap <= tolerance || sweep >= maxSweeps)
                return new(observed.Average() - Dot(b, [.. columns.Select(column => column.Average())]), b, sweep, gap);
        }
    }

    static double Covariance(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        return a.Zip(b, (u, v) => (u - meanA) * (v - meanB)).Average();
    }

    static double Dot(double[] a, double[] b) => a.Zip(b, (u, v) => u * v).Sum();
}
