namespace MLWorkbench.Statistics;

/// <summary>Tests a difference of two means by dealing the group labels anew: nothing is assumed about the distribution.</summary>
public static class PermutationTest
{
    // Two splits with the same difference may round differently: what is this near counts as equal.
    const double Tie = 1e-12;

    /// <summary>The share of all ways to split the pooled values that differ at least as much as the observed split.</summary>
    /// <param name="a">The first sample.</param>
    /// <param name="b">The second sample.</param>
    /// <param name="tail">Which differences mean(a) - mean(b) are extreme: far from 0, small or large ones.</param>
    /// <returns>NaN when a sample is empty or holds NaN.</returns>
    public static double ExactPValue(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Tail tail = Tail.TwoSided)
    {
        double[] pooled = [.. a, .. b];
        var total = Sum(pooled);
        var observed = Difference(Sum(a), a.Length, total, pooled.Length);
        if (double.IsNaN(observed))
            return double.NaN;

        var members = new int[a.Length];
        for (var i = 0; i < members.Length; i++)
            members[i] = i;
        long extreme = 0, splits = 0;
        do
        {
            var sum = 0.0;
            foreach (var member in members)
                sum += pooled[member];
            splits++;
            if (IsExtreme(Difference(sum, a.Length, total, pooled.Length), observed, tail))
                extreme++;
        }
        while (Advance(members, pooled.Length));
        return (double)extreme / splits;
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
        double[] pooled = [.. a, .. b];
        var total = Sum(pooled);
        var observed = Difference(Sum(a), a.Length, total, pooled.Length);
        if (double.IsNaN(observed))
            return double.NaN;

        var extreme = 1;
        for (var permutation = 0; permutation < permutations; permutation++)
        {
            rng.Shuffle(pooled);
            if (IsExtreme(Difference(Sum(pooled.AsSpan(0, a.Length)), a.Length, total, pooled.Length), observed, tail))
                extreme++;
        }
        return extreme / (permutations + 1.0);
    }

    // The mean of one group minus the mean of the rest.
    static double Difference(double sum, int count, double total, int totalCount) =>
        sum / count - (total - sum) / (totalCount - count);

    static bool IsExtreme(double difference, double observed, Tail tail) => tail switch
    {
        Tail.TwoSided => Math.Abs(difference) >= Math.Abs(observed) - Tie,
        Tail.Less => difference <= observed + Tie,
        _ => difference >= observed - Tie,
    };

    // The next set of members in lexicographic order; false after the last.
    static bool Advance(int[] members, int count)
    {
        var place = members.Length - 1;
        while (place >= 0 && members[place] == count - members.Length + place)
            place--;
        if (place < 0)
            return false;
        members[place]++;
        for (var next = place + 1; next < members.Length; next++)
            members[next] = members[next - 1] + 1;
        return true;
    }

    static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
