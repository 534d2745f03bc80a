using System.Runtime.Intrinsics;

namespace MLWorkbench.Vectorisation;

/// <summary>A lane for each row in place of each centroid, centroids from the last to the first, rows that are left over one at a time.</summary>
public static class NearestCentroid
{
    const int Lanes = 4;

    public static void Assign(ReadOnlySpan<double> x, ReadOnlySpan<double> centroids, int columns, Span<int> destination)
    {
        if (columns < 1 || x.Length % columns != 0 || centroids.Length % columns != 0 || centroids.Length == 0)
            throw new ArgumentException("Rows or centroids are not whole.");
        var rows = x.Length / columns;
        if (destination.Length < rows)
            throw new ArgumentException("The labels do not fit.");
        var turned = new double[Lanes * columns];
        var row = 0;
        for (; row + Lanes <= rows; row += Lanes)
        {
            for (var i = 0; i < Lanes * columns; i++)
                turned[i % columns * Lanes + i / columns] = x[row * columns + i];
            var labels = Nearest(turned, centroids, columns);
            for (var lane = 0; lane < Lanes; lane++)
                destination[row + lane] = (int)labels[lane];
        }
        for (; row < rows; row++)
        {
            for (var i = 0; i < Lanes * columns; i++)
                turned[i] = x[row * columns + i / Lanes];
            destination[row] = (int)Nearest(turned, centroids, columns)[0];
        }
    }

    static Vector256<double> Nearest(ReadOnlySpan<double> turned, ReadOnlySpan<double> centroids, int columns)
    {
        var least = Vector256.Create(double.PositiveInfinity);
        var labels = Vector256.Create(-1.0);
        for (var cluster = centroids.Length / columns - 1; cluster >= 0; cluster--)
        {
            var distances = Vector256<double>.Zero;
            for (var col = columns - 1; col >= 0; col--)
            {
                var away = Vector256.Create(turned.Slice(col * Lanes, Lanes)) - Vector256.Create(centroids[cluster * columns + col]);
                distances += away * away;
            }
            var nearer = Vector256.LessThanOrEqual(distances, least);
            least = Vector256.ConditionalSelect(nearer, distances, least);
            labels = Vector256.ConditionalSelect(nearer, Vector256.Create((double)cluster), labels);
        }
        return labels;
    }
}
