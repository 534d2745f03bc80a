namespace MLWorkbench;

/// <summary>The value of b0 + a1 / (b1 + a2 / (b2 + ...)), evaluated from the front until it no longer moves.</summary>
static class ContinuedFraction
{
    const double Precision = 1.0 / (1L << 52);
    const double AlmostZero = 1e-300;
    const int MostTerms = 10_000_000;

    /// <param name="first">b0.</param>
    /// <param name="term">For n = 1, 2, ...: the numerator a_n and the denominator b_n.</param>
    /// <remarks>
    /// Lentz's method in Thompson and Barnett's form: the n-th convergent is the (n-1)-th times the ratio of successive
    /// numerators times the ratio of successive denominators. Both ratios stay of moderate size where
    /// the numerators and denominators themselves would overflow.
    /// </remarks>
    public static double Evaluate(double first, Func<int, (double Numerator, double Denominator)> term)
    {
        var value = AwayFromZero(first);
        var numeratorRatio = value;
        var denominatorRatio = 0.0;
        for (var n = 1; n <= MostTerms; n++)
        {
            var (a, b) = term(n);
            numeratorRatio = AwayFromZero(b + a / numeratorRatio);
            denominatorRatio = 1 / AwayFromZero(b + a * denominatorRatio);
            var change = numeratorRatio * denominatorRatio;
            value *= change;
            if (!(Math.Abs(change - 1) > Precision)) // true for NaN as well
                return value;
        }
        throw new ArithmeticException($"A continued fraction did not settle within {MostTerms} terms: the parameters are too large.");
    }

    static double AwayFromZero(double value) => value == 0 ? AlmostZero : value;
}
