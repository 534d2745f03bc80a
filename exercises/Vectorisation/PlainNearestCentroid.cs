namespace MLWorkbench.Vectorisation;

/// <summary>The plain loops of <see cref="NearestCentroid"/>: supplied, right, and where you begin.</summary>
public static class PlainNearestCentroid
{
    /// <inheritdoc cref="NearestCentroid.Assign"/>
    public static void Assign(ReadOnlySpan<double> x, ReadOnlySpan<double> centroids, int columns, Span<int> destination)
    {
        var (rows, clusters) = RowsOf(x, centroids, columns, destination);
        for (var row = 0; row < rows; row++)
        {
            var nearest = -1;
            var least = double.PositiveInfinity;
            for (var cluster = 0; cluster < clusters; cluster++)
            {
                var distance = 0.0;
                for (var col = 0; col < columns; col++)
                {
                    var difference = x[row * columns + col] - centroids[cluster * columns + col];
                    distance += difference * difference;
                }
                if (distance < least)
                    (nearest, least) = (cluster, distance);
            }
            destination[row] = nearest;
        }
    }

    static (int Rows, int Clusters) RowsOf(ReadOnlySpan<double> x, ReadOnlySpan<double> centroids, int columns, Span<int> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (x.Length % columns != 0 || centroids.Length % columns != 0)
            throw new ArgumentException($"{x.Length} and {centroids.Length} values are not whole rows of {columns} columns.", nameof(columns));
        if (centroids.IsEmpty)
            throw new ArgumentException("At least one centroid is needed.", nameof(centroids));
        if (destination.Length < x.Length / columns)
            throw new ArgumentException($"{x.Length / columns} labels do not fit into {destination.Length} places.", nameof(destination));
        return (x.Length / columns, centroids.Length / columns);
    }
}
