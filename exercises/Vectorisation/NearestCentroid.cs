using System.Buffers;
using System.Numerics;

namespace MLWorkbench.Vectorisation;

/// <summary>Gives every row the number of its nearest centroid: the costly half of an iteration of k-means.</summary>
public static class NearestCentroid
{
    /// <summary>Writes the number of the nearest centroid of every row.</summary>
    /// <param name="x">The rows, one after the other.</param>
    /// <param name="centroids">The centroids, one after the other.</param>
    /// <param name="columns">How many columns rows and centroids have.</param>
    /// <param name="destination">Gets the number of each row's nearest centroid, or -1 when there is none; what follows stays as it is.</param>
    public static void Assign(ReadOnlySpan<double> x, ReadOnlySpan<double> centroids, int columns, Span<int> destination)
    {
        throw new NotImplementedException();
    }
}
