using System.Numerics;

namespace MLWorkbench.Statistics;

/// <summary>Permutation p-values of samples given in tenths, by counting in whole numbers: nothing is rounded.</summary>
static class SplitsInTenths
{
    /// <summary>The samples as learners receive them.</summary>
    public static double[] Values(int[] tenths) => [.. tenths.Select(value => value / 10.0)];

    /// <summary>The share of splits that are more extreme than the observed one or, with ties, as extreme.</summary>
    public static double Share(int[] a, int[] b, Tail tail, bool ties = true)
    {
        int[] pooled = [.. a, .. b];
        var observed = Difference(a.Sum());
        int extreme = 0, splits = 0;
        for (var members = 0; members < 1 << pooled.Length; members++)
        {
            if (BitOperations.PopCount((uint)members) != a.Length)
                continue;
            splits++;
            var difference = Difference(Enumerable.Range(0, pooled.Length).Where(i => (members >> i & 1) == 1).Sum(i => pooled[i]));
            var excess = tail switch
            {
                Tail.TwoSided => Math.Abs(difference) - Math.Abs(observed),
                Tail.Less => observed - difference,
                _ => difference - observed,
            };
            if (excess > 0 || excess == 0 && ties)
                extreme++;
        }
        return extreme / (double)splits;

        // The difference of means, times both lengths.
        int Difference(int sum) => sum * b.Length - (pooled.Sum() - sum) * a.Length;
    }

    /// <summary>The two-sided share for two large samples of the same length, by counting the subsets with each sum.</summary>
    public static double ShareOfManySplits(int[] a, int[] b)
    {
        var total = a.Sum() + b.Sum();
        var subsets = new double[a.Length + 1, total + 1];
        subsets[0, 0] = 1;
        foreach (var value in a.Concat(b))
        {
            for (var size = a.Length; size > 0; size--)
            {
                for (var sum = total; sum >= value; sum--)
                    subsets[size, sum] += subsets[size - 1, sum - value];
            }
        }
        double extreme = 0, splits = 0;
        for (var sum = 0; sum <= total; sum++)
        {
            splits += subsets[a.Length, sum];
            if (Math.Abs(2 * sum - total) >= Math.Abs(2 * a.Sum() - total))
                extreme += subsets[a.Length, sum];
        }
        return extreme / splits;
    }
}
