using System.Numerics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Vectorisation;

/// <summary>Sums that do not wait for themselves: several vectors of partial sums at once.</summary>
public static class DotProduct
{
    /// <summary>The sum of all values; 0 when there are none.</summary>
    /// <param name="values">The values, in a span that may begin anywhere in memory.</param>
    public static double Sum(ReadOnlySpan<double> values)
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

    /// <summary>The sum of the products of values in the same place; 0 when there are none.</summary>
    /// <param name="x">The first factors.</param>
    /// <param name="y">The second factors, as many as the first.</param>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException($"{x.Length} values cannot be multiplied with {y.Length}.", nameof(y));

        var left = MemoryMarshal.Cast<double, Vector<double>>(x);
        var right = MemoryMarshal.Cast<double, Vector<double>>(y);
        Vector<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        var i = 0;
        for (; i <= left.Length - 4; i += 4)
        {
            sum0 = Vector.MultiplyAddEstimate(left[i], right[i], sum0);
            sum1 = Vector.MultiplyAddEstimate(left[i + 1], right[i + 1], sum1);
            sum2 = Vector.MultiplyAddEstimate(left[i + 2], right[i + 2], sum2);
            sum3 = Vector.MultiplyAddEstimate(left[i + 3], right[i + 3], sum3);
        }
        for (; i < left.Length; i++)
            sum0 = Vector.MultiplyAddEstimate(left[i], right[i], sum0);

        var sum = Vector.Sum(sum0 + sum1 + (sum2 + sum3));
        for (var tail = left.Length * Vector<double>.Count; tail < x.Length; tail++)
            sum += x[tail] * y[tail];
        return sum;
    }
}
