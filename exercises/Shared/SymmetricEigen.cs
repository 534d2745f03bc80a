namespace MLWorkbench;

/// <summary>The eigenvalues and eigenvectors of a symmetric matrix.</summary>
public static class SymmetricEigen
{
    const double AsymmetryAllowed = 1e-8;
    const int MostSweeps = 60;

    /// <summary>Decomposes A = V diag(values) V^T.</summary>
    /// <param name="symmetric">A square matrix, symmetric but for rounding; it is not changed.</param>
    /// <returns>
    /// The eigenvalues, smallest first as most solvers give them, and in the same order the eigenvectors in the columns of a matrix. The vectors
    /// have length 1 and are perpendicular to each other; whether a vector or its negative is returned is not fixed.
    /// </returns>
    /// <exception cref="ArgumentException">The matrix is not square, not symmetric, or holds NaN or infinity.</exception>
    /// <remarks>
    /// Jacobi's method: rotate two axes so that one number off the diagonal becomes 0, for every pair of axes in turn.
    /// Each rotation moves weight onto the diagonal, and after a few sweeps nothing else is left.
    /// </remarks>
    public static (double[] Values, Matrix Vectors) Decompose(Matrix symmetric)
    {
        ArgumentNullException.ThrowIfNull(symmetric);
        var largest = FiniteNumbers.LargestOf(symmetric, nameof(symmetric));
        var work = SymmetricCopy(symmetric, largest * AsymmetryAllowed);
        var axes = Rotation.None(work.Rows);
        var negligible = largest * 1e-18;
        for (var sweep = 0; sweep < MostSweeps && Sweep(work, axes, negligible); sweep++)
        {
        }
        return Sorted(work, axes);
    }

    static Matrix SymmetricCopy(Matrix matrix, double allowed)
    {
        if (matrix.Rows != matrix.Cols)
            throw new ArgumentException($"The matrix must be square; it is {matrix.Rows} x {matrix.Cols}.", nameof(matrix));
        var copy = new Matrix(matrix.Rows, matrix.Cols);
        for (var row = 0; row < matrix.Rows; row++)
        {
            for (var col = 0; col <= row; col++)
            {
                var (below, above) = (matrix[row, col], matrix[col, row]);
                if (Math.Abs(below / 2 - above / 2) > allowed / 2)
                    throw new ArgumentException(
                        FormattableString.Invariant($"The matrix must be symmetric; [{row}, {col}] is {below} and [{col}, {row}] is {above}."), nameof(matrix));
                copy[row, col] = copy[col, row] = below / 2 + above / 2;
            }
        }
        return copy;
    }

    // One rotation for every pair of axes. False when there was nothing left to rotate.
    static bool Sweep(Matrix work, Matrix axes, double negligible)
    {
        var rotated = false;
        for (var p = 0; p < work.Rows; p++)
        {
            for (var q = p + 1; q < work.Rows; q++)
            {
                if (Math.Abs(work[p, q]) <= negligible)
                    continue;
                Rotate(work, axes, p, q);
                rotated = true;
            }
        }
        return rotated;
    }

    // V^T A V with V turning axes p and q. Off the diagonal, rows and columns stay each other's mirror image.
    static void Rotate(Matrix work, Matrix axes, int p, int q)
    {
        var tangent = Rotation.Tangent(work[p, p], work[q, q], work[p, q]);
        var shift = tangent * work[p, q];
        var (diagonalP, diagonalQ) = (work[p, p] - shift, work[q, q] + shift);

        Rotation.Apply(work.Row(p), work.Row(q), tangent);
        for (var i = 0; i < work.Rows; i++)
            (work[i, p], work[i, q]) = (work[p, i], work[q, i]);
        (work[p, p], work[q, q]) = (diagonalP, diagonalQ);
        work[p, q] = work[q, p] = 0;

        Rotation.Apply(axes.Row(p), axes.Row(q), tangent);
    }

    static (double[], Matrix) Sorted(Matrix work, Matrix axes)
    {
        var size = work.Rows;
        var order = Enumerable.Range(0, size).OrderBy(i => work[i, i]).ToArray();
        var values = new double[size];
        var vectors = new Matrix(size, size);
        for (var col = 0; col < size; col++)
        {
            values[col] = work[order[col], order[col]];
            for (var row = 0; row < size; row++)
                vectors[row, col] = axes[order[col], row];
        }
        return (values, vectors);
    }
}
