using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MLWorkbench.Kernels;

/// <summary>The sum of the products of two vectors, at the speed at which memory delivers them.</summary>
public static class DotProduct
{
    const int BlockSize = 1 << 16;

    /// <summary>The dot product, on all cores when the vectors are long.</summary>
    /// <exception cref="ArgumentException">The vectors have different lengths.</exception>
    public static double Of(ReadOnlyMemory<double> x, ReadOnlyMemory<double> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException($"{x.Length} numbers, but {y.Length} to multiply them with.", nameof(y));

        var sum = 0.0;
        foreach (var part in Blocks.Map(x.Length, BlockSize, (from, to) => Of(x.Span[from..to], y.Span[from..to])))
            sum += part;
        return sum;
    }

    /// <summary>The dot product on this core alone; <paramref name="y"/> is at least as long as <paramref name="x"/>.</summary>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x.Length, y.Length);
        return Vector512.IsHardwareAccelerated ? Of<WideLanes>(x, y) : Of<UsualLanes>(x, y);
    }

    static double Of<TLanes>(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
        where TLanes : struct, ILanes<TLanes>
    {
        ref var firstX = ref MemoryMarshal.GetReference(x);
        ref var firstY = ref MemoryMarshal.GetReference(y);
        var width = (nuint)TLanes.Count;
        var length = (nuint)x.Length;

        // Four sums: an addition must wait for the one before it, and four can wait at the same time.
        TLanes sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        nuint i = 0;
        for (; i + 4 * width <= length; i += 4 * width)
        {
            sum0 = TLanes.MultiplyAdd(TLanes.Load(ref firstX, i), TLanes.Load(ref firstY, i), sum0);
            sum1 = TLanes.MultiplyAdd(TLanes.Load(ref firstX, i + width), TLanes.Load(ref firstY, i + width), sum1);
            sum2 = TLanes.MultiplyAdd(TLanes.Load(ref firstX, i + 2 * width), TLanes.Load(ref firstY, i + 2 * width), sum2);
            sum3 = TLanes.MultiplyAdd(TLanes.Load(ref firstX, i + 3 * width), TLanes.Load(ref firstY, i + 3 * width), sum3);
        }
        for (; i + width <= length; i += width)
            sum0 = TLanes.MultiplyAdd(TLanes.Load(ref firstX, i), TLanes.Load(ref firstY, i), sum0);

        var sum = (sum0 + sum1 + (sum2 + sum3)).Sum();
        for (; i < length; i++)
            sum += x[(int)i] * y[(int)i];
        return sum;
    }
}
