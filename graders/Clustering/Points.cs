namespace MLWorkbench.Clustering;

/// <summary>Tables of points, and distances between them, for the graders of this track.</summary>
static class Points
{
    /// <summary>Points on a line, one a row.</summary>
    public static Matrix OnLine(params double[] positions) => Matrix.FromRows(Array.ConvertAll<double, double[]>(positions, position => [position]));

    /// <summary>Some rows of a table.</summary>
    public static Matrix Pick(Matrix table, params int[] rows) => Matrix.FromRows(Array.ConvertAll(rows, row => table.Row(row).ToArray()));

    /// <summary>Standard normal points, rounded to three decimals so that a failed check can be pasted.</summary>
    public static Matrix Normal(Random random, int rows, int cols)
    {
        var table = new Matrix(rows, cols);
        for (var row = 0; row < rows; row++)
        {
            for (var col = 0; col < cols; col++)
                table[row, col] = Math.Round(MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1), 3);
        }
        return table;
    }

    /// <summary>The squared distance between two rows.</summary>
    public static double Squared(Matrix a, int row, Matrix b, int other) =>
        Enumerable.Range(0, a.Cols).Sum(col => Math.Pow(a[row, col] - b[other, col], 2));

    /// <summary>The distance between two rows of a table.</summary>
    public static double Distance(Matrix x, int row, int other) => Math.Sqrt(Squared(x, row, x, other));
}
