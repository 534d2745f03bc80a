namespace MLWorkbench.Statistics;

/// <summary>The statistic as Σ O²/E - N, totals with LINQ, Yates by its own sum.</summary>
public static class ChiSquareTest
{
    public sealed record ChiSquareResult(double Statistic, int DegreesOfFreedom, double PValue, double CramersV, double[,] Expected);

    public static ChiSquareResult Independence(int[,] observed, bool yatesCorrection = false)
    {
        var (r, c) = (observed.GetLength(0), observed.GetLength(1));
        var rowTotals = Enumerable.Range(0, r).Select(i => Enumerable.Range(0, c).Sum(j => (long)observed[i, j])).ToArray();
        var colTotals = Enumerable.Range(0, c).Select(j => Enumerable.Range(0, r).Sum(i => (long)observed[i, j])).ToArray();
        if (r == 1 || c == 1 || observed.Cast<int>().Min() < 0 || rowTotals.Min() == 0 || colTotals.Min() == 0)
            throw new ArgumentOutOfRangeException(nameof(observed));

        var n = rowTotals.Sum();
        var expected = new double[r, c];
        double squares = 0, corrected = 0;
        for (var j = 0; j < c; j++)
        {
            for (var i = 0; i < r; i++)
            {
                expected[i, j] = (double)rowTotals[i] / n * colTotals[j];
                squares += (double)observed[i, j] * observed[i, j] / expected[i, j];
                var gap = Math.Abs(observed[i, j] - expected[i, j]);
                corrected += Math.Pow(gap - Math.Min(0.5, gap), 2) / expected[i, j];
            }
        }
        var plain = Math.Max(0, squares - n);
        var statistic = yatesCorrection && observed.Length == 4 && r == 2 ? corrected : plain;
        var df = r * c - r - c + 1;
        return new(statistic, df, ChiSquaredDistribution.UpperTail(statistic, df), Math.Sqrt(plain / n / Math.Min(r - 1, c - 1)), expected);
    }
}
