using System.Numerics;

namespace MLWorkbench.Vectorisation;

/// <summary>Sums without rounding: every finite double is a whole number of the smallest double.</summary>
static class Exact
{
    const int SmallestExponent = -1074;

    /// <summary>The sum of the values.</summary>
    public static double Sum(ReadOnlySpan<double> values)
    {
        var sum = BigInteger.Zero;
        foreach (var value in values)
            sum += Whole(value);
        return ToDouble(sum, SmallestExponent);
    }

    /// <summary>The sum of the products.</summary>
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i < x.Length; i++)
            sum += Whole(x[i]) * Whole(y[i]);
        return ToDouble(sum, 2 * SmallestExponent);
    }

    /// <summary>The sum of the squared differences.</summary>
    public static double SquaredDistance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i < x.Length; i++)
            sum += BigInteger.Pow(Whole(x[i]) - Whole(y[i]), 2);
        return ToDouble(sum, 2 * SmallestExponent);
    }

    /// <summary>Count, mean and squared deviations of a sample that is not empty.</summary>
    public static SampleMoments Moments(ReadOnlySpan<double> values)
    {
        BigInteger sum = 0, squares = 0;
        foreach (var value in values)
        {
            var whole = Whole(value);
            sum += whole;
            squares += whole * whole;
        }
        // n times the squared deviations is a whole number too.
        var deviations = values.Length * squares - sum * sum;
        return new(values.Length, ToDouble(sum, SmallestExponent) / values.Length, ToDouble(deviations, 2 * SmallestExponent) / values.Length);
    }

    static BigInteger Whole(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52 & 0x7FF);
        var fraction = bits & 0xFFFFFFFFFFFFF;
        var magnitude = exponent == 0 ? fraction : (BigInteger)(fraction | 1L << 52) << exponent - 1;
        return bits < 0 ? -magnitude : magnitude;
    }

    // The first 62 bits are more than a double keeps.
    static double ToDouble(BigInteger whole, int exponent)
    {
        var excess = Math.Max(0, (int)whole.GetBitLength() - 62);
        return Math.ScaleB((double)(long)(whole >> excess), excess + exponent);
    }
}
