using System.Numerics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Vectorisation;

/// <summary>Counts which label was taken for which, many rows at a time.</summary>
public static class ConfusionCounts
{
    /// <summary>Counts the four pairs of labels that are 0 or 1.</summary>
    /// <param name="actual">The true label of every row: 0 or 1.</param>
    /// <param name="predicted">The predicted label of every row, in the same order.</param>
    /// <param name="destination">Gets the number of rows of actual label i that were predicted as j, at i·2 + j; what follows stays as it is.</param>
    public static void Binary(ReadOnlySpan<byte> actual, ReadOnlySpan<byte> predicted, Span<long> destination)
    {
        throw new NotImplementedException();
    }

    /// <summary>Counts every pair of true and predicted class.</summary>
    /// <param name="actual">The true class of every row, from 0 to <paramref name="classCount"/> - 1.</param>
    /// <param name="predicted">The predicted class of every row, in the same order.</param>
    /// <param name="classCount">How many classes there are, whether or not they occur.</param>
    /// <param name="destination">
    /// Gets the number of rows of class i that were predicted as j, at i·<paramref name="classCount"/> + j; what follows stays as it is.
    /// </param>
    public static void Table(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted, int classCount, Span<long> destination)
    {
        throw new NotImplementedException();
    }
}
