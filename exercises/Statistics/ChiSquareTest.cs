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
        throw new NotImplementedException();
    }
}
