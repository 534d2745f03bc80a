using MathNet.Numerics.Distributions;

namespace MLWorkbench.Statistics;

/// <summary>The p-values of tests, by MathNet, with full relative precision however small they are.</summary>
static class TestTails
{
    /// <summary>The p-value of a statistic with Student's t distribution.</summary>
    public static double StudentP(double t, double degreesOfFreedom, Tail tail) =>
        PValue(t, tail, value => StudentT.CDF(0, 1, degreesOfFreedom, value));

    /// <summary>The p-value of a statistic with the standard normal distribution.</summary>
    public static double NormalP(double z, Tail tail) => PValue(z, tail, value => Normal.CDF(0, 1, value));

    /// <summary>Whether this is what 1 - CDF leaves of a p-value far below 1e-16: nothing, or a few units in the last place of 1.</summary>
    public static bool IsRoundedAway(double p) => p is > -1e-14 and <= 0 or > 5e-17 and < 1e-14;

    static double PValue(double statistic, Tail tail, Func<double, double> lowerTail) => tail switch
    {
        Tail.Less => lowerTail(statistic),
        Tail.Greater => lowerTail(-statistic),
        _ => 2 * lowerTail(-Math.Abs(statistic)),
    };
}
