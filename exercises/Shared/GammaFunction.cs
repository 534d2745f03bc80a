namespace MLWorkbench;

/// <summary>The gamma function, which continues the factorial: Gamma(n) = (n - 1)!.</summary>
public static class GammaFunction
{
    const double HalfLogTwoPi = 0.918938533204672741780329736406;
    const double LargeEnough = 16;

    /// <summary>The natural logarithm of Gamma(x) for x &gt; 0, for instance <c>Log(5) = log(24)</c>.</summary>
    /// <param name="x">A positive number. 0 and infinity give infinity, NaN gives NaN.</param>
    /// <exception cref="ArgumentOutOfRangeException">x is negative.</exception>
    /// <remarks>Precise to about 1e-15, relative to the larger of 1 and the result.</remarks>
    public static double Log(double x)
    {
        if (double.IsNaN(x))
            return x;
        ArgumentOutOfRangeException.ThrowIfLessThan(x, 0);
        return (x - 0.5) * (Math.Log(x) - 1) - 0.5 + HalfLogTwoPi + StirlingCorrection(x);
    }

    /// <summary>What Stirling's formula leaves out: log Gamma(x) - ((x - 1/2) log x - x + log(2 pi) / 2).</summary>
    /// <remarks>
    /// For densities it is worth more than log Gamma itself: where log Gamma is in the millions, this is 1 / (12 x), and
    /// the large parts can be cancelled on paper. From Gamma(x + 1) = x Gamma(x) the correction at x is the one at
    /// x + 1 plus (x + 1/2) log(1 + 1/x) - 1, so a small x climbs until the series below is exact.
    /// </remarks>
    internal static double StirlingCorrection(double x)
    {
        var climbed = 0.0;
        for (; x < LargeEnough; x++)
            climbed += Step(x);
        return climbed + StirlingSeries(x);
    }

    // With s = 1 / (2 x + 1), log(1 + 1/x) = 2 atanh(s) and x + 1/2 = 1 / (2 s): the 1 cancels on paper.
    static double Step(double x)
    {
        if (x < 1)
            return (x + 0.5) * (Math.Log(x + 1) - Math.Log(x)) - 1;
        var s = 1 / (2 * x + 1);
        return s * s * LogarithmNearOne.CubicTail(s);
    }

    // DLMF 5.11.1. The first term left out is below 2e-18 from 16 on.
    static double StirlingSeries(double x)
    {
        var inverse = 1 / x;
        var square = inverse * inverse;
        return inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680
            - square * (1.0 / 1188 - square * 691.0 / 360360)))));
    }
}
