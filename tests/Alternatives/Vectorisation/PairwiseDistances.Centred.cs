using System.Numerics;

namespace MLWorkbench.Vectorisation;

/// <summary>The norm trick after the first row of x was subtracted from everything, column by column of y, with lanes of rows of y.</summary>
public static class PairwiseDistances
{
    public static void Squared(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int columns, Span<double> destination)
    {
        if (columns < 1 || x.Length % columns != 0 || y.Length % columns != 0)
            throw new ArgumentException("Rows are not whole.");
        var (rowsX, rowsY) = (x.Length / columns, y.Length / columns);
        if (destination.Length < rowsX * rowsY || destination.Overlaps(x) || destination.Overlaps(y))
            throw new ArgumentException("The destination does not fit.");
        if (rowsX == 0)
            return;

        // One column of y after the other, so that neighbouring rows lie side by side.
        var (turned, norms) = (new double[y.Length], new double[rowsY]);
        for (var j = 0; j < rowsY; j++)
        {
            for (var col = 0; col < columns; col++)
            {
                var value = y[j * columns + col] - x[col];
                turned[col * rowsY + j] = value;
                norms[j] += value * value;
            }
        }
        for (var i = 0; i < rowsX; i++)
        {
            var line = destination.Slice(i * rowsY, rowsY);
            norms.CopyTo(line);
            var norm = 0.0;
            for (var col = columns - 1; col >= 0; col--)
            {
                var value = x[i * columns + col] - x[col];
                norm += value * value;
                Subtract(turned.AsSpan(col * rowsY, rowsY), 2 * value, line);
            }
            foreach (ref var distance in line)
                distance = distance + norm < 0 ? 0 : distance + norm;
        }
    }

    static void Subtract(ReadOnlySpan<double> column, double factor, Span<double> line)
    {
        for (; column.Length >= Vector<double>.Count; column = column[Vector<double>.Count..], line = line[Vector<double>.Count..])
            (Vector.Create<double>(line) - Vector.Create(column) * factor).CopyTo(line);
        for (var j = 0; j < column.Length; j++)
            line[j] -= column[j] * factor;
    }
}
