using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MLWorkbench;

/// <summary>A dense matrix of doubles, stored row after row. Supplied by the workbench; no exercise implements it.</summary>
/// <remarks>Two matrices are equal when their shapes and all their numbers are equal (NaN equals NaN).</remarks>
[DebuggerDisplay("{Rows} x {Cols}: {ToString(),nq}")]
public sealed class Matrix : IEquatable<Matrix>
{
    readonly double[] _data;

    /// <summary>A matrix of zeros.</summary>
    public Matrix(int rows, int cols)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(cols);
        _data = new double[checked(rows * cols)];
        Rows = rows;
        Cols = cols;
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Cols { get; }

    /// <summary>One number.</summary>
    public double this[int row, int col]
    {
        get => _data[Offset(row, col)];
        set => _data[Offset(row, col)] = value;
    }

    /// <summary>A row as a writable window on the matrix: no copy.</summary>
    public Span<double> Row(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        return _data.AsSpan(row * Cols, Cols);
    }

    /// <summary>A copy of one column.</summary>
    public double[] Column(int col)
    {
        var column = new double[Rows];
        for (var row = 0; row < Rows; row++)
            column[row] = this[row, col];
        return column;
    }

    /// <summary>All numbers, row after row.</summary>
    public ReadOnlySpan<double> Data => _data;

    /// <summary>A matrix from its rows, which must be equally long: <c>Matrix.FromRows([[1, 2], [3, 4]])</c>.</summary>
    public static Matrix FromRows(double[][] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var matrix = new Matrix(rows.Length, rows.Length == 0 ? 0 : rows[0].Length);
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].Length != matrix.Cols)
                throw new ArgumentException($"Row {row} has {rows[row].Length} numbers, row 0 has {matrix.Cols}.", nameof(rows));
            rows[row].CopyTo(matrix.Row(row));
        }
        return matrix;
    }

    /// <summary>An independent copy.</summary>
    public Matrix Copy()
    {
        var copy = new Matrix(Rows, Cols);
        _data.CopyTo(copy._data, 0);
        return copy;
    }

    /// <inheritdoc/>
    public bool Equals(Matrix? other) =>
        other is not null && Rows == other.Rows && Cols == other.Cols && _data.AsSpan().SequenceEqual(other._data);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Matrix);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Rows);
        hash.Add(Cols);
        foreach (var value in _data)
            hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>The rows as a C# collection expression, cut short when there are many.</summary>
    public override string ToString()
    {
        const int shown = 8;
        var text = new StringBuilder("[");
        for (var row = 0; row < Math.Min(Rows, shown); row++)
        {
            text.Append(row == 0 ? "[" : ", [");
            for (var col = 0; col < Math.Min(Cols, shown); col++)
                text.Append(CultureInfo.InvariantCulture, $"{(col == 0 ? "" : ", ")}{this[row, col]:G6}");
            text.Append(Cols > shown ? ", ...]" : "]");
        }
        return text.Append(Rows > shown ? ", ...]" : "]").ToString();
    }

    int Offset(int row, int col)
    {
        if ((uint)row >= (uint)Rows || (uint)col >= (uint)Cols)
            throw new ArgumentOutOfRangeException(nameof(row), $"[{row}, {col}] is outside a matrix of {Rows} x {Cols}.");
        return row * Cols + col;
    }
}
