namespace MLWorkbench.Statistics;

/// <summary>Corrects p-values for having run more than one test.</summary>
public static class MultipleTesting
{
    /// <summary>What is kept small, and how.</summary>
    public enum Correction
    {
        /// <summary>The chance of any false alarm, by one factor for all.</summary>
        Bonferroni,

        /// <summary>The chance of any false alarm, step by step from the smallest p-value.</summary>
        Holm,

        /// <summary>The expected share of false alarms among the discoveries.</summary>
        BenjaminiHochberg,
    }

    /// <summary>The adjusted p-values: each is the smallest level at which the procedure rejects its hypothesis.</summary>
    /// <param name="pValues">One p-value for each test, from 0 to 1, in any order.</param>
    /// <param name="method">The correction.</param>
    /// <returns>As many values, in the order of <paramref name="pValues"/>, none above 1.</returns>
    /// <exception cref="ArgumentException">A p-value is NaN, negative or above 1.</exception>
    public static double[] Adjust(ReadOnlySpan<double> pValues, Correction method)
    {
        foreach (var p in pValues)
        {
            // Written so that NaN is refused too.
            if (!(p >= 0 && p <= 1))
                throw new ArgumentOutOfRangeException(nameof(pValues), p, "A p-value lies between 0 and 1.");
        }

        return method switch
        {
            Correction.Bonferroni => Bonferroni(pValues),
            Correction.Holm => Holm(pValues),
            Correction.BenjaminiHochberg => BenjaminiHochberg(pValues),
            _ => throw new ArgumentOutOfRangeException(nameof(method)),
        };
    }

    static double[] Bonferroni(ReadOnlySpan<double> pValues)
    {
        var adjusted = new double[pValues.Length];
        for (var i = 0; i < adjusted.Length; i++)
            adjusted[i] = Math.Min(1, pValues.Length * pValues[i]);
        return adjusted;
    }

    static double[] Holm(ReadOnlySpan<double> pValues)
    {
        var adjusted = new double[pValues.Length];
        var open = pValues.Length;
        var largest = 0.0;
        foreach (var i in Ascending(pValues))
        {
            largest = Math.Max(largest, open * pValues[i]);
            adjusted[i] = Math.Min(1, largest);
            open--;
        }
        return adjusted;
    }

    static double[] BenjaminiHochberg(ReadOnlySpan<double> pValues)
    {
        var adjusted = new double[pValues.Length];
        var order = Ascending(pValues);
        var smallest = 1.0;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            var i = order[rank - 1];
            smallest = Math.Min(smallest, pValues[i] * order.Length / rank);
            adjusted[i] = smallest;
        }
        return adjusted;
    }

    // The positions of the p-values, the smallest first.
    static int[] Ascending(ReadOnlySpan<double> pValues)
    {
        var positions = new int[pValues.Length];
        for (var i = 0; i < positions.Length; i++)
            positions[i] = i;
        Array.Sort(pValues.ToArray(), positions);
        return positions;
    }
}
