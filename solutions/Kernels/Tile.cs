using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MLWorkbench.Kernels;

/// <summary>The innermost step of every product of matrices: a few rows times a few columns, with all sums held in registers.</summary>
public static class Tile
{
    /// <summary>The rows of a tile.</summary>
    public const int Rows = 6;

    /// <summary>The columns of a tile: two vectors. Twelve sums keep the multipliers busy while each waits for its last addition, and fit into sixteen registers.</summary>
    public static int Columns => 2 * (Vector512.IsHardwareAccelerated ? WideLanes.Count : UsualLanes.Count);

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
        if (Vector512.IsHardwareAccelerated)
            Add<WideLanes>(depth, ref a, aRow, aStep, ref b, bStep, ref sums, sumsRow);
        else
            Add<UsualLanes>(depth, ref a, aRow, aStep, ref b, bStep, ref sums, sumsRow);
    }

    /// <summary>The same with vectors of one width; the tile has two of them side by side.</summary>
    public static void Add<TLanes>(int depth, ref double a, nint aRow, nint aStep, ref double b, nint bStep, ref double sums, nint sumsRow)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default;
        TLanes s30 = default, s31 = default, s40 = default, s41 = default, s50 = default, s51 = default;
        for (; depth > 0; depth--)
        {
            var left = TLanes.Load(ref b);
            var right = TLanes.Load(ref b, (nuint)TLanes.Count);
            var factor = TLanes.All(a);
            s00 = TLanes.MultiplyAdd(factor, left, s00);
            s01 = TLanes.MultiplyAdd(factor, right, s01);
            factor = TLanes.All(Unsafe.Add(ref a, aRow));
            s10 = TLanes.MultiplyAdd(factor, left, s10);
            s11 = TLanes.MultiplyAdd(factor, right, s11);
            factor = TLanes.All(Unsafe.Add(ref a, 2 * aRow));
            s20 = TLanes.MultiplyAdd(factor, left, s20);
            s21 = TLanes.MultiplyAdd(factor, right, s21);
            factor = TLanes.All(Unsafe.Add(ref a, 3 * aRow));
            s30 = TLanes.MultiplyAdd(factor, left, s30);
            s31 = TLanes.MultiplyAdd(factor, right, s31);
            factor = TLanes.All(Unsafe.Add(ref a, 4 * aRow));
            s40 = TLanes.MultiplyAdd(factor, left, s40);
            s41 = TLanes.MultiplyAdd(factor, right, s41);
            factor = TLanes.All(Unsafe.Add(ref a, 5 * aRow));
            s50 = TLanes.MultiplyAdd(factor, left, s50);
            s51 = TLanes.MultiplyAdd(factor, right, s51);
            a = ref Unsafe.Add(ref a, aStep);
            b = ref Unsafe.Add(ref b, bStep);
        }
        s00.AddTo(ref sums);
        s01.AddTo(ref sums, (nuint)TLanes.Count);
        s10.AddTo(ref Unsafe.Add(ref sums, sumsRow));
        s11.AddTo(ref Unsafe.Add(ref sums, sumsRow), (nuint)TLanes.Count);
        s20.AddTo(ref Unsafe.Add(ref sums, 2 * sumsRow));
        s21.AddTo(ref Unsafe.Add(ref sums, 2 * sumsRow), (nuint)TLanes.Count);
        s30.AddTo(ref Unsafe.Add(ref sums, 3 * sumsRow));
        s31.AddTo(ref Unsafe.Add(ref sums, 3 * sumsRow), (nuint)TLanes.Count);
        s40.AddTo(ref Unsafe.Add(ref sums, 4 * sumsRow));
        s41.AddTo(ref Unsafe.Add(ref sums, 4 * sumsRow), (nuint)TLanes.Count);
        s50.AddTo(ref Unsafe.Add(ref sums, 5 * sumsRow));
        s51.AddTo(ref Unsafe.Add(ref sums, 5 * sumsRow), (nuint)TLanes.Count);
    }
}
