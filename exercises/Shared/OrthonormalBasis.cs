namespace MLWorkbench;

/// <summary>Vectors of length 1 that are perpendicular to each other, one in each row of a matrix.</summary>
static class OrthonormalBasis
{
    /// <summary>Fills the rows from <paramref name="known"/> on, so that all rows are orthonormal.</summary>
    /// <param name="basis">At most as many rows as columns, of which the first ones are orthonormal.</param>
    /// <param name="known">How many rows are orthonormal already.</param>
    /// <remarks>
    /// A new row starts as the coordinate axis that the known rows cover least: so much of it is left when their
    /// directions are taken out that rounding, which leaves a trace of them, counts for little.
    /// </remarks>
    public static void Complete(Matrix basis, int known)
    {
        for (var row = known; row < basis.Rows; row++)
        {
            var added = basis.Row(row);
            added.Clear();
            added[LeastCoveredAxis(basis, row)] = 1;
            RemoveKnownDirections(basis, row);
            var length = Math.Sqrt(Dot(added, added));
            foreach (ref var value in added)
                value /= length;
        }
    }

    /// <summary>The sum of the products of corresponding numbers.</summary>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }

    static int LeastCoveredAxis(Matrix basis, int known)
    {
        var covered = new double[basis.Cols];
        for (var row = 0; row < known; row++)
        {
            for (var col = 0; col < basis.Cols; col++)
                covered[col] += basis[row, col] * basis[row, col];
        }
        return Array.IndexOf(covered, covered.Min());
    }

    static void RemoveKnownDirections(Matrix basis, int row)
    {
        var vector = basis.Row(row);
        for (var other = 0; other < row; other++)
        {
            var direction = basis.Row(other);
            var share = Dot(vector, direction);
            for (var i = 0; i < vector.Length; i++)
                vector[i] -= share * direction[i];
        }
    }
}
