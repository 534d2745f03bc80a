namespace MLWorkbench.Statistics;

/// <summary>A proportion as a mean of zeros and ones; the two-sided p-value from z², which is chi-squared with one degree of freedom.</summary>
public static class ZTest
{
    public static TestResult Mean(ReadOnlySpan<double> sample, double hypothesisedMean, double knownSigma, Tail tail = Tail.TwoSided)
    {
        double mean = 0, n = 0;
        foreach (var value in sample)
            mean += (value - mean) / ++n;
        return n == 0
            ? new(double.NaN, double.PositiveInfinity, double.NaN)
            : Result(Math.Sqrt(n / (knownSigma * knownSigma)) * (mean - hypothesisedMean), tail);
    }

    public static TestResult Proportion(int successes, int trials, double p0, Tail tail = Tail.TwoSided)
    {
        var outcomes = Enumerable.Range(0, trials).Select(trial => trial < successes ? 1.0 : 0.0).ToArray();
        return Mean(outcomes, p0, Math.Sqrt(p0 - p0 * p0), tail);
    }

    static TestResult Result(double z, Tail tail)
    {
        var outside = double.IsFinite(z) ? ChiSquaredDistribution.UpperTail(z * z, 1) : double.IsNaN(z) ? z : 0;
        var pointsThere = tail == Tail.Greater ? z >= 0 : z <= 0;
        return new(z, double.PositiveInfinity, tail == Tail.TwoSided ? outside : pointsThere ? outside / 2 : 1 - outside / 2);
    }
}
