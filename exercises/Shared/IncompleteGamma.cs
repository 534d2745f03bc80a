namespace MLWorkbench;

/// <summary>The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x), for a &gt; 0 and x &gt;= 0.</summary>
static class IncompleteGamma
{
    /// <summary>P(a, x): the share of the integral of t^(a-1) e^-t that lies below x.</summary>
    public static double Lower(double a, double x) =>
        x < a + 1 ? Series(a, x) : 1 - Fraction(a, x);

    /// <summary>Q(a, x): the share above x.</summary>
    public static double Upper(double a, double x) =>
        x < a + 1 ? 1 - Series(a, x) : Fraction(a, x);

    /// <summary>x^a e^-x / Gamma(a).</summary>
    /// <remarks>
    /// Gamma(a) by Stirling's formula turns x^a e^-x into exp(a (log(x/a) - (x/a - 1))): only the distance from the
    /// peak at x = a is ever exponentiated, so a large a costs no digits.
    /// </remarks>
    public static double Kernel(double a, double x) =>
        Math.Sqrt(a / (2 * Math.PI))
        * Math.Exp(a * LogarithmNearOne.Excess(x / a, (x - a) / a) - GammaFunction.StirlingCorrection(a));

    // DLMF 8.7.1: P(a, x) = kernel / a (1 + x/(a+1) + x^2/((a+1)(a+2)) + ...). Every term is positive, and below
    // x = a + 1 each is smaller than the one before.
    static double Series(double a, double x)
    {
        if (x == 0)
            return 0;
        var term = 1.0;
        var sum = 1.0;
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }
        return Kernel(a, x) / a * sum;
    }

    // DLMF 8.9.2, contracted to every second convergent: Q(a, x) = kernel / (x+1-a + 1(a-1)/(x+3-a + 2(a-2)/(x+5-a + ...))).
    // From x = a + 1 on, the denominators outgrow the numerators.
    static double Fraction(double a, double x)
    {
        var kernel = Kernel(a, x);
        if (kernel == 0)
            return 0;
        return kernel / ContinuedFraction.Evaluate(x + 1 - a, n => (n * (a - n), x + 1 - a + 2.0 * n));
    }
}
