using System.Numerics;
using System.Runtime.Intrinsics;

namespace MLWorkbench.Vectorisation;

/// <summary>Bits of comparison masks for two labels; for more, pairs as keys, sorted and counted in runs.</summary>
public static class ConfusionCounts
{
    public static void Binary(ReadOnlySpan<byte> actual, ReadOnlySpan<byte> predicted, Span<long> destination)
    {
        if (actual.Length != predicted.Length || destination.Length < 4)
            throw new ArgumentException("Sizes do not fit.");
        if (actual.ContainsAnyExceptInRange((byte)0, (byte)1) || predicted.ContainsAnyExceptInRange((byte)0, (byte)1))
            throw new ArgumentException("Labels are 0 or 1.");
        destination[..4].Clear();
        for (; actual.Length >= Vector256<byte>.Count; actual = actual[Vector256<byte>.Count..], predicted = predicted[Vector256<byte>.Count..])
        {
            var positive = Vector256.Equals(Vector256.Create(actual), Vector256<byte>.One).ExtractMostSignificantBits();
            var claimed = Vector256.Equals(Vector256.Create(predicted), Vector256<byte>.One).ExtractMostSignificantBits();
            destination[0] += BitOperations.PopCount(~(positive | claimed));
            destination[1] += BitOperations.PopCount(~positive & claimed);
            destination[2] += BitOperations.PopCount(positive & ~claimed);
            destination[3] += BitOperations.PopCount(positive & claimed);
        }
        for (var row = 0; row < actual.Length; row++)
            destination[2 * actual[row] + predicted[row]]++;
    }

    public static void Table(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted, int classCount, Span<long> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classCount, 1);
        if (actual.Length != predicted.Length || destination.Length < classCount * classCount)
            throw new ArgumentException("Sizes do not fit.");
        if (actual.ContainsAnyExceptInRange(0, classCount - 1) || predicted.ContainsAnyExceptInRange(0, classCount - 1))
            throw new ArgumentException("A class is out of range.");
        var keys = new int[actual.Length];
        for (var row = 0; row < keys.Length; row++)
            keys[row] = actual[row] * classCount + predicted[row];
        Array.Sort(keys);
        for (var cell = 0; cell < classCount * classCount; cell++)
        {
            var run = keys.AsSpan().LastIndexOf(cell) - keys.AsSpan().IndexOf(cell) + 1;
            destination[cell] = keys.AsSpan().Contains(cell) ? run : 0;
        }
    }
}
