namespace MLWorkbench;

/// <summary>The chi-squared distribution: the sum of the squares of independent standard normal values. NaN in gives NaN out.</summary>
public static class ChiSquaredDistribution
{
    /// <summary>The probability of a value of at most x, with full relative precision near 0.</summary>
    /// <param name="x">Any number; 0 and below give 0, infinity gives 1.</param>
    /// <param name="degreesOfFreedom">A positive finite number, not necessarily whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are 0, negative or infinite.</exception>
    public static double Cdf(double x, double degreesOfFreedom)
    {
        if (double.IsNaN(x) || double.IsNaN(degreesOfFreedom))
            return double.NaN;
        RequireValid(degreesOfFreedom);
        return x <= 0 ? 0 : IncompleteGamma.Lower(degreesOfFreedom / 2, x / 2);
    }

    /// <summary>The probability of a value above x, with full relative precision for large x, where 1 - Cdf has none.</summary>
    /// <param name="x">Any number; 0 and below give 1, infinity gives 0.</param>
    /// <param name="degreesOfFreedom">A positive finite number, not necessarily whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are 0, negative or infinite.</exception>
    public static double UpperTail(double x, double degreesOfFreedom)
    {
        if (double.IsNaN(x) || double.IsNaN(degreesOfFreedom))
            return double.NaN;
        RequireValid(degreesOfFreedom);
        return x <= 0 ? 1 : IncompleteGamma.Upper(degreesOfFreedom / 2, x / 2);
    }

    /// <summary>The x with Cdf(x, degreesOfFreedom) = p.</summary>
    /// <param name="p">A probability; 0 gives 0, 1 gives infinity.</param>
    /// <param name="degreesOfFreedom">A positive finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is below 0 or above 1, or the degrees of freedom are 0, negative or infinite.</exception>
    public static double Quantile(double p, double degreesOfFreedom)
    {
        if (double.IsNaN(p) || double.IsNaN(degreesOfFreedom))
            return double.NaN;
        ArgumentOutOfRangeException.ThrowIfLessThan(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        RequireValid(degreesOfFreedom);
        if (p is 0 or 1)
            return p == 0 ? 0 : double.PositiveInfinity;

        var rising = p <= 0.5; // search on the smaller tail: it is the one with all its digits
        return QuantileSearch.Find(
            x => rising ? Cdf(x, degreesOfFreedom) : UpperTail(x, degreesOfFreedom),
            x => IncompleteGamma.Kernel(degreesOfFreedom / 2, x / 2),
            rising ? p : 1 - p, rising, start: degreesOfFreedom, double.MaxValue);
    }

    static void RequireValid(double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(degreesOfFreedom, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(degreesOfFreedom, double.MaxValue);
    }
}
