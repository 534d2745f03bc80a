namespace MLWorkbench.Vectorisation;

/// <summary>The plain loops of <see cref="Softmax"/>: supplied, right, and where you begin.</summary>
public static class PlainSoftmax
{
    /// <inheritdoc cref="Softmax.Apply"/>
    public static void Apply(Span<double> values)
    {
        var largest = Largest(values);
        var sum = 0.0;
        foreach (ref var value in values)
        {
            value = Math.Exp(value - largest);
            sum += value;
        }
        foreach (ref var value in values)
            value /= sum;
    }

    /// <inheritdoc cref="Softmax.LogSumExp"/>
    public static double LogSumExp(ReadOnlySpan<double> values)
    {
        var largest = Largest(values);
        if (double.IsInfinity(largest))
            return largest;
        var sum = 0.0;
        foreach (var value in values)
            sum += Math.Exp(value - largest);
        return largest + Math.Log(sum);
    }

    static double Largest(ReadOnlySpan<double> values)
    {
        var largest = double.NegativeInfinity;
        foreach (var value in values)
            largest = Math.Max(largest, value);
        return largest;
    }
}
