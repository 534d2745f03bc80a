using MathNet.Numerics.Distributions;

namespace MLWorkbench.Vectorisation;

/// <summary>Made-up data, the same in every run.</summary>
static class Samples
{
    /// <summary>Twice the largest relative error of one operation.</summary>
    public const double Epsilon = 1.0 / (1L << 52);

    /// <summary>Normal values around a mean.</summary>
    public static double[] NormalValues(Random random, int count, double mean = 0, double standardDeviation = 1)
    {
        var values = new double[count];
        Normal.Samples(random, values, mean, standardDeviation);
        return values;
    }

    /// <summary>Small whole numbers: sums and products of them are exact in any order.</summary>
    public static double[] WholeNumbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(-9, 10))];

    /// <summary>Classes from 0 on.</summary>
    public static int[] Classes(Random random, int count, int classCount) => [.. Enumerable.Range(0, count).Select(_ => random.Next(classCount))];

    /// <summary>What stands in a destination before it is written.</summary>
    public static double[] Stale(int count) => [.. Enumerable.Repeat(777.0, count)];
}
