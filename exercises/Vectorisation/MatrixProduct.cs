using System.Numerics;

namespace MLWorkbench.Vectorisation;

/// <summary>A matrix product in blocks that stay in the nearest cache.</summary>
public static class MatrixProduct
{
    /// <summary>Writes the product of a table of <paramref name="rows"/> by <paramref name="inner"/> and one of <paramref name="inner"/> by <paramref name="columns"/>.</summary>
    /// <param name="a">The left factor, row after row.</param>
    /// <param name="b">The right factor, row after row.</param>
    /// <param name="rows">The rows of the left factor and of the product.</param>
    /// <param name="inner">The columns of the left factor and the rows of the right one.</param>
    /// <param name="columns">The columns of the right factor and of the product.</param>
    /// <param name="destination">Gets the product, row after row, whatever stood there; what follows stays as it is.</param>
    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int rows, int inner, int columns, Span<double> destination)
    {
        throw new NotImplementedException();
    }
}
