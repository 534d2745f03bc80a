using System.Numerics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Vectorisation;

/// <summary>Turns scores into probabilities, in the place where the scores stand.</summary>
public static class Softmax
{
    /// <summary>Replaces each score x by e^x divided by the sum of all e^x.</summary>
    /// <param name="values">The scores; afterwards the probabilities.</param>
    public static void Apply(Span<double> values)
    {
        var largest = Largest(values);
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var sums = Vector<double>.Zero;
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = Vector.Exp(vectors[i] - Vector.Create(largest));
            sums += vectors[i];
        }
        var sum = Vector.Sum(sums);
        foreach (ref var value in values[(vectors.Length * Vector<double>.Count)..])
        {
            value = Math.Exp(value - largest);
            sum += value;
        }
        Divide(values, sum);
    }

    /// <summary>The logarithm of the sum of all e^x; minus infinity when there are no scores.</summary>
    /// <param name="values">The scores x.</param>
    public static double LogSumExp(ReadOnlySpan<double> values)
    {
        var largest = Largest(values);
        // Every score is minus infinity, or one is plus infinity: their difference would be NaN.
        if (double.IsInfinity(largest))
            return largest;
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var sums = Vector<double>.Zero;
        foreach (var vector in vectors)
            sums += Vector.Exp(vector - Vector.Create(largest));
        var sum = Vector.Sum(sums);
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..])
            sum += Math.Exp(value - largest);
        return largest + Math.Log(sum);
    }

    // NaN when there is one among the values.
    static double Largest(ReadOnlySpan<double> values)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var largest = double.NegativeInfinity;
        if (!vectors.IsEmpty)
        {
            var lanes = vectors[0];
            foreach (var vector in vectors[1..])
                lanes = Vector.Max(lanes, vector);
            for (var lane = 0; lane < Vector<double>.Count; lane++)
                largest = Math.Max(largest, lanes[lane]);
        }
        foreach (var value in values[(vectors.Length * Vector<double>.Count)..])
            largest = Math.Max(largest, value);
        return largest;
    }

    static void Divide(Span<double> values, double sum)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] /= sum;
        foreach (ref var value in values[(vectors.Length * Vector<double>.Count)..])
            value /= sum;
    }
}
