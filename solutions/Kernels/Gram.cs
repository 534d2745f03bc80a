using System.Runtime.Intrinsics.X86;

namespace MLWorkbench.Kernels;

/// <summary>The sums of products of every column with every other, X'X, gathered from a few rows at a time.</summary>
public sealed class Gram
{
    /// <summary>The most rows that are filled in at a time.</summary>
    public const int RowsAtOnce = 64; // what is filled in must still be in the nearest cache when it is multiplied
    const int RowsOfPart = 4096;

    readonly int _columns;
    readonly double[] _sums;

    Gram(int columns)
    {
        _columns = columns;
        Stride = Tile.RoundUp(columns);
        _sums = new double[(columns + Tile.Rows) * Stride]; // a tile may reach below the last column; nobody reads what it leaves there
    }

    /// <summary>Writes the rows from the first number up to the second, <paramref name="stride"/> apart. Columns that are never written are 0.</summary>
    public delegate void Fill(int from, int to, int stride, double[] left, double[] right);

    /// <summary>The columns, rounded up to whole tiles.</summary>
    public int Stride { get; }

    /// <summary>The sum of products of two columns.</summary>
    public double this[int i, int j] => _sums[Math.Min(i, j) * Stride + Math.Max(i, j)];

    /// <summary>Multiplies rows with themselves; <paramref name="fill"/> is given the same array twice.</summary>
    /// <param name="x">What <paramref name="fill"/> reads, row after row: it is fetched while the rows before are multiplied.</param>
    /// <param name="rows">The number of rows that are filled in.</param>
    /// <param name="columns">The number of columns that are filled in.</param>
    /// <param name="fill">Fills in rows.</param>
    public static Gram Of(Matrix x, int rows, int columns, Fill fill) => Of(x, rows, columns, fill, twoSided: false);

    /// <summary>Multiplies rows with other rows. Only sums with i up to j are kept: element [i, j] is that of column i on the left and j on the right.</summary>
    public static Gram OfPairs(Matrix x, int rows, int columns, Fill fill) => Of(x, rows, columns, fill, twoSided: true);

    static Gram Of(Matrix x, int rows, int columns, Fill fill, bool twoSided)
    {
        ArgumentNullException.ThrowIfNull(x);
        var total = new Gram(columns);
        foreach (var part in Blocks.Map(rows, RowsOfPart, (from, to) => Part(x, from, to, columns, fill, twoSided)))
        {
            for (var i = 0; i < part._sums.Length; i++)
                total._sums[i] += part._sums[i];
        }
        return total;
    }

    static Gram Part(Matrix x, int from, int to, int columns, Fill fill, bool twoSided)
    {
        var gram = new Gram(columns);
        var left = new double[RowsAtOnce * gram.Stride + Tile.Rows];
        var right = twoSided ? new double[left.Length] : left;
        for (var row = from; row < to; row += RowsAtOnce)
        {
            var end = Math.Min(row + RowsAtOnce, to);
            fill(row, end, gram.Stride, left, right);
            gram.Add(left, right, end - row, x.Data.Slice(end * x.Cols, Math.Min(RowsAtOnce, to - end) * x.Cols));
        }
        return gram;
    }

    void Add(double[] left, double[] right, int rows, ReadOnlySpan<double> next)
    {
        var share = next.Length * Tile.Rows / _columns + 1; // for each row of tiles
        for (var i = 0; i < _columns; i += Tile.Rows)
        {
            for (var j = i / Tile.Columns * Tile.Columns; j < Stride; j += Tile.Columns)
                Tile.Add(rows, ref left[i], 1, Stride, ref right[j], Stride, ref _sums[i * Stride + j], Stride);
            Fetch(next[..Math.Min(share, next.Length)]);
            next = next[Math.Min(share, next.Length)..];
        }
    }

    // Memory works while the multipliers do. Elsewhere than on x86 the processor has to guess by itself.
    static unsafe void Fetch(ReadOnlySpan<double> numbers)
    {
        const int line = 8;
        fixed (double* first = numbers)
        {
            for (var i = 0; Sse.IsSupported && i < numbers.Length; i += line)
                Sse.Prefetch0(first + i);
        }
    }
}
