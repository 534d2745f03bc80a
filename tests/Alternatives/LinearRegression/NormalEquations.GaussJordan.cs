namespace MLWorkbench.LinearRegression;

/// <summary>Centres the data, fits the slopes, and adds the intercept from the means; solves by Gauss-Jordan on the augmented table.</summary>
public static class NormalEquations
{
    public static double[] Fit(Matrix x, ReadOnlySpan<double> y, bool intercept = true)
    {
        if (x.Rows != y.Length || x.Rows == 0)
            throw new ArgumentException("As many values as rows are required.");
        var observed = y.ToArray();
        var columns = Enumerable.Range(0, x.Cols).Select(x.Column).ToArray();
        var means = columns.Select(column => intercept ? column.Average() : 0).ToArray();
        var mean = intercept ? observed.Average() : 0;
        var normal = new Matrix(x.Cols, x.Cols);
        var moments = new double[x.Cols];
        for (var i = 0; i < x.Cols; i++)
        {
            moments[i] = columns[i].Zip(observed, (a, b) => (a - means[i]) * (b - mean)).Sum();
            for (var j = 0; j < x.Cols; j++)
                normal[i, j] = columns[i].Zip(columns[j], (a, b) => (a - means[i]) * (b - means[j])).Sum();
        }
        var slopes = Solve(normal, moments);
        return intercept ? [mean - slopes.Zip(means, (slope, center) => slope * center).Sum(), .. slopes] : slopes;
    }

    public static double[] Solve(Matrix a, ReadOnlySpan<double> b)
    {
        var n = b.Length;
        if (a.Rows != n || a.Cols != n)
            throw new ArgumentException("The sizes do not fit.");
        var table = new double[n][];
        for (var row = 0; row < n; row++)
            table[row] = [.. a.Row(row), b[row]];
        for (var k = 0; k < n; k++)
        {
            var pivot = Enumerable.Range(k, n - k).MaxBy(row => Math.Abs(table[row][k]));
            (table[k], table[pivot]) = (table[pivot], table[k]);
            if (table[k][k] == 0)
                throw new ArgumentException("Singular.");
            table[k] = [.. table[k].Select(value => value / table[k][k])];
            for (var row = 0; row < n; row++)
            {
                if (row != k)
                    table[row] = [.. table[row].Zip(table[k], (value, above) => value - table[row][k] * above)];
            }
        }
        return [.. table.Select(row => row[n])];
    }
}
