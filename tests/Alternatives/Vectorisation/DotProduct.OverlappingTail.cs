using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MLWorkbench.Vectorisation;

/// <summary>Vectors of a fixed width, a fused multiply-add, and a tail that is read together with values already counted, which a mask takes out.</summary>
public static class DotProduct
{
    const int Lanes = 8;

    public static double Sum(ReadOnlySpan<double> values)
    {
        if (values.Length < Lanes)
        {
            var few = 0.0;
            for (var i = values.Length - 1; i >= 0; i--)
                few += values[i];
            return few;
        }
        ref var start = ref MemoryMarshal.GetReference(values);
        Vector512<double> even = default, odd = default;
        var at = 0;
        for (; at <= values.Length - 2 * Lanes; at += 2 * Lanes)
        {
            even += Vector512.LoadUnsafe(ref start, (nuint)at);
            odd += Vector512.LoadUnsafe(ref start, (nuint)(at + Lanes));
        }
        for (; at < values.Length; at += Lanes)
            even += Left(ref start, values.Length, at);
        return Vector512.Sum(even + odd);
    }

    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException("Unequal lengths.", nameof(x));
        var sum = 0.0;
        if (x.Length < Lanes)
        {
            for (var i = 0; i < x.Length; i++)
                sum = Math.FusedMultiplyAdd(x[i], y[i], sum);
            return sum;
        }
        ref var left = ref MemoryMarshal.GetReference(x);
        ref var right = ref MemoryMarshal.GetReference(y);
        var sums = Vector512<double>.Zero;
        for (var at = 0; at < x.Length; at += Lanes)
            sums += Left(ref left, x.Length, at) * Left(ref right, y.Length, at);
        return Vector512.Sum(sums);
    }

    // The vector at a place, moved back when it would end beyond the last value; what lies before the place becomes 0.
    static Vector512<double> Left(ref double start, int length, int at)
    {
        var begin = Math.Min(at, length - Lanes);
        var present = Vector512.GreaterThanOrEqual(Vector512<long>.Indices, Vector512.Create((long)(at - begin))).AsDouble();
        return Vector512.ConditionalSelect(present, Vector512.LoadUnsafe(ref Unsafe.Add(ref start, begin)), Vector512<double>.Zero);
    }
}
