using MathNet.Numerics.Statistics;

namespace MLWorkbench.Statistics;

[Grader("statistics/paired-t-test")]
public class PairedTTestGrader
{
    // Differences 1, 13, 13, 13: mean 10, standard deviation 6, standard error 3.
    static readonly double[] First = [11, 33, 23, 53];
    static readonly double[] Second = [10, 20, 10, 40];

    static readonly IrisRow[] Virginica = Array.FindAll(Iris.Load().Rows, flower => flower.Species == Species.Virginica);
    static readonly double[] Sepals = Array.ConvertAll(Virginica, flower => flower.SepalLength);
    static readonly double[] Petals = Array.ConvertAll(Virginica, flower => flower.PetalLength);

    // Before has a gap in the fourth row, After in the seventh.
    static readonly double[] Before = Scipy("before-after-with-gaps-two-sided").Input("first");
    static readonly double[] After = Scipy("before-after-with-gaps-two-sided").Input("second");

    static Recorded Scipy(string @case) => Recorded.By("scipy", "statistics/paired-t-test", @case);

    [Check]
    public void The_differences_within_pairs_are_tested_against_0()
    {
        Assert.That(PairedTTest.Test(First, Second).Statistic, Close.To(10.0 / 3)
            .Mistake(-10.0 / 3, "You took second minus first: the difference is first minus second.")
            .Mistake(TwoSample(First, Second), "That is a two-sample test: it measures the gap by the spread between rows, which the pairs have in common. Test the differences within pairs.")
            .Mistake(10.0 / 6, "You divided by s, the standard deviation of one difference: their mean has the standard error s/√n.")
            .Mistake(10 / Math.Sqrt(27 / 4.0), "The standard deviation was taken with n: it needs n - 1.")
            .On($"PairedTTest.Test({First}, {Second}).Statistic"));
    }

    [Check]
    public void The_degrees_of_freedom_count_pairs() =>
        Assert.That(PairedTTest.Test(First, Second).DegreesOfFreedom, Close.To(3.0)
            .Mistake(6.0, "You report 6 degrees of freedom, as for two samples of four: pairing was thrown away; four differences leave n - 1 = 3.")
            .Mistake(4.0, "Four differences leave 3 degrees of freedom: one is spent on their mean.")
            .On($"PairedTTest.Test({First}, {Second}).DegreesOfFreedom"));

    [Check]
    public void P_values_follow_the_tail()
    {
        double[] first = [4, 9], second = [3, 6]; // differences 1 and 3, so t = 2 with one degree of freedom
        var upper = 0.5 - Math.Atan(2) / Math.PI;

        Assert.That(PairedTTest.Test(first, second).PValue, Close.To(2 * upper)
            .Mistake(upper, "That is one tail: the two-sided p-value is twice the smaller tail.")
            .Mistake(TestTails.NormalP(2, Tail.TwoSided), "The normal tail is too thin: s was estimated from two differences; use Student's t.")
            .On($"PairedTTest.Test({first}, {second}).PValue"));
        Assert.That(PairedTTest.Test(first, second, Tail.Greater).PValue, Close.To(upper)
            .Mistake(1 - upper, "Your one-sided p-values are mirrored: the difference is first minus second, and Tail.Greater says that its mean is above 0.")
            .Mistake(2 * upper, "The argument tail was ignored: this call asks for Tail.Greater.")
            .On($"PairedTTest.Test({first}, {second}, Tail.Greater).PValue"));
        Assert.That(PairedTTest.Test(first, second, Tail.Less).PValue, Close.To(1 - upper)
            .Mistake(upper, "t is 2, which speaks against Tail.Less: the p-value exceeds 0.5; it is not always half the two-sided one.")
            .Mistake(2 * upper, "The argument tail was ignored: this call asks for Tail.Less.")
            .On($"PairedTTest.Test({first}, {second}, Tail.Less).PValue"));
    }

    [Check]
    public void A_pair_with_a_gap_is_dropped_as_a_whole()
    {
        Assert.That(PairedTTest.Test(Before, After), Expected("before-after-with-gaps-two-sided")
            .Mistake<TestResult>(result => Near(result.Statistic, OneSample([.. Known(Before).Zip(Known(After), (a, b) => a - b)])),
                "After dropping values separately the rows no longer line up (t 3.057782 instead of 4.410882); drop the whole pair.")
            .Mistake<TestResult>(result => double.IsNaN(result.Statistic), "One missing value made the answer NaN: drop a pair when either of its values is NaN.")
            .Mistake<TestResult>(result => Near(result.DegreesOfFreedom, 11) && Near(result.Statistic, 4.410882264688231),
                "Twelve rows, but ten complete pairs: the degrees of freedom are 9.")
            .Mistake<TestResult>(result => Near(result.Statistic, TwoSample(Known(Before), Known(After))),
                "That is a two-sample test of the known values: pairing was thrown away. Test the ten differences.")
            .On($"PairedTTest.Test({Before}, {After})"));
        Assert.That(PairedTTest.Test(Before, After, Tail.Greater), Expected("before-after-with-gaps-greater")
            .Mistake<TestResult>(result => Near(result.PValue, Scipy("before-after-with-gaps-less").Number("p")),
                "Your one-sided p-values are mirrored (0.999153 where Tail.Greater gives 0.000847): the difference is first minus second.")
            .On($"PairedTTest.Test({Before}, {After}, Tail.Greater)"));
        Assert.That(PairedTTest.Test(Before, After, Tail.Less), Expected("before-after-with-gaps-less")
            .On($"PairedTTest.Test({Before}, {After}, Tail.Less)"));
    }

    [Check]
    public void Sepals_and_petals_of_the_same_flower_give_the_t_of_SciPy()
    {
        var expected = Scipy("virginica-sepal-petal-two-sided");
        var result = PairedTTest.Test(Sepals, Petals);

        Assert.That(new { result.Statistic, result.DegreesOfFreedom },
            Close.To(new { Statistic = expected.Number("t"), DegreesOfFreedom = expected.Number("df") })
            .Mistake(new { Statistic = TwoSample(Sepals, Petals), DegreesOfFreedom = 98.0 },
                "df came back 98 and t 8.700474: pairing was thrown away; the pairs give n - 1 = 49 and t 22.898059.")
            .Mistake(new { Statistic = TwoSample(Sepals, Petals), DegreesOfFreedom = 49.0 },
                "t came back 8.700474, that of a two-sample test: pairing was thrown away; the differences give 22.898059."));
    }

    [Check]
    public void Tiny_p_values_keep_their_digits()
    {
        foreach (var (@case, tail) in new[] { ("two-sided", Tail.TwoSided), ("greater", Tail.Greater) })
        {
            var expected = Scipy($"virginica-sepal-petal-{@case}").Number("p");

            Assert.That(PairedTTest.Test(Sepals, Petals, tail).PValue, Close.To(expected, relative: 1e-7, absolute: 0)
                .Mistake<double>(TestTails.IsRoundedAway,
                    $"Sepals against petals, Tail.{tail}: p is tiny, and 1 - CDF has rounded it away. Read the upper tail off at -t, where the supplied Cdf keeps all digits.")
                .Mistake<double>(p => p > 0.5, "Sepals are longer than petals: Tail.Greater must give a p close to 0, not to 1."));
        }
    }

    [Check]
    public void Random_pairs_give_the_one_sample_test_of_their_differences()
    {
        var random = new Random(6);
        for (var round = 0; round < 20; round++)
        {
            var pairs = random.Next(4, 12);
            double[] first = [.. Enumerable.Range(0, pairs).Select(_ => random.Next(-40, 41) / 8.0)];
            double[] second = [.. first.Select(value => random.Next(6) == 0 ? double.NaN : value + random.Next(-20, 25) / 8.0)];
            (second[0], second[1], first[2]) = (first[0] + 1, first[1] - 1, random.Next(2) == 0 ? double.NaN : first[2]);
            double[] differences = [.. Known([.. first.Zip(second, (a, b) => a - b)])];
            var (t, degreesOfFreedom, tail) = (OneSample(differences), differences.Length - 1, (Tail)(round % 3));

            Assert.That(PairedTTest.Test(first, second, tail),
                Close.To(new TestResult(t, degreesOfFreedom, TestTails.StudentP(t, degreesOfFreedom, tail)))
                .On($"PairedTTest.Test({first}, {second}, {tail})"));
        }
    }

    [Check]
    public void Equal_differences_leave_no_error_to_measure_with()
    {
        double[] first = [6, 7, 8, 9], second = [5, 6, 7, 8];

        Assert.That(PairedTTest.Test(first, second), Close.To(new TestResult(double.PositiveInfinity, 3, 0))
            .Mistake<TestResult>(result => double.IsNaN(result.PValue), "All differences are 1 and their standard error is 0: by the contract t is infinite and p is 0.")
            .On($"PairedTTest.Test({first}, {second})"));
        NoAnswer.Expected(PairedTTest.Test(first, first),
            "All differences are 0 and so is their standard error: 0/0, NaN by the contract.",
            $"PairedTTest.Test({first}, {first})");
    }

    [Check]
    public void Without_two_complete_pairs_there_is_no_answer()
    {
        NoAnswer.Expected(PairedTTest.Test([5, double.NaN, 6], [4, 3, double.NaN]),
            "Only one pair is complete, and one difference has no standard deviation: the contract asks for t and p NaN.",
            $"PairedTTest.Test([5, double.NaN, 6], [4, 3, double.NaN])");
        NoAnswer.Expected(PairedTTest.Test([], []),
            "No pairs have no mean difference: the contract asks for t and p NaN.",
            $"PairedTTest.Test([], [])");
    }

    [Check]
    public void Columns_of_different_lengths_are_refused() =>
        Refusal.Expected<ArgumentException>(() => PairedTTest.Test([1, 2, 4], [3, 5]),
            "three first values cannot be paired with two second ones", (CodeText)$"PairedTTest.Test([1, 2, 4], [3, 5])");

    static CloseConstraint Expected(string @case) =>
        Close.To(new TestResult(Scipy(@case).Number("t"), Scipy(@case).Number("df"), Scipy(@case).Number("p")));

    static double OneSample(double[] sample) =>
        ArrayStatistics.Mean(sample) / Math.Sqrt(ArrayStatistics.Variance(sample) / sample.Length);

    // Student's statistic for two samples of equal size.
    static double TwoSample(double[] a, double[] b) => (ArrayStatistics.Mean(a) - ArrayStatistics.Mean(b))
        / Math.Sqrt((ArrayStatistics.Variance(a) + ArrayStatistics.Variance(b)) / a.Length);

    static double[] Known(double[] values) => Array.FindAll(values, value => !double.IsNaN(value));

    static bool Near(double value, double expected) => Math.Abs(value - expected) < 1e-9;
}
