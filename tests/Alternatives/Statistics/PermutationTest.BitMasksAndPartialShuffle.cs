namespace MLWorkbench.Statistics;

/// <summary>All bit masks of the right weight, both means taken apart; the random deal draws the first group only.</summary>
public static class PermutationTest
{
    public static double ExactPValue(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Tail tail = Tail.TwoSided)
    {
        if (a.Length == 0 || b.Length == 0)
            return double.NaN;
        double[] all = [.. b, .. a];
        if (all.Any(double.IsNaN))
            return double.NaN;
        var observed = a.ToArray().Average() - b.ToArray().Average();
        var shares = new List<bool>();
        for (var mask = 0; mask < 1 << all.Length; mask++)
        {
            var inside = all.Where((_, i) => (mask & 1 << i) != 0).ToArray();
            if (inside.Length == a.Length)
                shares.Add(AtLeast(inside.Average() - all.Where((_, i) => (mask & 1 << i) == 0).Average(), observed, tail));
        }
        return shares.Average(extreme => extreme ? 1.0 : 0.0);
    }

    public static double MonteCarloPValue(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, int permutations, Random rng, Tail tail = Tail.TwoSided)
    {
        double[] all = [.. a, .. b];
        if (a.IsEmpty || b.IsEmpty || all.Any(double.IsNaN))
            return double.NaN;
        var observed = all[..a.Length].Average() - all[a.Length..].Average();
        var count = 0;
        for (var draw = 0; draw < permutations; draw++)
        {
            for (var i = 0; i < a.Length; i++)
            {
                var j = i + (int)(rng.NextDouble() * (all.Length - i));
                (all[i], all[j]) = (all[j], all[i]);
            }
            if (AtLeast(all[..a.Length].Average() - all[a.Length..].Average(), observed, tail))
                count++;
        }
        return (1.0 + count) / (1 + permutations);
    }

    static bool AtLeast(double difference, double observed, Tail tail) => tail switch
    {
        Tail.Greater => observed - difference < 1e-12,
        Tail.Less => difference - observed < 1e-12,
        _ => Math.Abs(observed) - Math.Abs(difference) < 1e-12,
    };
}
