using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Vectorisation;

/// <summary>Squared distances between all rows of two tables, by way of their norms.</summary>
public static class PairwiseDistances
{
    /// <summary>Writes the squared Euclidean distance of every row of one table to every row of another.</summary>
    /// <param name="x">A table, row after row.</param>
    /// <param name="y">Another table of as many columns, row after row.</param>
    /// <param name="columns">How many columns both tables have.</param>
    /// <param name="destination">Gets the squared distance of row i of x and row j of y, at i times the rows of y, plus j; what follows stays as it is.</param>
    public static void Squared(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int columns, Span<double> destination)
    {
        throw new NotImplementedException();
    }
}
