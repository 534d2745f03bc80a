namespace MLWorkbench;

/// <summary>Student's t distribution. Infinite degrees of freedom mean the standard normal distribution. NaN in gives NaN out.</summary>
public static class StudentTDistribution
{
    const double Far = 1e100;

    /// <summary>The probability of a value of at most t, with full relative precision for negative t, however far out.</summary>
    /// <param name="t">Any number; minus infinity gives 0, infinity gives 1.</param>
    /// <param name="degreesOfFreedom">A positive number, infinity included; not necessarily whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are 0 or negative.</exception>
    /// <remarks>The distribution is symmetric around 0. For positive t the result is 1 minus a small number, and rounding to the neighbourhood of 1 leaves that number 16 decimals.</remarks>
    public static double Cdf(double t, double degreesOfFreedom)
    {
        if (double.IsNaN(t) || double.IsNaN(degreesOfFreedom))
            return double.NaN;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(degreesOfFreedom, 0);
        if (double.IsPositiveInfinity(degreesOfFreedom))
            return NormalDistribution.Cdf(t);
        return t > 0 ? 1 - TailBeyond(t, degreesOfFreedom) : TailBeyond(-t, degreesOfFreedom);
    }

    /// <summary>The t with Cdf(t, degreesOfFreedom) = p.</summary>
    /// <param name="p">A probability; 0 gives minus infinity, 1 gives infinity.</param>
    /// <param name="degreesOfFreedom">A positive number, infinity included.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is below 0 or above 1, or the degrees of freedom are 0 or negative.</exception>
    public static double Quantile(double p, double degreesOfFreedom)
    {
        if (double.IsNaN(p) || double.IsNaN(degreesOfFreedom))
            return double.NaN;
        ArgumentOutOfRangeException.ThrowIfLessThan(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(degreesOfFreedom, 0);
        if (double.IsPositiveInfinity(degreesOfFreedom) || p is 0 or 0.5 or 1)
            return NormalDistribution.Quantile(p);
        return p > 0.5 ? DistanceFromZero(1 - p, degreesOfFreedom) : -DistanceFromZero(p, degreesOfFreedom);
    }

    static double DistanceFromZero(double p, double degreesOfFreedom)
    {
        return QuantileSearch.Find(
            t => TailBeyond(t, degreesOfFreedom), ScaledDensity, p, rising: false, -NormalDistribution.Quantile(p), double.MaxValue);

        double ScaledDensity(double t)
        {
            var (x, y) = BetaArguments(t, degreesOfFreedom);
            return IncompleteBeta.Kernel(x, y, degreesOfFreedom / 2, 0.5);
        }
    }

    // Substituting x = df / (df + t^2) in the integral of the density: beyond t >= 0 lies I_x(df / 2, 1/2) / 2.
    // Where t^2 would overflow, the tail has long been the power t^-df.
    static double TailBeyond(double t, double degreesOfFreedom)
    {
        var far = Far * Math.Sqrt(degreesOfFreedom);
        if (t > far)
            return TailBeyond(far, degreesOfFreedom) * Math.Pow(far / t, degreesOfFreedom);
        var (x, y) = BetaArguments(t, degreesOfFreedom);
        return IncompleteBeta.Regularized(x, y, degreesOfFreedom / 2, 0.5) / 2;
    }

    static (double X, double Y) BetaArguments(double t, double degreesOfFreedom)
    {
        var ratio = t / degreesOfFreedom * t;
        return (1 / (1 + ratio), 1 / (1 + 1 / ratio));
    }
}
