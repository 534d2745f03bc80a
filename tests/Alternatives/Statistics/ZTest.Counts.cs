namespace MLWorkbench.Statistics;

/// <summary>Totals in place of means, and Student's distribution with infinitely many degrees of freedom.</summary>
public static class ZTest
{
    public static TestResult Mean(ReadOnlySpan<double> sample, double hypothesisedMean, double knownSigma, Tail tail = Tail.TwoSided)
    {
        double n = sample.Length, excess = 0;
        foreach (var value in sample)
            excess += value - hypothesisedMean;
        return Judge(excess, Math.Sqrt(n) * knownSigma, tail);
    }

    public static TestResult Proportion(int successes, int trials, double p0, Tail tail = Tail.TwoSided) =>
        Judge(successes - trials * p0, Math.Sqrt(trials * p0 * (1 - p0)), tail);

    static TestResult Judge(double excess, double error, Tail tail)
    {
        var z = excess / error;
        var smaller = StudentTDistribution.Cdf(-Math.Abs(z), double.PositiveInfinity);
        var against = tail == Tail.Less ? z > 0 : z < 0;
        return new(z, 1.0 / 0.0, tail == Tail.TwoSided ? smaller + smaller : against ? 1 - smaller : smaller);
    }
}
