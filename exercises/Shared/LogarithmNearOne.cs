namespace MLWorkbench;

/// <summary>What is left of log(1 + u) after its linear part, without the cancellation of log(1 + u) - u.</summary>
static class LogarithmNearOne
{
    /// <summary>log(ratio) - deviation.</summary>
    /// <param name="ratio">A positive number.</param>
    /// <param name="deviation">ratio - 1, from a caller that knows it without rounding it away.</param>
    /// <remarks>
    /// With s = u / (2 + u), log(1 + u) = 2 atanh(s) and u = 2 s + u s: the linear parts cancel on paper instead of in
    /// the machine, and -u s + 2 (atanh(s) - s) remains.
    /// </remarks>
    public static double Excess(double ratio, double deviation)
    {
        if (double.IsPositiveInfinity(deviation))
            return double.NegativeInfinity;
        if (!(Math.Abs(deviation) < 0.5))
            return Math.Log(ratio) - deviation;
        var s = deviation / (2 + deviation);
        return -deviation * s + 2 * s * s * s * CubicTail(s);
    }

    /// <summary>(atanh(s) - s) / s^3 = 1/3 + s^2/5 + s^4/7 + ... (DLMF 4.38.5); quick for |s| up to about a half.</summary>
    public static double CubicTail(double s)
    {
        var sum = 0.0;
        var power = 1.0;
        for (var odd = 3; ; odd += 2)
        {
            var larger = sum + power / odd;
            if (!(larger > sum))
                return larger;
            sum = larger;
            power *= s * s;
        }
    }
}
