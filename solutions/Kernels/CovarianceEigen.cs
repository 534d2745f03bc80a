using System.Numerics;

namespace MLWorkbench.Kernels;

/// <summary>Eigenvalues and eigenvectors of a symmetric matrix without negative eigenvalues, such as a covariance matrix.</summary>
/// <remarks>
/// Hestenes' one-sided Jacobi method: turn pairs of rows until all rows are perpendicular. Their lengths are then the eigenvalues, and the
/// turns together the eigenvectors. Only whole rows are ever touched, which vectors do well.
/// </remarks>
public static class CovarianceEigen
{
    const double Precision = 1e-15;
    const int MostSweeps = 60;

    /// <summary>The eigenvalues, largest first, and their eigenvectors in the rows of a matrix; a row and its negative are the same vector.</summary>
    public static (double[] Values, Matrix Vectors) Decompose(Matrix covariance)
    {
        ArgumentNullException.ThrowIfNull(covariance);
        var lines = covariance.Copy();
        var turns = new Matrix(lines.Rows, lines.Rows);
        var trace = 0.0;
        for (var i = 0; i < lines.Rows; i++)
        {
            turns[i, i] = 1;
            trace += lines[i, i];
        }
        var negligible = Precision * trace * Precision * trace; // between rows that rounding alone keeps from being 0
        for (var sweep = 0; sweep < MostSweeps && Sweep(lines, turns, negligible); sweep++)
        {
        }

        var lengths = new double[lines.Rows];
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = Math.Sqrt(DotProduct.Of(lines.Row(i), lines.Row(i)));
        var order = Enumerable.Range(0, lengths.Length).OrderByDescending(i => lengths[i]).ToArray();
        var vectors = new Matrix(lines.Rows, lines.Rows);
        for (var i = 0; i < order.Length; i++)
            turns.Row(order[i]).CopyTo(vectors.Row(i));
        return (Array.ConvertAll(order, i => lengths[i]), vectors);
    }

    // Makes every pair of rows perpendicular once. False when all were.
    static bool Sweep(Matrix lines, Matrix turns, double negligible)
    {
        var turned = false;
        for (var p = 0; p < lines.Rows; p++)
        {
            for (var q = p + 1; q < lines.Rows; q++)
            {
                var (squareP, squareQ) = (DotProduct.Of(lines.Row(p), lines.Row(p)), DotProduct.Of(lines.Row(q), lines.Row(q)));
                var shared = DotProduct.Of(lines.Row(p), lines.Row(q));
                if (Math.Abs(shared) <= Math.Max(negligible, Precision * Math.Sqrt(squareP * squareQ)))
                    continue;
                // The smaller angle of the two that make the rows perpendicular: it disturbs the rest least.
                var half = (squareQ - squareP) / (2 * shared);
                var tangent = Math.CopySign(1, half) / (Math.Abs(half) + Math.Sqrt(half * half + 1));
                var cosine = 1 / Math.Sqrt(1 + tangent * tangent);
                Turn(lines.Row(p), lines.Row(q), cosine, cosine * tangent);
                Turn(turns.Row(p), turns.Row(q), cosine, cosine * tangent);
                turned = true;
            }
        }
        return turned;
    }

    static void Turn(Span<double> x, Span<double> y, double cosine, double sine)
    {
        var i = 0;
        for (; i + Vector<double>.Count <= x.Length; i += Vector<double>.Count)
        {
            var (left, right) = (new Vector<double>(x[i..]), new Vector<double>(y[i..]));
            (left * cosine - right * sine).CopyTo(x[i..]);
            (left * sine + right * cosine).CopyTo(y[i..]);
        }
        for (; i < x.Length; i++)
            (x[i], y[i]) = (x[i] * cosine - y[i] * sine, x[i] * sine + y[i] * cosine);
    }
}
