namespace MLWorkbench.Statistics;

/// <summary>Tests whether the rows and the columns of a table of counts have anything to do with each other.</summary>
public static class ChiSquareTest
{
    /// <summary>What the test found.</summary>
    /// <param name="Statistic">The sum of (observed - expected)² / expected over all cells.</param>
    /// <param name="DegreesOfFreedom">(rows - 1)(columns - 1).</param>
    /// <param name="PValue">The chance of such a statistic, or a larger one, when rows and columns are independent.</param>
    /// <param name="CramersV">The strength of the association, from 0 to 1, whatever the size of the table; never corrected.</param>
    /// <param name="Expected">The counts expected under independence, in the shape of the table.</param>
    public sealed record ChiSquareResult(double Statistic, int DegreesOfFreedom, double PValue, double CramersV, double[,] Expected);

    /// <summary>Tests a table of counts for independence of rows and columns.</summary>
    /// <param name="observed">The counts: at least 2 x 2, none negative, no empty row and no empty column.</param>
    /// <param name="yatesCorrection">Moves each count of a 2 x 2 table by up to one half towards its expectation; other tables are left alone.</param>
    /// <exception cref="ArgumentException">The table is too small, a count is negative, or a row or column is empty.</exception>
    public static ChiSquareResult Independence(int[,] observed, bool yatesCorrection = false)
    {
        int rows = observed.GetLength(0), cols = observed.GetLength(1);
        if (rows < 2 || cols < 2)
            throw new ArgumentException($"A table of {rows} x {cols} leaves nothing to compare.", nameof(observed));

        var (rowTotals, colTotals, total) = Totals(observed);
        var expected = new double[rows, cols];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < cols; j++)
                expected[i, j] = rowTotals[i] * colTotals[j] / total;
        }

        var uncorrected = Distance(observed, expected, 0);
        var statistic = yatesCorrection && rows == 2 && cols == 2 ? Distance(observed, expected, 0.5) : uncorrected;
        var degreesOfFreedom = (rows - 1) * (cols - 1);
        return new(
            statistic,
            degreesOfFreedom,
            ChiSquaredDistribution.UpperTail(statistic, degreesOfFreedom),
            Math.Sqrt(uncorrected / (total * (Math.Min(rows, cols) - 1))),
            expected);
    }

    // Totals are doubles: a product of two of them soon exceeds an int.
    static (double[] Rows, double[] Cols, double All) Totals(int[,] observed)
    {
        var rows = new double[observed.GetLength(0)];
        var cols = new double[observed.GetLength(1)];
        var all = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < cols.Length; j++)
            {
                if (observed[i, j] < 0)
                    throw new ArgumentException($"The count at [{i}, {j}] is {observed[i, j]}.", nameof(observed));
                rows[i] += observed[i, j];
                cols[j] += observed[i, j];
                all += observed[i, j];
            }
        }
        if (rows.Contains(0) || cols.Contains(0))
            throw new ArgumentException("A row or a column is empty: its expected counts would be 0.", nameof(observed));
        return (rows, cols, all);
    }

    static double Distance(int[,] observed, double[,] expected, double correction)
    {
        var sum = 0.0;
        for (var i = 0; i < observed.GetLength(0); i++)
        {
            for (var j = 0; j < observed.GetLength(1); j++)
            {
                var gap = Math.Max(0, Math.Abs(observed[i, j] - expected[i, j]) - correction);
                sum += gap * gap / expected[i, j];
            }
        }
        return sum;
    }
}
