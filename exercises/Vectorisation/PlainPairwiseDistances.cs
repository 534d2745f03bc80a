namespace MLWorkbench.Vectorisation;

/// <summary>The plain loops of <see cref="PairwiseDistances"/>: supplied, right, and where you begin.</summary>
public static class PlainPairwiseDistances
{
    /// <inheritdoc cref="PairwiseDistances.Squared"/>
    public static void Squared(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int columns, Span<double> destination)
    {
        var (rowsX, rowsY) = RowsOf(x, y, columns, destination);
        for (var i = 0; i < rowsX; i++)
        {
            for (var j = 0; j < rowsY; j++)
            {
                var sum = 0.0;
                for (var col = 0; col < columns; col++)
                {
                    var difference = x[i * columns + col] - y[j * columns + col];
                    sum += difference * difference;
                }
                destination[i * rowsY + j] = sum;
            }
        }
    }

    static (int X, int Y) RowsOf(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int columns, Span<double> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (x.Length % columns != 0 || y.Length % columns != 0)
            throw new ArgumentException($"{x.Length} and {y.Length} values are not whole rows of {columns} columns.", nameof(columns));
        var (rowsX, rowsY) = (x.Length / columns, y.Length / columns);
        if (destination.Length < (long)rowsX * rowsY)
            throw new ArgumentException($"{rowsX} by {rowsY} distances do not fit into {destination.Length} places.", nameof(destination));
        if (destination.Overlaps(x) || destination.Overlaps(y))
            throw new ArgumentException("The distances must not lie where the rows lie: they are read many times.", nameof(destination));
        return (rowsX, rowsY);
    }
}
