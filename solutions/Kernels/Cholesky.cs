namespace MLWorkbench.Kernels;

/// <summary>Solves the small positive definite systems at the end of a fit.</summary>
public static class Cholesky
{
    /// <summary>The x with matrix x = right; only the lower triangle of the matrix is read.</summary>
    /// <exception cref="ArgumentException">The matrix is not positive definite.</exception>
    public static double[] Solve(Matrix matrix, ReadOnlySpan<double> right)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var lower = matrix.Copy();
        var x = right.ToArray();
        for (var i = 0; i < x.Length; i++)
        {
            var row = lower.Row(i);
            for (var j = 0; j < i; j++)
                row[j] = (row[j] - DotProduct.Of(lower.Row(j)[..j], row)) / lower[j, j];
            var rest = row[i] - DotProduct.Of(row[..i], row);
            // Also NaN fails this test.
            if (!(rest > 0))
                throw new ArgumentException($"The matrix is singular or not positive definite: see column {i}.", nameof(matrix));
            row[i] = Math.Sqrt(rest);
            x[i] = (x[i] - DotProduct.Of(row[..i], x)) / row[i];
        }
        for (var i = x.Length - 1; i >= 0; i--)
        {
            x[i] /= lower[i, i];
            for (var j = 0; j < i; j++)
                x[j] -= lower[i, j] * x[i];
        }
        return x;
    }
}
