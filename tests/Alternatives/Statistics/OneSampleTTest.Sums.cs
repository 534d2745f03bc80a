namespace MLWorkbench.Statistics;

/// <summary>Deviations from the stated mean, their sums and squares; the p-value from an F distribution where that is as good.</summary>
public static class OneSampleTTest
{
    public static TestResult Test(ReadOnlySpan<double> sample, double hypothesisedMean, Tail tail = Tail.TwoSided)
    {
        double n = sample.Length, sum = 0, squares = 0;
        foreach (var value in sample)
        {
            sum += value - hypothesisedMean;
            squares += (value - hypothesisedMean) * (value - hypothesisedMean);
        }
        var t = sum * Math.Sqrt((n - 1) / (n * squares - sum * sum));
        return n < 2 ? new(double.NaN, double.NaN, double.NaN) : new(t, n - 1, PValue(t, n - 1, tail));
    }

    // t² has an F distribution with 1 and df degrees of freedom.
    static double PValue(double t, double degreesOfFreedom, Tail tail)
    {
        var twoSided = double.IsInfinity(t) ? 0 : FDistribution.UpperTail(t * t, 1, degreesOfFreedom);
        return tail == Tail.TwoSided ? twoSided : (tail == Tail.Less) == (t < 0) ? twoSided / 2 : 1 - twoSided / 2;
    }
}
