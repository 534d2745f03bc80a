namespace MLWorkbench.Vectorisation;

/// <summary>The plain loops of <see cref="MatrixProduct"/>: supplied, right, and where you begin.</summary>
public static class PlainMatrixProduct
{
    /// <inheritdoc cref="MatrixProduct.Multiply"/>
    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int rows, int inner, int columns, Span<double> destination)
    {
        Require(a, b, rows, inner, columns, destination);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var sum = 0.0;
                for (var p = 0; p < inner; p++)
                    sum += a[i * inner + p] * b[p * columns + j];
                destination[i * columns + j] = sum;
            }
        }
    }

    static void Require(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int rows, int inner, int columns, Span<double> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(inner);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if (a.Length != (long)rows * inner)
            throw new ArgumentException($"{rows} by {inner} are not {a.Length} values.", nameof(a));
        if (b.Length != (long)inner * columns)
            throw new ArgumentException($"{inner} by {columns} are not {b.Length} values.", nameof(b));
        if (destination.Length < (long)rows * columns)
            throw new ArgumentException($"{rows} by {columns} values do not fit into {destination.Length} places.", nameof(destination));
        if (destination.Overlaps(a) || destination.Overlaps(b))
            throw new ArgumentException("The product must not lie where a factor lies: the factors are read many times.", nameof(destination));
    }
}
