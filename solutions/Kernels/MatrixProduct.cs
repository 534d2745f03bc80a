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
    const int RowsOfPacking = 16;
    const int BlockRows = 48; // 48 x 256 doubles are 96 kB: they stay in a second-level cache

    /// <summary>Multiplies two matrices on all cores.</summary>
    /// <exception cref="ArgumentException">The columns of a are not as many as the rows of b.</exception>
    public static Matrix Of(Matrix a, Matrix b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var product = new Matrix(a.Rows, b.Cols);
        Write(a, b, product);
        return product;
    }

    /// <summary>The same into a third matrix that is there already, whatever it holds: fresh memory may cost as much as the product.</summary>
    /// <exception cref="ArgumentException">The columns of a are not as many as the rows of b, or the destination has another shape.</exception>
    public static void Write(Matrix a, Matrix b, Matrix destination)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(destination);
        if (a.Cols != b.Rows)
            throw new ArgumentException($"{a.Rows} x {a.Cols} does not go with {b.Rows} x {b.Cols}.", nameof(b));
        if (destination.Rows != a.Rows || destination.Cols != b.Cols)
            throw new ArgumentException($"The product is {a.Rows} x {b.Cols}; there is room for {destination.Rows} x {destination.Cols}.", nameof(destination));

        var width = Tile.RoundUp(b.Cols);
        var panels = ArrayPool<double>.Shared.Rent(b.Rows * width);
        // The cores are called together twice: to wake them takes as long as thousands of products.
        Blocks.Map(b.Rows, RowsOfPacking, (top, bottom) => PackColumns(b, top, bottom, panels, width));
        Blocks.Map(a.Rows, BlockRows, (top, bottom) => AddBlock(a, top, bottom, panels, width, destination));
        ArrayPool<double>.Shared.Return(panels);
    }

    // Panel after panel of rows; inside a panel, tile after tile of columns; inside a tile, row after row.
    static int PackColumns(Matrix b, int top, int bottom, double[] panels, int width)
    {
        for (var k = top; k < bottom; k++)
        {
            var row = b.Row(k);
            var first = k / Depth * Depth;
            var depth = Math.Min(Depth, b.Rows - first);
            for (var col = 0; col < row.Length; col += Tile.Columns)
            {
                var target = panels.AsSpan(first * width + col * depth + (k - first) * Tile.Columns, Tile.Columns);
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

    static int AddBlock(Matrix a, int top, int bottom, double[] panels, int width, Matrix product)
    {
        var block = ArrayPool<double>.Shared.Rent(BlockRows * Depth);
        Span<double> edge = stackalloc double[Tile.Rows * Tile.Columns];
        for (var row = top; row < bottom; row++)
            product.Row(row).Clear();
        for (var first = 0; first < a.Cols; first += Depth)
        {
            var depth = Math.Min(Depth, a.Cols - first);
            PackRows(a, top, bottom, first, depth, block);
            // A tile of columns stays in the nearest cache while all rows of the block pass by.
            for (var col = 0; col < product.Cols; col += Tile.Columns)
            {
                for (var row = top; row < bottom; row += Tile.Rows)
                    AddTile(depth, ref block[(row - top) * depth], ref panels[first * width + col * depth], edge, product, row, Math.Min(row + Tile.Rows, bottom), col);
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
