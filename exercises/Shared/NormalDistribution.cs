namespace MLWorkbench;

/// <summary>The standard normal distribution: mean 0, standard deviation 1. NaN in gives NaN out.</summary>
public static class NormalDistribution
{
    const double DensityAtZero = 0.398942280401432677939946059934; // 1 / sqrt(2 pi)
    const double Underflow = 39; // the upper tail here is below the smallest double

    /// <summary>The probability of a value of at most x, with full relative precision for negative x.</summary>
    /// <param name="x">Any number; minus infinity gives 0, infinity gives 1.</param>
    public static double Cdf(double x) => UpperTail(-x);

    /// <summary>The probability of a value above x, with full relative precision for positive x, where 1 - Cdf(x) has none.</summary>
    /// <param name="x">Any number; minus infinity gives 1, infinity gives 0.</param>
    public static double UpperTail(double x) => x switch
    {
        > 1 => FarTail(x),
        < -1 => 1 - FarTail(-x),
        _ => 0.5 - ProbabilityFromZero(x),
    };

    /// <summary>The x with Cdf(x) = p.</summary>
    /// <param name="p">A probability; 0 gives minus infinity, 1 gives infinity.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is below 0 or above 1.</exception>
    public static double Quantile(double p)
    {
        if (double.IsNaN(p))
            return p;
        ArgumentOutOfRangeException.ThrowIfLessThan(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        return p > 0.5 ? DistanceFromZero(1 - p) : -DistanceFromZero(p);
    }

    /// <summary>The bell curve: exp(-x^2 / 2) / sqrt(2 pi).</summary>
    /// <param name="x">Any number; far from 0 the density underflows to 0.</param>
    public static double Density(double x)
    {
        if (Math.Abs(x) > Underflow)
            return 0;
        var square = x * x;
        var rounding = Math.FusedMultiplyAdd(x, x, -square); // up to 1e-13 at the far end: enough to cost three digits
        return DensityAtZero * Math.Exp(-square / 2) * (1 - rounding / 2);
    }

    // The x >= 0 with UpperTail(x) = p, for p up to 1/2. UpperTail(x) <= exp(-x^2 / 2) / 2 gives a start beyond it.
    static double DistanceFromZero(double p) => p switch
    {
        0 => double.PositiveInfinity,
        0.5 => 0,
        _ => QuantileSearch.Find(
            UpperTail, x => x * Density(x), p, rising: false, Math.Sqrt(-2 * Math.Log(2 * p)), double.MaxValue),
    };

    // DLMF 7.6.2 with x = sqrt(2) z: density (x + x^3/3 + x^5/(3 5) + ...). All terms have one sign: nothing cancels.
    static double ProbabilityFromZero(double x)
    {
        var term = x;
        var sum = x;
        for (var odd = 3; Math.Abs(term) > Math.Abs(sum) * 1e-17; odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }
        return Density(x) * sum;
    }

    // DLMF 7.9.1 with x = sqrt(2) z: the upper tail is density / (x + 1/(x + 2/(x + 3/(x + ...)))), all positive; quicker the larger x is.
    static double FarTail(double x) =>
        x > Underflow ? 0 : Density(x) / ContinuedFraction.Evaluate(x, n => (n, x));
}
