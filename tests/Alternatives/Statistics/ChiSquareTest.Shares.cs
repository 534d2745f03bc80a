namespace MLWorkbench.Statistics;

/// <summary>Works in shares of the total; 2 x 2 tables by (ad - bc), their p-value from the normal distribution.</summary>
public static class ChiSquareTest
{
    public sealed record ChiSquareResult(double Statistic, int DegreesOfFreedom, double PValue, double CramersV, double[,] Expected);

    public static ChiSquareResult Independence(int[,] observed, bool yatesCorrection = false)
    {
        int rows = observed.GetLength(0), cols = observed.GetLength(1);
        double n = 0;
        foreach (var count in observed)
            n += count >= 0 ? count : throw new ArgumentException("A count is negative.");
        double[] p = new double[rows], q = new double[cols];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < cols; j++)
            {
                p[i] += observed[i, j] / n;
                q[j] += observed[i, j] / n;
            }
        if (rows < 2 || cols < 2 || p.Any(share => !(share > 0)) || q.Any(share => !(share > 0)))
            throw new ArgumentException("The table leaves nothing to test.");

        var expected = new double[rows, cols];
        var phi2 = 0.0;
        for (var i = rows - 1; i >= 0; i--)
            for (var j = cols - 1; j >= 0; j--)
            {
                expected[i, j] = n * (p[i] * q[j]);
                phi2 += Math.Pow(observed[i, j] / n / (p[i] * q[j]) - 1, 2) * p[i] * q[j];
            }
        var v = Math.Sqrt(phi2 / (Math.Min(rows, cols) - 1));
        if (rows != 2 || cols != 2)
            return new(n * phi2, (rows - 1) * (cols - 1), ChiSquaredDistribution.UpperTail(n * phi2, (rows - 1) * (cols - 1)), v, expected);

        var determinant = Math.Abs((double)observed[0, 0] * observed[1, 1] - (double)observed[0, 1] * observed[1, 0]);
        var shrunk = Math.Max(0, determinant - (yatesCorrection ? n / 2 : 0));
        var z = shrunk / (n * n) * Math.Sqrt(n / (p[0] * p[1] * q[0] * q[1]));
        return new(z * z, 1, 2 * NormalDistribution.UpperTail(z), v, expected);
    }
}
