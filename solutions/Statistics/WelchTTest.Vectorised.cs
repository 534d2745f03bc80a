using System.Numerics;
using System.Runtime.InteropServices;
using MLWorkbench.Kernels;

namespace MLWorkbench.Statistics;

/// <summary><see cref="WelchTTest"/> with every number read from memory once.</summary>
public static class VectorisedWelchTTest
{
    const int BlockSize = 1 << 16;
    const int SampleOfBlock = 1 << 11;

    /// <summary>Tests the hypothesis that both groups come from distributions with the same mean.</summary>
    /// <param name="a">The observations of the first group.</param>
    /// <param name="b">The observations of the second group.</param>
    /// <param name="tail">The alternative: the mean of a differs from, is less than or is greater than the mean of b.</param>
    public static TestResult Test(ReadOnlyMemory<double> a, ReadOnlyMemory<double> b, Tail tail = Tail.TwoSided)
    {
        var (first, second) = (MomentsOf(a), MomentsOf(b));
        var errorA = first.Squares / (a.Length - 1) / a.Length; // squared standard error of the mean of a
        var errorB = second.Squares / (b.Length - 1) / b.Length;
        var error = errorA + errorB;

        var t = (first.Mean - second.Mean) / Math.Sqrt(error);
        var degreesOfFreedom = error == 0
            ? a.Length + b.Length - 2
            : error * error / (errorA * errorA / (a.Length - 1) + errorB * errorB / (b.Length - 1));
        return new(t, degreesOfFreedom, PValue(t, degreesOfFreedom, tail));
    }

    /// <summary>Mean and sum of squared deviations of a sample.</summary>
    public readonly record struct Moments(double Count, double Mean, double Squares)
    {
        /// <summary>The moments of both samples together.</summary>
        /// <remarks>T. F. Chan, G. H. Golub and R. J. LeVeque, Updating formulae and a pairwise algorithm for computing sample variances, 1979.</remarks>
        public Moments With(Moments other)
        {
            var count = Count + other.Count;
            var apart = other.Mean - Mean;
            return Count == 0 ? other : new(count, Mean + apart * (other.Count / count), Squares + other.Squares + apart * apart * (Count / count * other.Count));
        }
    }

    /// <summary>The moments of a sample, on all cores when it is long.</summary>
    public static Moments MomentsOf(ReadOnlyMemory<double> sample)
    {
        var all = new Moments(0, double.NaN, double.NaN);
        foreach (var block in Blocks.Map(sample.Length, BlockSize, (from, to) => OfBlock(sample.Span[from..to])))
            all = all.With(block);
        return all;
    }

    // Deviations from a centre that is not quite the mean are corrected at the end. The mean of a 32nd part of the block is near enough: its
    // squared distance from the mean of all is at most 32 times the variance, so that at most two digits are lost.
    static Moments OfBlock(ReadOnlySpan<double> block)
    {
        var sample = block[..Math.Min(SampleOfBlock, block.Length)];
        var centre = SumOfPowers(sample, 0).Sum / sample.Length;
        var (rest, squares) = SumOfPowers(block, centre);
        return new(block.Length, centre + rest / block.Length, squares - rest * rest / block.Length);
    }

    // The sums of the deviations from a centre and of their squares.
    static (double Sum, double Squares) SumOfPowers(ReadOnlySpan<double> values, double centre)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(values);
        var centres = new Vector<double>(centre);
        // From two places at once: memory delivers more to two streams than to one.
        var half = vectors.Length / 2;
        Vector<double> sum0 = default, sum1 = default, squares0 = default, squares1 = default;
        for (var i = 0; i < half; i++)
        {
            var (deviation0, deviation1) = (vectors[i] - centres, vectors[half + i] - centres);
            sum0 += deviation0;
            sum1 += deviation1;
            squares0 = Vector.FusedMultiplyAdd(deviation0, deviation0, squares0);
            squares1 = Vector.FusedMultiplyAdd(deviation1, deviation1, squares1);
        }

        var (sum, squares) = (Vector.Sum(sum0 + sum1), Vector.Sum(squares0 + squares1));
        foreach (var value in values[(2 * half * Vector<double>.Count)..])
        {
            sum += value - centre;
            squares += (value - centre) * (value - centre);
        }
        return (sum, squares);
    }

    // Only the lower tail keeps its digits when it is tiny: an upper one is read off at -t.
    static double PValue(double t, double degreesOfFreedom, Tail tail) => tail switch
    {
        Tail.Less => StudentTDistribution.Cdf(t, degreesOfFreedom),
        Tail.Greater => StudentTDistribution.Cdf(-t, degreesOfFreedom),
        _ => 2 * StudentTDistribution.Cdf(-Math.Abs(t), degreesOfFreedom),
    };
}
