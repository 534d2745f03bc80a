namespace MLWorkbench;

/// <summary>Fisher's F distribution: the ratio of two independent mean squares of normal values. NaN in gives NaN out.</summary>
public static class FDistribution
{
    /// <summary>The probability of a value of at most f, with full relative precision near 0.</summary>
    /// <param name="f">Any number; 0 and below give 0, infinity gives 1.</param>
    /// <param name="numeratorDegrees">Degrees of freedom of the numerator: positive and finite.</param>
    /// <param name="denominatorDegrees">Degrees of freedom of the denominator: positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are 0, negative or infinite.</exception>
    public static double Cdf(double f, double numeratorDegrees, double denominatorDegrees)
    {
        if (double.IsNaN(f) || double.IsNaN(numeratorDegrees) || double.IsNaN(denominatorDegrees))
            return double.NaN;
        RequireValid(numeratorDegrees, denominatorDegrees);
        var (x, y) = BetaArguments(f, numeratorDegrees, denominatorDegrees);
        return IncompleteBeta.Regularized(x, y, numeratorDegrees / 2, denominatorDegrees / 2);
    }

    /// <summary>The probability of a value above f, with full relative precision for large f, where 1 - Cdf has none.</summary>
    /// <param name="f">Any number; 0 and below give 1, infinity gives 0.</param>
    /// <param name="numeratorDegrees">Degrees of freedom of the numerator: positive and finite.</param>
    /// <param name="denominatorDegrees">Degrees of freedom of the denominator: positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are 0, negative or infinite.</exception>
    public static double UpperTail(double f, double numeratorDegrees, double denominatorDegrees)
    {
        if (double.IsNaN(f) || double.IsNaN(numeratorDegrees) || double.IsNaN(denominatorDegrees))
            return double.NaN;
        RequireValid(numeratorDegrees, denominatorDegrees);
        var (x, y) = BetaArguments(f, numeratorDegrees, denominatorDegrees);
        return IncompleteBeta.Regularized(y, x, denominatorDegrees / 2, numeratorDegrees / 2);
    }

    // Substituting x = d1 f / (d1 f + d2) in the integral of the density gives Cdf(f) = I_x(d1 / 2, d2 / 2), and
    // y = d2 / (d1 f + d2) is 1 - x.
    static (double X, double Y) BetaArguments(double f, double numeratorDegrees, double denominatorDegrees)
    {
        var ratio = numeratorDegrees / denominatorDegrees * Math.Max(f, 0);
        return (1 / (1 + 1 / ratio), 1 / (1 + ratio));
    }

    static void RequireValid(double numeratorDegrees, double denominatorDegrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(numeratorDegrees, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numeratorDegrees, double.MaxValue);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(denominatorDegrees, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(denominatorDegrees, double.MaxValue);
    }
}
