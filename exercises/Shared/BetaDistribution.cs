namespace MLWorkbench;

/// <summary>The beta distribution: what is believed about a rate after a - 1 successes and b - 1 failures, if every rate seemed equally likely before. NaN in gives NaN out.</summary>
public static class BetaDistribution
{
    /// <summary>The probability of a value of at most x.</summary>
    /// <param name="x">Any number; 0 and below give 0, 1 and above give 1.</param>
    /// <param name="a">The weight of large values: positive and finite.</param>
    /// <param name="b">The weight of small values: positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">a or b is 0, negative or infinite.</exception>
    public static double Cdf(double x, double a, double b)
    {
        if (double.IsNaN(x) || double.IsNaN(a) || double.IsNaN(b))
            return double.NaN;
        RequireValid(a, b);
        x = Math.Clamp(x, 0, 1);
        return IncompleteBeta.Regularized(x, 1 - x, a, b);
    }

    /// <summary>The x with Cdf(x, a, b) = p.</summary>
    /// <param name="p">A probability; 0 gives 0, 1 gives 1.</param>
    /// <param name="a">The weight of large values: positive and finite.</param>
    /// <param name="b">The weight of small values: positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is below 0 or above 1, or a or b is 0, negative or infinite.</exception>
    public static double Quantile(double p, double a, double b)
    {
        if (double.IsNaN(p) || double.IsNaN(a) || double.IsNaN(b))
            return double.NaN;
        ArgumentOutOfRangeException.ThrowIfLessThan(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        RequireValid(a, b);
        if (p is 0 or 1)
            return p;

        var rising = p <= 0.5; // search on the smaller tail: it is the one with all its digits
        return QuantileSearch.Find(
            x => rising ? IncompleteBeta.Regularized(x, 1 - x, a, b) : IncompleteBeta.Regularized(1 - x, x, b, a),
            x => IncompleteBeta.Kernel(x, 1 - x, a, b) / (1 - x),
            rising ? p : 1 - p, rising, start: a / (a + b), upper: 1);
    }

    /// <summary>The logarithm of the density x^(a-1) (1-x)^(b-1) / B(a, b), which for large a and b is itself too small or too large for a double.</summary>
    /// <param name="x">Any number; outside 0 to 1 gives minus infinity, at 0 and 1 the limit of the density counts.</param>
    /// <param name="a">The weight of large values: positive and finite.</param>
    /// <param name="b">The weight of small values: positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">a or b is 0, negative or infinite.</exception>
    public static double LogDensity(double x, double a, double b)
    {
        if (double.IsNaN(x) || double.IsNaN(a) || double.IsNaN(b))
            return double.NaN;
        RequireValid(a, b);
        return x switch
        {
            < 0 or > 1 => double.NegativeInfinity,
            0 => LogDensityAtEnd(a, b),
            1 => LogDensityAtEnd(b, a),
            _ => IncompleteBeta.LogKernel(x, 1 - x, a, b) - Math.Log(x) - Math.Log(1 - x),
        };
    }

    // The density behaves like other * x^(own - 1): a pole, a finite value, or zero.
    static double LogDensityAtEnd(double own, double other) => own switch
    {
        < 1 => double.PositiveInfinity,
        1 => Math.Log(other),
        _ => double.NegativeInfinity,
    };

    static void RequireValid(double a, double b)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(a, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(a, double.MaxValue);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(b, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(b, double.MaxValue);
    }
}
