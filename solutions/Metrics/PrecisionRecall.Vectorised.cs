using System.Numerics;
using System.Runtime.InteropServices;
using MLWorkbench.Kernels;

namespace MLWorkbench.Metrics;

/// <summary><see cref="PrecisionRecall"/> without a branch: as many rows at a time as a vector has bytes, on all cores.</summary>
public static class VectorisedPrecisionRecall
{
    const int BlockSize = 1 << 18;

    /// <summary>Scores predictions against the truth.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="predicted">Whether each row was predicted positive, in the same order.</param>
    /// <param name="beta">How many times as much recall counts as precision in the F-beta score.</param>
    /// <param name="whenUndefined">The value of a score whose denominator is 0.</param>
    public static PrecisionRecall.PrfScore Score(
        ReadOnlyMemory<bool> actual, ReadOnlyMemory<bool> predicted, double beta = 1.0, double whenUndefined = 0.0)
    {
        if (actual.Length != predicted.Length)
            throw new ArgumentException($"{actual.Length} true labels, but {predicted.Length} predicted ones.", nameof(predicted));

        long both = 0, actualPositives = 0, predictedPositives = 0;
        foreach (var part in Blocks.Map(actual.Length, BlockSize, (from, to) => Count(actual.Span[from..to], predicted.Span[from..to])))
        {
            both += part.Both;
            actualPositives += part.Actual;
            predictedPositives += part.Predicted;
        }
        return new(
            Ratio(both, predictedPositives, whenUndefined),
            Ratio(both, actualPositives, whenUndefined),
            FScore(1),
            FScore(beta));

        double FScore(double weight)
        {
            var squared = weight * weight;
            return Ratio((1 + squared) * both, squared * actualPositives + predictedPositives, whenUndefined);
        }
    }

    // A bool is a byte of 0 or 1: sums of 255 of them fit into a byte.
    static (long Both, long Actual, long Predicted) Count(ReadOnlySpan<bool> actual, ReadOnlySpan<bool> predicted)
    {
        var vectorsOfActual = MemoryMarshal.Cast<bool, Vector<byte>>(actual);
        var vectorsOfPredicted = MemoryMarshal.Cast<bool, Vector<byte>>(predicted);
        // From two places at once: memory delivers more to two streams than to one.
        var half = vectorsOfActual.Length / 2;
        long both = 0, actualPositives = 0, predictedPositives = 0;
        for (var from = 0; from < half; from += byte.MaxValue)
        {
            var vectors = Math.Min(byte.MaxValue, half - from);
            var actual0 = vectorsOfActual.Slice(from, vectors);
            var actual1 = vectorsOfActual.Slice(half + from, vectors);
            var predicted0 = vectorsOfPredicted.Slice(from, vectors);
            var predicted1 = vectorsOfPredicted.Slice(half + from, vectors);
            Vector<byte> both0 = default, both1 = default, actualSum0 = default, actualSum1 = default, predictedSum0 = default, predictedSum1 = default;
            for (var i = 0; i < actual0.Length; i++)
            {
                both0 += actual0[i] & predicted0[i];
                both1 += actual1[i] & predicted1[i];
                actualSum0 += actual0[i];
                actualSum1 += actual1[i];
                predictedSum0 += predicted0[i];
                predictedSum1 += predicted1[i];
            }
            both += Sum(both0) + Sum(both1);
            actualPositives += Sum(actualSum0) + Sum(actualSum1);
            predictedPositives += Sum(predictedSum0) + Sum(predictedSum1);
        }
        for (var row = 2 * half * Vector<byte>.Count; row < actual.Length; row++)
        {
            both += actual[row] && predicted[row] ? 1 : 0;
            actualPositives += actual[row] ? 1 : 0;
            predictedPositives += predicted[row] ? 1 : 0;
        }
        return (both, actualPositives, predictedPositives);
    }

    static long Sum(Vector<byte> counts)
    {
        Vector.Widen(counts, out var low, out var high);
        return Vector.Sum(low + high);
    }

    static double Ratio(double part, double whole, double whenUndefined) => whole == 0 ? whenUndefined : part / whole;
}
