using System.Numerics;
using System.Runtime.CompilerServices;

namespace MLWorkbench.Kernels;

/// <summary>The innermost step of every product of matrices: a few rows times a few columns, with all sums held in registers.</summary>
public static class Tile
{
    /// <summary>The rows of a tile.</summary>
    public const int Rows = 6;

    /// <summary>The columns of a tile: two vectors. Twelve sums keep the multipliers busy while each waits for its last addition, and fit into sixteen registers.</summary>
    public static int Columns => 2 * Vector<double>.Count;

    /// <summary>The next multiple of <see cref="Columns"/>.</summary>
    public static int RoundUp(int columns) => (columns + Columns - 1) / Columns * Columns;

    /// <summary>Adds a product to a tile: sums[r, c] += a[r, 0] b[0, c] + a[r, 1] b[1, c] + ...</summary>
    /// <param name="depth">The number of products in each sum.</param>
    /// <param name="a">The first number of the left factor.</param>
    /// <param name="aRow">The distance from a number of <paramref name="a"/> to the one in the next row.</param>
    /// <param name="aStep">The distance from a number of <paramref name="a"/> to the next one of its row.</param>
    /// <param name="b">The first number of the right factor; a row holds <see cref="Columns"/> numbers side by side.</param>
    /// <param name="bStep">The distance between rows of <paramref name="b"/>.</param>
    /// <param name="sums">The first number of the tile.</param>
    /// <param name="sumsRow">The distance between rows of the tile.</param>
    public static void Add(int depth, ref double a, nint aRow, nint aStep, ref double b, nint bStep, ref double sums, nint sumsRow)
    {
        Vector<double> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default;
        Vector<double> s30 = default, s31 = default, s40 = default, s41 = default, s50 = default, s51 = default;
        for (; depth > 0; depth--)
        {
            var left = Vector.LoadUnsafe(ref b);
            var right = Vector.LoadUnsafe(ref b, (nuint)Vector<double>.Count);
            var factor = new Vector<double>(a);
            s00 = Vector.FusedMultiplyAdd(factor, left, s00);
            s01 = Vector.FusedMultiplyAdd(factor, right, s01);
            factor = new Vector<double>(Unsafe.Add(ref a, aRow));
            s10 = Vector.FusedMultiplyAdd(factor, left, s10);
            s11 = Vector.FusedMultiplyAdd(factor, right, s11);
            factor = new Vector<double>(Unsafe.Add(ref a, 2 * aRow));
            s20 = Vector.FusedMultiplyAdd(factor, left, s20);
            s21 = Vector.FusedMultiplyAdd(factor, right, s21);
            factor = new Vector<double>(Unsafe.Add(ref a, 3 * aRow));
            s30 = Vector.FusedMultiplyAdd(factor, left, s30);
            s31 = Vector.FusedMultiplyAdd(factor, right, s31);
            factor = new Vector<double>(Unsafe.Add(ref a, 4 * aRow));
            s40 = Vector.FusedMultiplyAdd(factor, left, s40);
            s41 = Vector.FusedMultiplyAdd(factor, right, s41);
            factor = new Vector<double>(Unsafe.Add(ref a, 5 * aRow));
            s50 = Vector.FusedMultiplyAdd(factor, left, s50);
            s51 = Vector.FusedMultiplyAdd(factor, right, s51);
            a = ref Unsafe.Add(ref a, aStep);
            b = ref Unsafe.Add(ref b, bStep);
        }
        AddRow(ref sums, s00, s01);
        AddRow(ref Unsafe.Add(ref sums, sumsRow), s10, s11);
        AddRow(ref Unsafe.Add(ref sums, 2 * sumsRow), s20, s21);
        AddRow(ref Unsafe.Add(ref sums, 3 * sumsRow), s30, s31);
        AddRow(ref Unsafe.Add(ref sums, 4 * sumsRow), s40, s41);
        AddRow(ref Unsafe.Add(ref sums, 5 * sumsRow), s50, s51);
    }

    static void AddRow(ref double sums, Vector<double> left, Vector<double> right)
    {
        (Vector.LoadUnsafe(ref sums) + left).StoreUnsafe(ref sums);
        (Vector.LoadUnsafe(ref sums, (nuint)Vector<double>.Count) + right).StoreUnsafe(ref sums, (nuint)Vector<double>.Count);
    }
}
