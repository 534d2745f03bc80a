using System.Runtime.Intrinsics;

namespace MLWorkbench.Vectorisation;

/// <summary>One sweep for the largest score and the sum, which is rescaled when a larger score comes; then powers times the inverse of the sum.</summary>
public static class Softmax
{
    public static void Apply(Span<double> values)
    {
        var (largest, sum) = Sweep(values);
        var scale = 1 / sum;
        while (values.Length >= Vector256<double>.Count)
        {
            (Vector256.Exp(Vector256.Create<double>(values) - Vector256.Create(largest)) * scale).CopyTo(values);
            values = values[Vector256<double>.Count..];
        }
        for (var i = values.Length - 1; i >= 0; i--)
            values[i] = scale * Math.Exp(values[i] - largest);
    }

    public static double LogSumExp(ReadOnlySpan<double> values)
    {
        var (largest, sum) = Sweep(values);
        return largest + Math.Log(sum);
    }

    static (double Largest, double Sum) Sweep(ReadOnlySpan<double> values)
    {
        var (largest, sum) = (double.NegativeInfinity, 0.0);
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                return (value, value);
            if (value > largest)
                (largest, sum) = (value, sum * Math.Exp(largest - value) + 1);
            else if (value != largest)
                sum += Math.Exp(value - largest);
            else if (double.IsFinite(value))
                sum++;
        }
        return (largest, sum);
    }
}
