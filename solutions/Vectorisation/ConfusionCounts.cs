using System.Numerics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Vectorisation;

/// <summary>Counts which label was taken for which, many rows at a time.</summary>
public static class ConfusionCounts
{
    // A lane of bytes that adds at most 1 a step holds 255 steps.
    const int StepsOfAByte = 255;
    const int Block = 256;

    /// <summary>Counts the four pairs of labels that are 0 or 1.</summary>
    /// <param name="actual">The true label of every row: 0 or 1.</param>
    /// <param name="predicted">The predicted label of every row, in the same order.</param>
    /// <param name="destination">Gets the number of rows of actual label i that were predicted as j, at i·2 + j; what follows stays as it is.</param>
    public static void Binary(ReadOnlySpan<byte> actual, ReadOnlySpan<byte> predicted, Span<long> destination)
    {
        Require(actual.Length, predicted.Length, 2, destination);
        var left = MemoryMarshal.Cast<byte, Vector<byte>>(actual);
        var right = MemoryMarshal.Cast<byte, Vector<byte>>(predicted);
        var seen = Vector<byte>.Zero;
        long positives = 0, claims = 0, hits = 0;
        for (var start = 0; start < left.Length; start += StepsOfAByte)
        {
            Vector<byte> positive = default, claimed = default, hit = default;
            for (var i = start; i < Math.Min(start + StepsOfAByte, left.Length); i++)
            {
                positive += left[i];
                claimed += right[i];
                hit += left[i] & right[i];
                seen |= left[i] | right[i];
            }
            positives += SumOf(positive);
            claims += SumOf(claimed);
            hits += SumOf(hit);
        }

        var strangers = Vector.GreaterThanAny(seen, Vector<byte>.One);
        for (var i = left.Length * Vector<byte>.Count; i < actual.Length; i++)
        {
            positives += actual[i];
            claims += predicted[i];
            hits += actual[i] & predicted[i];
            strangers |= (actual[i] | predicted[i]) > 1;
        }
        if (strangers)
            throw new ArgumentException("Every label must be 0 or 1.", nameof(actual));
        (destination[0], destination[1]) = (actual.Length - positives - claims + hits, claims - hits);
        (destination[2], destination[3]) = (positives - hits, hits);
    }

    /// <summary>Counts every pair of true and predicted class.</summary>
    /// <param name="actual">The true class of every row, from 0 to <paramref name="classCount"/> - 1.</param>
    /// <param name="predicted">The predicted class of every row, in the same order.</param>
    /// <param name="classCount">How many classes there are, whether or not they occur.</param>
    /// <param name="destination">
    /// Gets the number of rows of class i that were predicted as j, at i·<paramref name="classCount"/> + j; what follows stays as it is.
    /// </param>
    public static void Table(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted, int classCount, Span<long> destination)
    {
        Require(actual.Length, predicted.Length, classCount, destination);
        var counts = destination[..(classCount * classCount)];
        counts.Clear();
        Span<int> cells = stackalloc int[Block];
        for (var start = 0; start < actual.Length; start += Block)
        {
            var rows = Math.Min(Block, actual.Length - start);
            if (!CellsOf(actual.Slice(start, rows), predicted.Slice(start, rows), classCount, cells))
                throw new ArgumentException($"Every class must be from 0 to {classCount - 1}.", nameof(actual));
            foreach (var cell in cells[..rows])
                counts[cell]++;
        }
    }

    // Says whether every label is a class. As an unsigned number a negative label is a very large one: one comparison serves both ends.
    static bool CellsOf(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted, int classCount, Span<int> cells)
    {
        var left = MemoryMarshal.Cast<int, Vector<int>>(actual);
        var right = MemoryMarshal.Cast<int, Vector<int>>(predicted);
        var results = MemoryMarshal.Cast<int, Vector<int>>(cells);
        var largest = Vector<uint>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            largest = Vector.Max(largest, Vector.Max(Vector.AsVectorUInt32(left[i]), Vector.AsVectorUInt32(right[i])));
            results[i] = left[i] * classCount + right[i];
        }
        var legal = Vector.LessThanAll(largest, Vector.Create((uint)classCount));
        for (var i = left.Length * Vector<int>.Count; i < actual.Length; i++)
        {
            legal &= (uint)actual[i] < (uint)classCount && (uint)predicted[i] < (uint)classCount;
            cells[i] = actual[i] * classCount + predicted[i];
        }
        return legal;
    }

    static long SumOf(Vector<byte> counts)
    {
        Vector.Widen(counts, out var low, out var high);
        return Vector.Sum(low + high);
    }

    static void Require(int rows, int predictions, int classCount, Span<long> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classCount, 1);
        if (rows != predictions)
            throw new ArgumentException($"{rows} true labels, but {predictions} predicted ones.");
        if (destination.Length < (long)classCount * classCount)
            throw new ArgumentException($"{classCount} classes need {(long)classCount * classCount} counts; there is room for {destination.Length}.", nameof(destination));
    }
}
