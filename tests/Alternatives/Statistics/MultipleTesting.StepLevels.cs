namespace MLWorkbench.Statistics;

/// <summary>Sorts pairs of value and position, adjusts in place in sorted order, writes back by position.</summary>
public static class MultipleTesting
{
    public enum Correction { Bonferroni, Holm, BenjaminiHochberg }

    public static double[] Adjust(ReadOnlySpan<double> pValues, Correction method)
    {
        var m = pValues.Length;
        var sorted = new (double P, int Position)[m];
        for (var i = 0; i < m; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(pValues[i] is >= 0 and <= 1, true);
            sorted[i] = (pValues[i], i);
        }
        // Descending on purpose: position k holds rank m - k.
        Array.Sort(sorted, (a, b) => b.P.CompareTo(a.P));
        var steps = new double[m];
        for (var k = 0; k < m; k++)
            steps[k] = Math.Min(1.0, sorted[k].P * (method == Correction.Bonferroni ? m : method == Correction.Holm ? k + 1 : m / (m - (double)k)));
        for (var k = m - 2; method == Correction.Holm && k >= 0; k--)
            steps[k] = Math.Max(steps[k], steps[k + 1]);
        for (var k = 1; method == Correction.BenjaminiHochberg && k < m; k++)
            steps[k] = Math.Min(steps[k], steps[k - 1]);
        var adjusted = new double[m];
        for (var k = 0; k < m; k++)
            adjusted[sorted[k].Position] = steps[k];
        return adjusted;
    }
}
