using static MLWorkbench.Statistics.PermutationTest;

namespace MLWorkbench.Statistics;

[Grader("statistics/permutation-test")]
public class PermutationTestGrader
{
    const int Draws = 20_000;
    const string Swapped = "Tail.Less and Tail.Greater are exchanged: the difference is mean(a) minus mean(b), and Greater asks for large ones.";

    static readonly double[] First = [12.1, 14.3, 11.8, 15.0];
    static readonly double[] Second = [10.2, 12.5, 9.7, 11.0];

    static readonly double[] Setosa = Width(Species.Setosa);
    static readonly double[] Versicolor = Width(Species.Versicolor);
    static readonly double[] Virginica = Width(Species.Virginica);

    static double SciPy(string @case) => Recorded.By("scipy", "statistics/permutation-test", @case).Number("p");

    [Check]
    public void The_p_value_is_the_share_of_splits_at_least_as_extreme()
    {
        double[] a = [3, 4];
        double[] b = [1, 2];

        Assert.That(ExactPValue(a, b, Tail.Greater), Close.To(1 / 6.0)
            .Mistake(0.0, "The observed split is one of the six, and it is as extreme as itself: count it, with >=.")
            .Mistake(1.0, Swapped)
            .Mistake(1 / 24.0, "You counted orders: within a group the order does not matter, so there are 6 splits, not 24.")
            .On($"PermutationTest.ExactPValue({a}, {b}, Tail.Greater)"));
        Assert.That(ExactPValue(a, b), Close.To(2 / 6.0)
            .Mistake(1 / 6.0, "Only the splits with a difference of +2 were counted: in a two-sided test -2 is as extreme.")
            .On($"PermutationTest.ExactPValue({a}, {b})"));
        Assert.That(ExactPValue(a, b, Tail.Less), Close.To(1.0)
            .Mistake(1 / 6.0, Swapped)
            .On($"PermutationTest.ExactPValue({a}, {b}, Tail.Less)"));
    }

    [Check]
    public void Four_against_four_gives_the_p_values_of_SciPy()
    {
        Assert.That(ExactPValue(First, Second), Close.To(SciPy("four-and-four-two-sided"))
            .Mistake(3 / 70.0, "0.042857 where 0.085714 is due: extreme in either direction counts, compare absolute differences.")
            .On($"PermutationTest.ExactPValue({First}, {Second})"));
        Assert.That(ExactPValue(First, Second, Tail.Greater), Close.To(SciPy("four-and-four-greater"))
            .Mistake(68 / 70.0, Swapped)
            .Mistake(67 / 70.0, "You returned 1 minus the p-value.")
            .On($"PermutationTest.ExactPValue({First}, {Second}, Tail.Greater)"));
        Assert.That(ExactPValue(First, Second, Tail.Less), Close.To(SciPy("four-and-four-less"))
            .Mistake(3 / 70.0, Swapped)
            .Mistake(67 / 70.0, "0.957143 is 1 minus the other tail: the observed split belongs to both tails, so 0.971429 is due.")
            .On($"PermutationTest.ExactPValue({First}, {Second}, Tail.Less)"));
    }

    [Check]
    public void Unequal_samples_with_ties_give_the_p_values_of_SciPy()
    {
        double[] a = [1, 2, 2];
        double[] b = [2, 3, 4, 5];

        Assert.That(ExactPValue(a, b), Close.To(SciPy("three-and-four-with-ties-two-sided"))
            .Mistake(2 * SciPy("three-and-four-with-ties-less"), "You doubled the smaller tail (0.171429): with unequal samples the tails differ, so count the splits whose absolute difference is large enough (0.114286).")
            .Mistake(1.0, "Large differences were counted, not large absolute ones: here mean(a) is the smaller one.")
            .Mistake(SciPy("three-and-four-with-ties-less"), "Only one direction was counted: in a two-sided test compare absolute differences.")
            .Mistake(SplitsInTenths.Share([10, 20, 20], [20, 30, 40, 50], Tail.TwoSided, ties: false), "Splits that differ exactly as much as the observed one count as extreme: compare with >=.")
            .On($"PermutationTest.ExactPValue({a}, {b})"));
        Assert.That(ExactPValue(a, b, Tail.Less), Close.To(SciPy("three-and-four-with-ties-less"))
            .Mistake(1.0, Swapped)
            .On($"PermutationTest.ExactPValue({a}, {b}, Tail.Less)"));
        Assert.That(ExactPValue(a, b, Tail.Greater), Close.To(SciPy("three-and-four-with-ties-greater"))
            .On($"PermutationTest.ExactPValue({a}, {b}, Tail.Greater)"));
    }

    [Check]
    public void Differences_that_are_equal_up_to_rounding_are_equal()
    {
        var random = new Random(3);
        for (var round = 0; round < 25; round++)
        {
            int[] a = [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(-9, 10))];
            int[] b = [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(-9, 10))];
            var (x, y) = (SplitsInTenths.Values(a), SplitsInTenths.Values(b));
            foreach (var tail in Enum.GetValues<Tail>())
            {
                var (untied, expected) = (SplitsInTenths.Share(a, b, tail, ties: false), SplitsInTenths.Share(a, b, tail));
                Assert.That(ExactPValue(x, y, tail), Close.To(expected)
                    .Mistake(untied, "Splits that differ as much as the observed one were not counted, not even that one itself: compare with >=, and let a difference count as equal when it is within 1e-12.")
                    .Mistake<double>(p => p > untied && p < expected - 1e-9,
                        "Some splits with the same difference as the observed one were not counted: 0.1 + 0.2 and 0.3 differ in the last bit. Let a difference count as equal when it is within 1e-12.")
                    .On($"PermutationTest.ExactPValue({x}, {y}, {tail})"));
            }
        }
    }

    [Check]
    public void Where_no_split_is_less_extreme_the_p_value_is_one()
    {
        Assert.That(ExactPValue([5], [2]), Close.To(1.0)
            .Mistake(0.5, "Two values can be split in two ways, and both differ by 3: two-sided, both count.")
            .On($"PermutationTest.ExactPValue([5], [2])"));
        Assert.That(ExactPValue([7, 7, 7], [7, 7]), Close.To(1.0)
            .Mistake(0.0, "All splits are alike, with difference 0: each is as extreme as the observed one, so p is 1.")
            .On($"PermutationTest.ExactPValue([7, 7, 7], [7, 7])"));
        Assert.That(MonteCarloPValue([7, 7, 7], [7, 7], 99, new Random(1)), Close.To(1.0)
            .Mistake(0.01, "All splits are alike, with difference 0: each is as extreme as the observed one, so compare with >=.")
            .On($"PermutationTest.MonteCarloPValue([7, 7, 7], [7, 7], 99, new Random(1))"));
    }

    [Check]
    public void Without_a_difference_of_means_there_is_no_p_value()
    {
        const string Compared = "p came out as a number although there is no difference to compare: every comparison with NaN is false, so no split was counted. The contract asks for NaN.";

        Assert.That(ExactPValue([1, double.NaN, 3], [4, 5]), Close.To(double.NaN)
            .Mistake<double>(double.IsFinite, Compared)
            .On($"PermutationTest.ExactPValue([1, double.NaN, 3], [4, 5])"));
        Assert.That(ExactPValue([], [4, 5]), Close.To(double.NaN)
            .Mistake<double>(double.IsFinite, "An empty sample has no mean: the contract asks for NaN.")
            .On($"PermutationTest.ExactPValue([], [4, 5])"));
        Assert.That(MonteCarloPValue([1, 2], [4, double.NaN], 99, new Random(1)), Close.To(double.NaN)
            .Mistake<double>(double.IsFinite, Compared)
            .On($"PermutationTest.MonteCarloPValue([1, 2], [4, double.NaN], 99, new Random(1))"));
        Assert.That(MonteCarloPValue([1, 2], [], 99, new Random(1)), Close.To(double.NaN)
            .Mistake<double>(double.IsFinite, "An empty sample has no mean: the contract asks for NaN.")
            .On($"PermutationTest.MonteCarloPValue([1, 2], [], 99, new Random(1))"));
    }

    [Check]
    public void A_Monte_Carlo_p_value_counts_the_observed_split_too()
    {
        // One split of these 100 flowers in 1e15 is as extreme: the count is 0 in any order of draws.
        Assert.That(MonteCarloPValue(Setosa, Versicolor, 999, new Random(1)), Close.To(0.001)
            .Mistake(0.0, "A Monte-Carlo p-value of 0 is impossible (setosa vs versicolor sepal width, 999 draws): the observed split counts too, (count+1)/(B+1) = 0.001.")
            .Mistake(1 / 999.0, "You have (count+1)/B: the observed split belongs to the denominator too, (count+1)/(B+1) = 0.001.")
            .Mistake(1.0, "Your statistic never changed and p came out 1: pool both groups, then deal the labels again."));
        Assert.That(MonteCarloPValue(Setosa, Versicolor, 999, new Random(1), Tail.Less), Close.To(1.0)
            .Mistake(0.001, Swapped));
    }

    [Check]
    public void Random_splits_agree_with_all_splits()
    {
        double[] a = [3, 4];
        double[] b = [1, 2];

        Assert.That(MonteCarloPValue(a, b, Draws, new Random(2)), Share(2 / 6.0)
            .Mistake(1, "Your statistic never changed and p came out 1: pool both groups, then deal the labels again.")
            .Mistake(1 / 6.0, "Extreme in either direction counts: compare absolute differences.")
            .Mistake(30 / 256.0, "You drew with replacement, which is a bootstrap: a permutation uses each pooled value exactly once.")
            .On($"PermutationTest.MonteCarloPValue({a}, {b}, 20000, new Random(2))"));
        Assert.That(MonteCarloPValue(First, Second, Draws, new Random(3)), Share(6 / 70.0)
            .Mistake(1, "Your statistic never changed and p came out 1: pool both groups, then deal the labels again.")
            .Mistake(3 / 70.0, "About 0.043 where 0.086 is due: extreme in either direction counts, compare absolute differences.")
            .On($"PermutationTest.MonteCarloPValue({First}, {Second}, 20000, new Random(3))"));
        Assert.That(MonteCarloPValue(First, Second, Draws, new Random(4), Tail.Greater), Share(3 / 70.0)
            .Mistake(68 / 70.0, Swapped));
    }

    [Check]
    public void Random_splits_count_ties()
    {
        int[] a = [1, 2, 7], b = [3, 3, 4, 6];
        var (x, y) = (SplitsInTenths.Values(a), SplitsInTenths.Values(b));

        Assert.That(MonteCarloPValue(x, y, Draws, new Random(5), Tail.Less), Share(SplitsInTenths.Share(a, b, Tail.Less))
            .Mistake(SplitsInTenths.Share(a, b, Tail.Less, ties: false), "Splits that differ as much as the observed one count as extreme: compare with >=, and let what is within 1e-12 count as equal.")
            .On($"PermutationTest.MonteCarloPValue({x}, {y}, 20000, new Random(5), Tail.Less)"));
    }

    [Check]
    public void Versicolor_and_virginica_differ_about_as_in_the_t_test() =>
        // The share of all 1e29 splits, exactly; the t-test gives 0.00182.
        Assert.That(MonteCarloPValue(Virginica, Versicolor, Draws, new Random(6)), Share(SplitsInTenths.ShareOfManySplits(Tenths(Virginica), Tenths(Versicolor)))
            .Mistake(1, "Your statistic never changed and p came out 1: pool both groups, then deal the labels again."));

    [Check]
    public void All_chance_comes_from_the_caller() => ResamplingSeeds.Decide(rng => MonteCarloPValue(First, Second, Draws, rng));

    static Band Share(double p) => Band.Around((Draws * p + 1) / (Draws + 1), Math.Sqrt(p * (1 - p) / Draws));

    static double[] Width(Species species) => [.. Iris.Load().Rows.Where(row => row.Species == species).Select(row => row.SepalWidth)];

    static int[] Tenths(double[] values) => [.. values.Select(value => (int)Math.Round(10 * value))];
}
