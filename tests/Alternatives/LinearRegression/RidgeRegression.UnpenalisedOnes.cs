namespace MLWorkbench.LinearRegression;

/// <summary>No centring: normal equations with a column of ones, lambda on all of the diagonal but its first entry, Gauss-Jordan.</summary>
public static class RidgeRegression
{
    public static double[] Fit(Matrix x, ReadOnlySpan<double> y, double lambda)
    {
        if (lambda < 0)
            throw new ArgumentOutOfRangeException(nameof(lambda));
        if (y.Length == 0 || y.Length != x.Rows)
            throw new ArgumentException("Lengths differ.");
        var size = x.Cols + 1;
        var table = new double[size, size + 1];
        for (var row = 0; row < x.Rows; row++)
        {
            double[] values = [1, .. x.Row(row), y[row]];
            for (var i = 0; i < size; i++)
            {
                for (var j = 0; j <= size; j++)
                    table[i, j] += values[i] * values[j];
            }
        }
        for (var i = 1; i < size; i++)
            table[i, i] += lambda;
        for (var k = 0; k < size; k++)
        {
            for (var row = 0; row < size; row++)
            {
                var factor = table[row, k] / table[k, k];
                for (var col = k; col <= size && row != k; col++)
                    table[row, col] -= factor * table[k, col];
            }
        }
        return [.. Enumerable.Range(0, size).Select(i => table[i, size] / table[i, i])];
    }
}
