using System.Runtime.Intrinsics;
using MLWorkbench.Kernels;

namespace MLWorkbench.Experiments;

/// <summary>
/// Many experiments of which the truth is known, each tested. Every user is one draw of 64 random bits, eight users at a time; the arms
/// are split by halves, not by a hash as in <see cref="ExperimentSimulation"/>.
/// </summary>
public static class VectorisedExperimentSimulation
{
    const int BlockSize = 16;
    const double Resolution = 1L << 53; // the probabilities that Random.NextDouble can tell apart

    /// <summary>What one experiment counted and what the two-proportion z-test made of it.</summary>
    /// <param name="Control">Users and conversions of the control arm.</param>
    /// <param name="Treatment">Users and conversions of the treatment arm.</param>
    /// <param name="Z">The difference of the rates over its standard error under one common rate.</param>
    /// <param name="PValue">The probability of a z at least this far from 0 when there is no difference.</param>
    public readonly record struct Outcome(ArmTally Control, ArmTally Treatment, double Z, double PValue);

    /// <summary>Runs experiments on all cores; the same seed gives the same outcomes, whatever the number of cores.</summary>
    /// <param name="experiments">How many experiments.</param>
    /// <param name="usersPerArm">How many users each arm of each experiment has.</param>
    /// <param name="controlRate">The probability that a user of the control arm converts.</param>
    /// <param name="treatmentRate">The probability that a user of the treatment arm converts.</param>
    /// <param name="seed">Decides who converts.</param>
    public static Outcome[] Run(int experiments, int usersPerArm, double controlRate, double treatmentRate, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(experiments);
        ArgumentOutOfRangeException.ThrowIfNegative(usersPerArm);
        if (!(controlRate is >= 0 and <= 1 && treatmentRate is >= 0 and <= 1))
            throw new ArgumentException($"Conversion rates lie between 0 and 1, but these are {controlRate} and {treatmentRate}.", nameof(controlRate));

        var outcomes = new Outcome[experiments];
        Blocks.Map(experiments, BlockSize, (from, to) =>
        {
            for (var experiment = from; experiment < to; experiment++)
            {
                var draws = new Draws(seed, experiment);
                outcomes[experiment] = Test(
                    new(usersPerArm, draws.Below(controlRate, usersPerArm)), new(usersPerArm, draws.Below(treatmentRate, usersPerArm)));
            }
            return to - from;
        });
        return outcomes;
    }

    static Outcome Test(ArmTally control, ArmTally treatment)
    {
        double users = control.Users;
        var commonRate = ((double)control.Conversions + treatment.Conversions) / (2 * users);
        var z = (treatment.Conversions / users - control.Conversions / users) / Math.Sqrt(commonRate * (1 - commonRate) * (2 / users));
        return new(control, treatment, z, 2 * NormalDistribution.UpperTail(Math.Abs(z)));
    }

    // Eight generators xoshiro256+ of D. Blackman and S. Vigna side by side: users i, i + 8, i + 16 ... share one.
    struct Draws
    {
        Vector512<ulong> _s0, _s1, _s2, _s3;

        public Draws(ulong seed, int experiment)
        {
            var state = Mix(seed + (ulong)experiment * 0xD1B54A32D192ED03);
            (_s0, _s1, _s2, _s3) = (Seeds(ref state), Seeds(ref state), Seeds(ref state), Seeds(ref state));
        }

        // How many of so many uniform numbers of 53 bits are below the rate. Compared as whole numbers: below a, if and only if below a rounded up.
        public int Below(double rate, int count)
        {
            if (rate == 1)
                return count;
            var limit = Vector512.Create((ulong)Math.Ceiling(rate * Resolution) << 11);
            var (s0, s1, s2, s3) = (_s0, _s1, _s2, _s3);
            var hits = Vector512<ulong>.Zero;
            for (var left = count; left > 0; left -= Vector512<ulong>.Count)
            {
                var below = Vector512.LessThan(s0 + s3, limit);
                if (left < Vector512<ulong>.Count)
                    below &= Vector512.LessThan(Vector512<ulong>.Indices, Vector512.Create((ulong)left));
                hits -= below; // all ones are -1

                var shifted = s1 << 17;
                s2 ^= s0;
                s3 ^= s1;
                s1 ^= s2;
                s0 ^= s3;
                s2 ^= shifted;
                s3 = s3 << 45 | s3 >>> 19;
            }
            (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);
            return (int)Vector512.Sum(hits);
        }

        static Vector512<ulong> Seeds(ref ulong state)
        {
            Span<ulong> seeds = stackalloc ulong[Vector512<ulong>.Count];
            foreach (ref var seed in seeds)
                seed = Mix(state += 0x9E3779B97F4A7C15);
            return Vector512.Create<ulong>(seeds);
        }

        // The finaliser of SplitMix64.
        static ulong Mix(ulong z)
        {
            z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
            z = (z ^ z >> 27) * 0x94D049BB133111EB;
            return z ^ z >> 31;
        }
    }
}
