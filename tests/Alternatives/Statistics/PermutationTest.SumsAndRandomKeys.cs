namespace MLWorkbench.Statistics;

/// <summary>The sum of one group decides as well as the difference of means. Recursion finds all sums, sorting by random keys deals.</summary>
public static class PermutationTest
{
    public static double ExactPValue(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Tail tail = Tail.TwoSided)
    {
        double[] all = [.. a, .. b];
        var size = a.Length;
        var observed = Excess(a.ToArray().Sum(), size, all);
        if (double.IsNaN(observed))
            return observed;
        var sums = new List<double>();
        Collect(all, 0, size, 0, sums);
        return (double)sums.Count(sum => Counts(Excess(sum, size, all), observed, tail)) / sums.Count;
    }

    public static double MonteCarloPValue(
        ReadOnlySpan<double> a, ReadOnlySpan<double> b, int permutations, Random rng, Tail tail = Tail.TwoSided)
    {
        double[] all = [.. a, .. b];
        var size = a.Length;
        var observed = Excess(a.ToArray().Sum(), size, all);
        if (double.IsNaN(observed))
            return observed;
        var keys = new double[all.Length];
        var hits = 0;
        for (var draw = 0; draw < permutations; draw++)
        {
            var dealt = (double[])all.Clone();
            for (var i = 0; i < keys.Length; i++)
                keys[i] = rng.NextDouble();
            Array.Sort(keys, dealt);
            if (Counts(Excess(dealt.Take(size).Sum(), size, all), observed, tail))
                hits++;
        }
        return (hits + 1.0) / (permutations + 1);
    }

    // How far a group's mean is above the mean of all; 0/0 for an empty group on either side.
    static double Excess(double sum, int size, double[] all) =>
        size == all.Length ? double.NaN : sum / size - all.Sum() / all.Length;

    static void Collect(double[] all, int next, int wanted, double sum, List<double> sums)
    {
        if (wanted == 0)
            sums.Add(sum);
        else if (all.Length - next >= wanted)
        {
            Collect(all, next + 1, wanted - 1, sum + all[next], sums);
            Collect(all, next + 1, wanted, sum, sums);
        }
    }

    static bool Counts(double excess, double observed, Tail tail)
    {
        const double Equal = 1e-12;
        if (tail == Tail.TwoSided)
            return Math.Abs(excess) > Math.Abs(observed) - Equal;
        return tail == Tail.Less ? excess < observed + Equal : excess > observed - Equal;
    }
}
