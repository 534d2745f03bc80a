using System.Numerics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Vectorisation;

/// <summary>Mean and variance while the values come from memory once, as accurate as in two passes.</summary>
public static class RunningMoments
{
    // 8 KiB: the second look at a block finds it in the nearest cache.
    const int Block = 1024;

    /// <summary>The moments of a sample.</summary>
    /// <param name="values">The sample.</param>
    /// <returns>For no values the count 0, with the mean and the squared deviations 0.</returns>
    public static SampleMoments Of(ReadOnlySpan<double> values)
    {
        SampleMoments moments = default;
        for (; !values.IsEmpty; values = values[Math.Min(Block, values.Length)..])
        {
            var block = values[..Math.Min(Block, values.Length)];
            var mean = Sum(block) / block.Length;
            moments = Merge(moments, new(block.Length, mean, SquaredDeviations(block, mean)));
        }
        return moments;
    }

    /// <summary>The moments of two samples taken together, from their moments alone.</summary>
    /// <param name="left">The moments of one sample.</param>
    /// <param name="right">The moments of the other.</param>
    public static SampleMoments Merge(SampleMoments left, SampleMoments right)
    {
        if (left.Count == 0 || right.Count == 0)
            return left.Count == 0 ? right : left;
        var count = left.Count + right.Count;
        var share = (double)right.Count / count;
        var apart = right.Mean - left.Mean;
        return new(count, left.Mean + apart * share, left.SquaredDeviations + right.SquaredDeviations + apart * apart * left.Count * share);
    }

    static double Sum(ReadOnlySpan<double> values)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        Vector<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        var i = 0;
        for (; i <= vectors.Length - 4; i += 4)
        {
            sum0 += vectors[i];
            sum1 += vectors[i + 1];
            sum2 += vectors[i + 2];
            sum3 += vectors[i + 3];
        }
        for (; i < vectors.Length; i++)
            sum0 += vectors[i];

        var sum = Vector.Sum(sum0 + sum1 + (sum2 + sum3));
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..])
            sum += value;
        return sum;
    }

    static double SquaredDeviations(ReadOnlySpan<double> values, double mean)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var centre = Vector.Create(mean);
        Vector<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        var i = 0;
        for (; i <= vectors.Length - 4; i += 4)
        {
            sum0 = AddSquare(vectors[i] - centre, sum0);
            sum1 = AddSquare(vectors[i + 1] - centre, sum1);
            sum2 = AddSquare(vectors[i + 2] - centre, sum2);
            sum3 = AddSquare(vectors[i + 3] - centre, sum3);
        }
        for (; i < vectors.Length; i++)
            sum0 = AddSquare(vectors[i] - centre, sum0);

        var sum = Vector.Sum(sum0 + sum1 + (sum2 + sum3));
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..])
            sum += (value - mean) * (value - mean);
        return sum;
    }

    static Vector<double> AddSquare(Vector<double> deviation, Vector<double> sum) => Vector.MultiplyAddEstimate(deviation, deviation, sum);
}
