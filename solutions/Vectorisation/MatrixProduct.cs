using System.Numerics;

namespace MLWorkbench.Vectorisation;

/// <summary>A matrix product in blocks that stay in the nearest cache.</summary>
public static class MatrixProduct
{
    // A strip of the right factor is this deep and two vectors wide: 16 KiB with vectors of four.
    const int Depth = 256;
    const int TileRows = 4;

    /// <summary>Writes the product of a table of <paramref name="rows"/> by <paramref name="inner"/> and one of <paramref name="inner"/> by <paramref name="columns"/>.</summary>
    /// <param name="a">The left factor, row after row.</param>
    /// <param name="b">The right factor, row after row.</param>
    /// <param name="rows">The rows of the left factor and of the product.</param>
    /// <param name="inner">The columns of the left factor and the rows of the right one.</param>
    /// <param name="columns">The columns of the right factor and of the product.</param>
    /// <param name="destination">Gets the product, row after row, whatever stood there; what follows stays as it is.</param>
    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int rows, int inner, int columns, Span<double> destination)
    {
        Require(a, b, rows, inner, columns, destination);
        var product = destination[..(rows * columns)];
        product.Clear();
        var width = 2 * Vector<double>.Count;
        Span<double> strip = stackalloc double[Depth * width];
        for (var first = 0; first < inner; first += Depth)
        {
            var depth = Math.Min(Depth, inner - first);
            for (var col = 0; col < columns; col += width)
            {
                Pack(b.Slice(first * columns, depth * columns), columns, col, strip);
                for (var row = 0; row < rows; row += TileRows)
                    AddTile(a, row, rows, first, inner, strip[..(depth * width)], product, col);
            }
        }
    }

    // The strip lies without gaps; columns beyond the edge are 0 there and are not stored later.
    static void Pack(ReadOnlySpan<double> b, int columns, int col, Span<double> strip)
    {
        var width = 2 * Vector<double>.Count;
        var present = Math.Min(width, columns - col);
        for (var p = 0; p < b.Length / columns; p++)
        {
            var line = strip.Slice(p * width, width);
            line[present..].Clear();
            b.Slice(p * columns + col, present).CopyTo(line);
        }
    }

    // Four rows by two vectors are eight sums that do not wait for one another.
    static void AddTile(ReadOnlySpan<double> a, int row, int rows, int first, int inner, ReadOnlySpan<double> strip, Span<double> product, int col)
    {
        var lanes = Vector<double>.Count;
        var depth = strip.Length / (2 * lanes);
        // Below the edge the last row is repeated, and its result dropped.
        var row0 = a.Slice(row * inner + first, depth);
        var row1 = a.Slice(Math.Min(row + 1, rows - 1) * inner + first, depth);
        var row2 = a.Slice(Math.Min(row + 2, rows - 1) * inner + first, depth);
        var row3 = a.Slice(Math.Min(row + 3, rows - 1) * inner + first, depth);
        Vector<double> left0 = default, left1 = default, left2 = default, left3 = default;
        Vector<double> right0 = default, right1 = default, right2 = default, right3 = default;
        for (var p = 0; p < row0.Length; p++)
        {
            var left = Vector.Create(strip.Slice(2 * p * lanes, lanes));
            var right = Vector.Create(strip.Slice(2 * p * lanes + lanes, lanes));
            var (a0, a1) = (Vector.Create(row0[p]), Vector.Create(row1[p]));
            left0 = Vector.MultiplyAddEstimate(a0, left, left0);
            right0 = Vector.MultiplyAddEstimate(a0, right, right0);
            left1 = Vector.MultiplyAddEstimate(a1, left, left1);
            right1 = Vector.MultiplyAddEstimate(a1, right, right1);
            var (a2, a3) = (Vector.Create(row2[p]), Vector.Create(row3[p]));
            left2 = Vector.MultiplyAddEstimate(a2, left, left2);
            right2 = Vector.MultiplyAddEstimate(a2, right, right2);
            left3 = Vector.MultiplyAddEstimate(a3, left, left3);
            right3 = Vector.MultiplyAddEstimate(a3, right, right3);
        }
        var columns = product.Length / rows;
        AddLine(left0, right0, product, row, columns, col);
        AddLine(left1, right1, product, row + 1, columns, col);
        AddLine(left2, right2, product, row + 2, columns, col);
        AddLine(left3, right3, product, row + 3, columns, col);
    }

    static void AddLine(Vector<double> left, Vector<double> right, Span<double> product, int row, int columns, int col)
    {
        if ((long)row * columns >= product.Length)
            return;
        var lanes = Vector<double>.Count;
        var line = product.Slice(row * columns + col, Math.Min(2 * lanes, columns - col));
        for (var i = 0; i < line.Length; i++)
            line[i] += i < lanes ? left[i] : right[i - lanes];
    }

    static void Require(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int rows, int inner, int columns, Span<double> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(inner);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if (a.Length != (long)rows * inner)
            throw new ArgumentException($"{rows} by {inner} are not {a.Length} values.", nameof(a));
        if (b.Length != (long)inner * columns)
            throw new ArgumentException($"{inner} by {columns} are not {b.Length} values.", nameof(b));
        if (destination.Length < (long)rows * columns)
            throw new ArgumentException($"{rows} by {columns} values do not fit into {destination.Length} places.", nameof(destination));
        if (destination.Overlaps(a) || destination.Overlaps(b))
            throw new ArgumentException("The product must not lie where a factor lies: the factors are read many times.", nameof(destination));
    }
}
