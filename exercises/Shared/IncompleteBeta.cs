namespace MLWorkbench;

/// <summary>The regularised incomplete beta function I_x(a, b), for a, b &gt; 0 and 0 &lt;= x &lt;= 1.</summary>
/// <remarks>
/// Every method takes y = 1 - x beside x. A caller that knows y to full precision (a far tail of t or F, where x is 1
/// to all digits) loses it if the function has to subtract.
/// </remarks>
static class IncompleteBeta
{
    /// <summary>I_x(a, b): the share of the integral of t^(a-1) (1-t)^(b-1) that lies below x.</summary>
    /// <remarks>The continued fraction is quick for x below about a / (a + b); beyond, I_x(a, b) = 1 - I_y(b, a).</remarks>
    public static double Regularized(double x, double y, double a, double b)
    {
        if (x == 0 || y == 0)
            return y == 0 ? 1 : 0;
        return x * (b + 1) <= y * (a + 1) ? Fraction(x, y, a, b) : 1 - Fraction(y, x, b, a);
    }

    /// <summary>x^a y^b / B(a, b).</summary>
    public static double Kernel(double x, double y, double a, double b) => Math.Exp(LogKernel(x, y, a, b));

    /// <summary>The logarithm of x^a y^b / B(a, b).</summary>
    /// <remarks>
    /// Stirling's formula for the three gamma functions in B(a, b) leaves x and y relative to the peak, a / (a + b) and
    /// b / (a + b). Their deviations u and v from it satisfy a u + b v = 0, so the linear parts of the two logarithms
    /// cancel on paper and large parameters cost no digits.
    /// </remarks>
    public static double LogKernel(double x, double y, double a, double b)
    {
        var sum = a + b;
        var offset = x * b - y * a;
        return 0.5 * Math.Log(a / sum * b / (2 * Math.PI))
            + a * LogarithmNearOne.Excess(x / a * sum, offset / a)
            + b * LogarithmNearOne.Excess(y / b * sum, -offset / b)
            + GammaFunction.StirlingCorrection(sum)
            - GammaFunction.StirlingCorrection(a) - GammaFunction.StirlingCorrection(b);
    }

    // DLMF 8.17.22, contracted to every second convergent: twice as quick, and a - (a + b) x, where its terms cancel,
    // appears as a y - b x, which does not lose digits as x approaches 1. The numerators are positive up to n = b,
    // by which time a large b has converged; it takes about the square root of the larger parameter in steps.
    static double Fraction(double x, double y, double a, double b)
    {
        var kernel = Kernel(x, y, a, b);
        if (kernel == 0)
            return 0;
        var lead = a * y - b * x + 1;
        return kernel / ContinuedFraction.Evaluate(a * lead / (a + 1), Term);

        (double, double) Term(int n)
        {
            var middle = a + 2.0 * n - 1;
            var weight = n * (b - n) * x;
            return (
                weight * x * ((a + n - 1) / middle) * ((a + b + n - 1) / middle),
                n + weight / middle + (a + n) * (lead + n * (1 + y)) / (middle + 2));
        }
    }
}
