namespace MLWorkbench;

/// <summary>Finds where a tail probability has a given value, on the positive numbers.</summary>
static class QuantileSearch
{
    // Newton's error is squared at every step: after a step this small only rounding is left, and it may bounce for ever.
    const double Settled = 1e-13;
    const int MostSteps = 500;

    /// <summary>The x in (0, upper) at which tail(x) = probability.</summary>
    /// <param name="tail">A probability that rises or falls with x.</param>
    /// <param name="scaledDensity">x times the density at x.</param>
    /// <param name="probability">Strictly between 0 and 1.</param>
    /// <param name="rising">Whether the tail is the lower one.</param>
    /// <param name="start">A first guess inside the range.</param>
    /// <param name="upper">The upper end of the range.</param>
    /// <remarks>
    /// Newton's method on log tail as a function of log x: a straight line wherever the tail is a power of x, and
    /// concave for the distributions here, so that the steps approach from one side. A step that leaves the bracket is
    /// replaced by halving the bracket, on the same logarithmic scale.
    /// </remarks>
    public static double Find(
        Func<double, double> tail, Func<double, double> scaledDensity, double probability, bool rising, double start, double upper)
    {
        var lower = double.Epsilon;
        var x = start;
        for (var n = 0; n < MostSteps; n++)
        {
            var value = tail(x);
            if (value > probability == rising)
                upper = x;
            else
                lower = x;

            var step = Math.Log(probability / value) * value / scaledDensity(x);
            var next = x * Math.Exp(rising ? step : -step);
            if (!(next >= lower && next <= upper))
                next = Math.Sqrt(lower) * Math.Sqrt(upper);
            if (Math.Abs(next - x) <= x * Settled)
                return next;
            x = next;
        }
        return x;
    }
}
