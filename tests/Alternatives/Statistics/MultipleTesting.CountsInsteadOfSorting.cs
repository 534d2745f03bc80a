namespace MLWorkbench.Statistics;

/// <summary>Straight from the definitions: ranks are counts, running extremes are searches, nothing is sorted.</summary>
public static class MultipleTesting
{
    public enum Correction { Bonferroni, Holm, BenjaminiHochberg }

    public static double[] Adjust(ReadOnlySpan<double> pValues, Correction method)
    {
        var all = pValues.ToArray();
        if (all.Any(p => double.IsNaN(p) || p < 0 || p > 1))
            throw new ArgumentException("A p-value lies between 0 and 1.");
        return Array.ConvertAll(all, p => Math.Min(1, method switch
        {
            Correction.Bonferroni => p / (1.0 / all.Length),
            Correction.Holm => all.Where(q => q <= p).Max(q => (all.Length - all.Count(r => r < q)) * q),
            _ => all.Where(q => q >= p).Min(q => all.Length / (double)all.Count(r => r <= q) * q),
        }));
    }
}
