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
    const int BlockRows = 96;
    const int BlockColumns = 256; // 256 x 256 doubles are half a megabyte: they stay in a second-level cache

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
        var panel = new double[Math.Min(Depth, a.Cols) * width];
        for (var from = 0; from < a.Cols; from += Depth)
        {
            var (first, depth) = (from, Math.Min(Depth, a.Cols - from));
            Blocks.Map(width / Tile.Columns, 8, (left, right) => PackColumns(b, first, depth, left, right, panel));
            Blocks.Map(a.Rows, BlockRows, (top, bottom) => AddBlock(a, top, bottom, first, depth, panel, product));
        }
        return product;
    }

    // Tile after tile of columns; inside a tile, row after row.
    static double[] PackColumns(Matrix b, int first, int depth, int left, int right, double[] panel)
    {
        for (var tile = left; tile < right; tile++)
        {
            var from = tile * Tile.Columns;
            var present = Math.Min(Tile.Columns, b.Cols - from);
            for (var k = 0; k < depth; k++)
            {
                var target = panel.AsSpan((tile * depth + k) * Tile.Columns, Tile.Columns);
                b.Row(first + k).Slice(from, present).CopyTo(target);
                target[present..].Clear();
            }
        }
        return panel;
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
        for (var left = 0; left < product.Cols; left += BlockColumns)
        {
            for (var row = top; row < bottom; row += Tile.Rows)
            {
                for (var col = left; col < Math.Min(left + BlockColumns, product.Cols); col += Tile.Columns)
                    AddTile(depth, ref block[(row - top) * depth], ref panel[col * depth], edge, product, row, Math.Min(row + Tile.Rows, bottom), col);
            }
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
