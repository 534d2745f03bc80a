namespace MLWorkbench.Kernels;

/// <summary>The product of two matrices, close to the rate at which the processor can multiply.</summary>
/// <remarks>
/// Every number is used many times while it is near: a panel of b lies packed in the shared cache, a block of a in a core's own,
/// and a tile of the answer in registers. After K. Goto and R. van de Geijn, Anatomy of High-Performance Matrix Multiplication, 2008.
/// </remarks>
public static class MatrixProduct
{
    const int Depth = 256; // numbers of a row of a in one packed block
    const int BlockRows = 96; // a block of 96 x 256 doubles is 192 kB: well inside a second-level cache

    /// <summary>Multiplies two matrices on all cores.</summary>
    /// <exception cref="ArgumentException">The columns of a are not as many as the rows of b.</exception>
    public static Matrix Of(Matrix a, Matrix b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Cols != b.Rows)
            throw new ArgumentException($"{a.Rows} x {a.Cols} does not go with {b.Rows} x {b.Cols}.", nameof(b));

        // Whole tiles, so that no sum needs a special case; cut to size at the end.
        var width = Tile.RoundUp(b.Cols);
        var sums = new double[checked((a.Rows + Tile.Rows - 1) / Tile.Rows * Tile.Rows * width)];
        var panel = new double[Depth * width];
        for (var from = 0; from < a.Cols; from += Depth)
        {
            var (first, depth) = (from, Math.Min(Depth, a.Cols - from));
            Blocks.Map(width / Tile.Columns, 8, (left, right) => PackColumns(b, first, depth, left, right, panel));
            Blocks.Map(a.Rows, BlockRows, (top, bottom) => AddBlock(PackRows(a, top, bottom, first, depth), top, depth, panel, width, sums));
        }
        return CutOut(sums, width, a.Rows, b.Cols);
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

    // Tile after tile of rows; inside a tile, column after column. Rows that are missing stay zero.
    static double[] PackRows(Matrix a, int top, int bottom, int first, int depth)
    {
        var block = new double[(bottom - top + Tile.Rows - 1) / Tile.Rows * Tile.Rows * depth];
        for (var row = top; row < bottom; row++)
        {
            var source = a.Row(row).Slice(first, depth);
            var target = block.AsSpan((row - top) / Tile.Rows * Tile.Rows * depth + (row - top) % Tile.Rows);
            for (var k = 0; k < source.Length; k++)
                target[k * Tile.Rows] = source[k];
        }
        return block;
    }

    static double[] AddBlock(double[] block, int top, int depth, double[] panel, int width, double[] sums)
    {
        for (var col = 0; col < width; col += Tile.Columns)
        {
            for (var at = 0; at < block.Length; at += Tile.Rows * depth)
                Tile.Add(depth, ref block[at], 1, Tile.Rows, ref panel[col * depth], Tile.Columns, ref sums[(top + at / depth) * width + col], width);
        }
        return block;
    }

    static Matrix CutOut(double[] sums, int width, int rows, int cols)
    {
        var product = new Matrix(rows, cols);
        for (var row = 0; row < rows; row++)
            sums.AsSpan(row * width, cols).CopyTo(product.Row(row));
        return product;
    }
}
