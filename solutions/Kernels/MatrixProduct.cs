using System.Buffers;

namespace MLWorkbench.Kernels;

/// <summary>The product of two matrices, close to the rate at which the processor can multiply.</summary>
/// <remarks>
/// Every number is used many times while it is near: a panel of b lies packed in the shared cache, a block of a in a core's own,
/// and a tile of the answer in registers. After K. Goto and R. van de Geijn, Anatomy of High-Performance Matrix Multiplication, 2008.
/// </remarks>
public static class MatrixProduct
{
    const int Depth = 256; // numbers of a row of a in one packed block
    const int BlockRows = 48; // 48 x 256 doubles are 96 kB: they stay in a second-level cache

    /// <summary>Multiplies two matrices on all cores.</summary>
    /// <exception cref="ArgumentException">The columns of a are not as many as the rows of b.</exception>
    public static Matrix Of(Matrix a, Matrix b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Cols != b.Rows)
            throw new ArgumentException($"{a.Rows} x {a.Cols} does not go with {b.Rows} x {b.Cols}.", nameof(b));

        var product = new Matrix(a.Rows, b.Cols);
        var width = Tile.RoundUp(b.Cols);
        var panel = ArrayPool<double>.Shared.Rent(Math.Min(Depth, a.Cols) * width);
        for (var from = 0; from < a.Cols; from += Depth)
        {
            var (first, depth) = (from, Math.Min(Depth, a.Cols - from));
            Blocks.Map(depth, 16, (top, bottom) => PackColumns(b, first, depth, top, bottom, panel));
            Blocks.Map(a.Rows, BlockRows, (top, bottom) => AddBlock(a, top, bottom, first, depth, panel, product));
        }
        ArrayPool<double>.Shared.Return(panel);
        return product;
    }

    // Tile after tile of columns; inside a tile, row after row.
    static int PackColumns(Matrix b, int first, int depth, int top, int bottom, double[] panel)
    {
        for (var k = top; k < bottom; k++)
        {
            var row = b.Row(first + k);
            for (var col = 0; col < row.Length; col += Tile.Columns)
            {
                var target = panel.AsSpan(col * depth + k * Tile.Columns, Tile.Columns);
                if (col + Tile.Columns <= row.Length)
                    row.Slice(col, Tile.Columns).CopyTo(target);
                else
                {
                    target.Clear();
                    row[col..].CopyTo(target);
                }
            }
        }
        return bottom - top;
    }

    // Tile after tile of rows; inside a tile, column after column. The last tile may lack rows.
    static void PackRows(Matrix a, int top, int bottom, int first, int depth, double[] block)
    {
        for (var row = top; row < bottom; row++)
        {
            var source = a.Row(row).Slice(first, depth);
            var target = block.AsSpan((row - top) / Tile.Rows * Tile.Rows * depth + (row - top) % Tile.Rows);
            for (var k = 0; k < source.Length; k++)
                target[k * Tile.Rows] = source[k];
        }
    }

    static int AddBlock(Matrix a, int top, int bottom, int first, int depth, double[] panel, Matrix product)
    {
        var block = ArrayPool<double>.Shared.Rent(BlockRows * Depth);
        PackRows(a, top, bottom, first, depth, block);
        Span<double> edge = stackalloc double[Tile.Rows * Tile.Columns];
        // A tile of columns stays in the nearest cache while all rows of the block pass by.
        for (var col = 0; col < product.Cols; col += Tile.Columns)
        {
            for (var row = top; row < bottom; row += Tile.Rows)
                AddTile(depth, ref block[(row - top) * depth], ref panel[col * depth], edge, product, row, Math.Min(row + Tile.Rows, bottom), col);
        }
        ArrayPool<double>.Shared.Return(block);
        return bottom - top;
    }

    static void AddTile(int depth, ref double rows, ref double columns, Span<double> edge, Matrix product, int top, int bottom, int left)
    {
        if (top + Tile.Rows <= bottom && left + Tile.Columns <= product.Cols)
        {
            Tile.Add(depth, ref rows, 1, Tile.Rows, ref columns, Tile.Columns, ref product.Row(top)[left], product.Cols);
            return;
        }
        // Only a part of the tile lies inside the matrix.
        edge.Clear();
        Tile.Add(depth, ref rows, 1, Tile.Rows, ref columns, Tile.Columns, ref edge[0], Tile.Columns);
        for (var row = top; row < bottom; row++)
        {
            var target = product.Row(row)[left..];
            for (var col = 0; col < Math.Min(target.Length, Tile.Columns); col++)
                target[col] += edge[(row - top) * Tile.Columns + col];
        }
    }
}
