using System.Numerics;

namespace MLWorkbench;

/// <summary>The singular value decomposition of a matrix, without the columns that singular values of 0 would multiply.</summary>
public static class ThinSvd
{
    const double Precision = 1.0 / (1L << 52);
    const double NoLength = 1e-150; // relative to the largest number; its square is about to underflow
    const int MostSweeps = 60;

    /// <summary>Decomposes A = U diag(singularValues) V^T.</summary>
    /// <param name="matrix">A matrix of any shape, m x n; it is not changed.</param>
    /// <returns>
    /// With k the smaller of m and n: U is m x k, V is n x k, both with orthonormal columns, also where a singular value
    /// is 0; the k singular values are not negative, largest first. A column of U and the same column of V may both
    /// have the opposite sign.
    /// </returns>
    /// <exception cref="ArgumentException">The matrix holds NaN or infinity.</exception>
    /// <remarks>
    /// Hestenes' one-sided Jacobi method: turn pairs of columns in their plane until all columns are perpendicular. Their
    /// lengths are then the singular values, their directions U, and the turns together V. A wide matrix is transposed.
    /// </remarks>
    public static (Matrix U, double[] SingularValues, Matrix V) Decompose(Matrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var largest = FiniteNumbers.LargestOf(matrix, nameof(matrix));
        var exponent = largest == 0 ? 0 : Math.ILogB(largest); // squares of numbers scaled by 2^-exponent cannot overflow
        var wide = matrix.Rows < matrix.Cols;
        var lines = ScaledLines(matrix, wide, exponent);
        var turns = Rotation.None(lines.Rows);
        for (var sweep = 0; sweep < MostSweeps && Sweep(lines, turns); sweep++)
        {
        }

        var (directions, lengths, sides) = Sorted(lines, turns);
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = Math.ScaleB(lengths[i], exponent);
        return wide ? (sides, lengths, directions) : (directions, lengths, sides);
    }

    // The columns of the tall one of A and A^T, each in a row, where it is one window.
    static Matrix ScaledLines(Matrix matrix, bool wide, int exponent)
    {
        var lines = wide ? matrix.Copy() : Transposed(matrix);
        for (var row = 0; row < lines.Rows; row++)
        {
            foreach (ref var value in lines.Row(row))
                value = Math.ScaleB(value, -exponent);
        }
        return lines;
    }

    // Makes every pair of lines perpendicular once. False when all were, to the precision of a rounded dot product.
    static bool Sweep(Matrix lines, Matrix turns)
    {
        var tolerance = Precision * Math.Sqrt(lines.Cols);
        var turned = false;
        for (var p = 0; p < lines.Rows; p++)
        {
            for (var q = p + 1; q < lines.Rows; q++)
            {
                var (squareP, squareQ, shared) = Products(lines.Row(p), lines.Row(q));
                if (Math.Abs(shared) <= tolerance * Math.Sqrt(squareP) * Math.Sqrt(squareQ))
                    continue;
                var tangent = Rotation.Tangent(squareP, squareQ, shared);
                Rotation.Apply(lines.Row(p), lines.Row(q), tangent);
                Rotation.Apply(turns.Row(p), turns.Row(q), tangent);
                turned = true;
            }
        }
        return turned;
    }

    // Sums side by side: one addition need not wait for the one before.
    static (double XX, double YY, double XY) Products(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (sumsXX, sumsYY, sumsXY) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        var i = 0;
        for (; i <= x.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var (a, b) = (new Vector<double>(x[i..]), new Vector<double>(y[i..]));
            sumsXX += a * a;
            sumsYY += b * b;
            sumsXY += a * b;
        }
        var (xx, yy, xy) = (Vector.Sum(sumsXX), Vector.Sum(sumsYY), Vector.Sum(sumsXY));
        for (; i < x.Length; i++)
        {
            xx += x[i] * x[i];
            yy += y[i] * y[i];
            xy += x[i] * y[i];
        }
        return (xx, yy, xy);
    }

    // Longest line first; the lines' directions and the turns become columns. Lines of length 0 have no direction of
    // their own and take one that is perpendicular to all others.
    static (Matrix Directions, double[] Lengths, Matrix Sides) Sorted(Matrix lines, Matrix turns)
    {
        var unsorted = new double[lines.Rows];
        for (var row = 0; row < lines.Rows; row++)
            unsorted[row] = Math.Sqrt(OrthonormalBasis.Dot(lines.Row(row), lines.Row(row)));
        var order = Enumerable.Range(0, lines.Rows).OrderByDescending(row => unsorted[row]).ToArray();
        var lengths = Array.ConvertAll(order, row => unsorted[row]);

        var directions = new Matrix(lines.Rows, lines.Cols);
        var sides = new Matrix(turns.Rows, turns.Cols);
        for (var row = 0; row < lines.Rows; row++)
        {
            turns.Row(order[row]).CopyTo(sides.Row(row));
            for (var col = 0; col < lines.Cols; col++)
                directions[row, col] = lines[order[row], col] / lengths[row];
        }
        OrthonormalBasis.Complete(directions, lengths.Count(length => length > NoLength));
        return (Transposed(directions), lengths, Transposed(sides));
    }

    static Matrix Transposed(Matrix matrix)
    {
        var transposed = new Matrix(matrix.Cols, matrix.Rows);
        for (var row = 0; row < matrix.Rows; row++)
        {
            for (var col = 0; col < matrix.Cols; col++)
                transposed[col, row] = matrix[row, col];
        }
        return transposed;
    }
}
