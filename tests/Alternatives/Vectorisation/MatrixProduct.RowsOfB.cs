using System.Numerics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Vectorisation;

/// <summary>No tiles: each row of b, from the last to the first, is scaled and added to a row of the product.</summary>
public static class MatrixProduct
{
    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int rows, int inner, int columns, Span<double> destination)
    {
        if (rows < 0 || inner < 0 || columns < 0 || a.Length != rows * inner || b.Length != inner * columns || destination.Length < rows * columns)
            throw new ArgumentException("Sizes do not fit.");
        if (destination.Overlaps(a) || destination.Overlaps(b))
            throw new ArgumentException("Overlap.");
        for (var i = 0; i < rows; i++)
        {
            var line = destination.Slice(i * columns, columns);
            line.Clear();
            for (var p = inner - 1; p >= 0; p--)
                AddScaled(b.Slice(p * columns, columns), a[i * inner + p], line);
        }
    }

    static void AddScaled(ReadOnlySpan<double> x, double factor, Span<double> sums)
    {
        var terms = MemoryMarshal.Cast<double, Vector<double>>(x);
        var totals = MemoryMarshal.Cast<double, Vector<double>>(sums);
        for (var i = 0; i < terms.Length; i++)
            totals[i] += terms[i] * factor;
        for (var i = terms.Length * Vector<double>.Count; i < x.Length; i++)
            sums[i] += x[i] * factor;
    }
}
