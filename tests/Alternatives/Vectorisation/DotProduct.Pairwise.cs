namespace MLWorkbench.Vectorisation;

/// <summary>Halves, and halves of halves: no vectors, and an order of addition that has nothing in common with a loop.</summary>
public static class DotProduct
{
    public static double Sum(ReadOnlySpan<double> values) => values.Length switch
    {
        0 => 0,
        1 => values[0],
        var n => Sum(values[(n / 2)..]) + Sum(values[..(n / 2)]),
    };

    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException("Unequal lengths.", nameof(x));
        return x.Length switch
        {
            0 => 0,
            1 => x[0] * y[0],
            var n => Dot(x[..(n / 2)], y[..(n / 2)]) + Dot(x[(n / 2)..], y[(n / 2)..]),
        };
    }
}
