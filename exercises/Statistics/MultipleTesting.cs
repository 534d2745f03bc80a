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
        throw new NotImplementedException();
    }
}
