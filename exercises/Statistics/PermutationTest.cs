namespace MLWorkbench.Statistics;

/// <summary>Tests a difference of two means by dealing the group labels anew: nothing is assumed about the distribution.</summary>
public static class PermutationTest
{
    /// <summary>The share of all ways to split the pooled values that differ at least as much as the observed split.</summary>
    /// <param name="a">The first sample.</param>
    /// <param name="b">The second sample.</param>
    /// <param name="tail">Which differences mean(a) - mean(b) are extreme: far from 0, small or large ones.</param>
    /// <returns>NaN when a sample is empty or holds NaN.</returns>
    public static double ExactPValue(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Tail tail = Tail.TwoSided)
    {
        throw new NotImplementedException();
    }

    /// <summary>Estimates the same p-value from random splits. The observed split counts as one of them, so the answer is never 0.</summary>
    /// <param name="a">The first sample.</param>
    /// <param name="b">The second sample.</param>
    /// <param name="permutations">The number of random splits, at least 1.</param>
    /// <param name="rng">The source of all randomness.</param>
    /// <param name="tail">Which differences mean(a) - mean(b) are extreme: far from 0, small or large ones.</param>
    /// <returns>NaN when a sample is empty or holds NaN.</returns>
    public static double MonteCarloPValue(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, int permutations, Random rng, Tail tail = Tail.TwoSided)
    {
        throw new NotImplementedException();
    }
}
