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
        var (rowsX, rowsY) = RowsOf(x, y, columns, destination);
        var norms = ArrayPool<double>.Shared.Rent(rowsY);
        for (var j = 0; j < rowsY; j++)
            norms[j] = Dot(y.Slice(j * columns, columns), y.Slice(j * columns, columns));
        for (var i = 0; i < rowsX; i++)
            Fill(x.Slice(i * columns, columns), y, norms.AsSpan(0, rowsY), destination.Slice(i * rowsY, rowsY));
        ArrayPool<double>.Shared.Return(norms);
    }

    static void Fill(ReadOnlySpan<double> row, ReadOnlySpan<double> y, ReadOnlySpan<double> norms, Span<double> distances)
    {
        var columns = row.Length;
        var norm = Dot(row, row);
        var j = 0;
        for (; j <= norms.Length - 4; j += 4)
        {
            var (dot0, dot1, dot2, dot3) = FourDots(row, y.Slice(j * columns, 4 * columns));
            distances[j] = Combine(norm, norms[j], dot0);
            distances[j + 1] = Combine(norm, norms[j + 1], dot1);
            distances[j + 2] = Combine(norm, norms[j + 2], dot2);
            distances[j + 3] = Combine(norm, norms[j + 3], dot3);
        }
        for (; j < norms.Length; j++)
            distances[j] = Combine(norm, norms[j], Dot(row, y.Slice(j * columns, columns)));
    }

    // Rounding can take the sum below zero. Math.Max keeps NaN; a comparison would not.
    static double Combine(double normX, double normY, double dot) => Math.Max(0, normX + normY - 2 * dot);

    // Each vector of the row is loaded once for four products.
    static (double, double, double, double) FourDots(ReadOnlySpan<double> row, ReadOnlySpan<double> four)
    {
        var columns = row.Length;
        var left = MemoryMarshal.Cast<double, Vector<double>>(row);
        Vector<double> dot0 = default, dot1 = default, dot2 = default, dot3 = default;
        ref var start = ref MemoryMarshal.GetReference(four);
        for (var i = 0; i < left.Length; i++)
        {
            var col = i * Vector<double>.Count;
            dot0 = Vector.MultiplyAddEstimate(left[i], Vector.LoadUnsafe(ref start, (nuint)col), dot0);
            dot1 = Vector.MultiplyAddEstimate(left[i], Vector.LoadUnsafe(ref start, (nuint)(columns + col)), dot1);
            dot2 = Vector.MultiplyAddEstimate(left[i], Vector.LoadUnsafe(ref start, (nuint)(2 * columns + col)), dot2);
            dot3 = Vector.MultiplyAddEstimate(left[i], Vector.LoadUnsafe(ref start, (nuint)(3 * columns + col)), dot3);
        }
        var (sum0, sum1, sum2, sum3) = (Vector.Sum(dot0), Vector.Sum(dot1), Vector.Sum(dot2), Vector.Sum(dot3));
        for (var col = left.Length * Vector<double>.Count; col < columns; col++)
        {
            sum0 += row[col] * four[col];
            sum1 += row[col] * four[columns + col];
            sum2 += row[col] * four[2 * columns + col];
            sum3 += row[col] * four[3 * columns + col];
        }
        return (sum0, sum1, sum2, sum3);
    }

    static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var left = MemoryMarshal.Cast<double, Vector<double>>(x);
        var right = MemoryMarshal.Cast<double, Vector<double>>(y);
        var sums = Vector<double>.Zero;
        for (var i = 0; i < left.Length; i++)
            sums = Vector.MultiplyAddEstimate(left[i], right[i], sums);
        var sum = Vector.Sum(sums);
        for (var i = left.Length * Vector<double>.Count; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
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
