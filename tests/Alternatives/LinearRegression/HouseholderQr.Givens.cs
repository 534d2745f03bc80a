namespace MLWorkbench.LinearRegression;

/// <summary>Rotates pairs of rows instead of reflecting, with a positive diagonal of R wherever there is a choice; R keeps its crumbs of rounding.</summary>
public static class HouseholderQr
{
    public static (Matrix Q, Matrix R) Decompose(Matrix a)
    {
        if (a.Cols > a.Rows)
            throw new ArgumentException("Too many columns.");
        var triangle = a.Copy();
        var rotation = new Matrix(a.Rows, a.Rows);
        for (var i = 0; i < a.Rows; i++)
            rotation[i, i] = 1;
        for (var col = 0; col < a.Cols; col++)
        {
            for (var row = col + 1; row < a.Rows; row++)
            {
                var length = Math.Sqrt(triangle[col, col] * triangle[col, col] + triangle[row, col] * triangle[row, col]);
                if (triangle[row, col] == 0)
                    continue;
                var (cosine, sine) = (triangle[col, col] / length, triangle[row, col] / length);
                Rotate(triangle, col, row, cosine, sine);
                Rotate(rotation, col, row, cosine, sine);
            }
        }
        var q = new Matrix(a.Rows, a.Cols);
        var r = new Matrix(a.Cols, a.Cols);
        for (var col = 0; col < a.Cols; col++)
        {
            for (var row = 0; row < a.Rows; row++)
                q[row, col] = rotation[col, row];
            for (var row = 0; row < a.Cols; row++)
                r[row, col] = triangle[row, col];
        }
        return (q, r);
    }

    public static double[] Solve(Matrix a, ReadOnlySpan<double> b)
    {
        if (a.Rows != b.Length)
            throw new ArgumentException("Lengths differ.");
        var (q, r) = Decompose(a);
        var observed = b.ToArray();
        var largest = Enumerable.Range(0, r.Rows).Max(k => Math.Abs(r[k, k]));
        var x = new double[r.Rows];
        foreach (var k in Enumerable.Range(0, r.Rows).Reverse())
        {
            if (Math.Abs(r[k, k]) < 1e-12 * largest)
                throw new ArgumentException("Dependent columns.");
            var rest = Enumerable.Range(k + 1, r.Rows - k - 1).Sum(j => r[k, j] * x[j]);
            x[k] = (q.Column(k).Zip(observed, (u, v) => u * v).Sum() - rest) / r[k, k];
        }
        return x;
    }

    static void Rotate(Matrix matrix, int upper, int lower, double cosine, double sine)
    {
        for (var col = 0; col < matrix.Cols; col++)
        {
            var (u, v) = (matrix[upper, col], matrix[lower, col]);
            matrix[upper, col] = cosine * u + sine * v;
            matrix[lower, col] = cosine * v - sine * u;
        }
    }
}
