namespace MLWorkbench.Vectorisation;

/// <summary>The plain loops of <see cref="DotProduct"/>: supplied, right, and where you begin.</summary>
public static class PlainDotProduct
{
    /// <inheritdoc cref="DotProduct.Sum"/>
    public static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    /// <inheritdoc cref="DotProduct.Dot"/>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException($"{x.Length} values cannot be multiplied with {y.Length}.", nameof(y));

        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return sum;
    }
}
