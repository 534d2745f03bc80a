using MathNet.Numerics.Statistics;

namespace MLWorkbench.Statistics;

[Grader("statistics/one-sample-t-test")]
public class OneSampleTTestGrader
{
    static readonly double[] SepalLength = Iris.Load().SepalLength;

    static Recorded Scipy(string @case) => Recorded.By("scipy", "statistics/one-sample-t-test", @case);

    [Check]
    public void The_gap_is_measured_in_standard_errors()
    {
        double[] sample = [1, 13, 13, 13]; // mean 10, standard deviation 6, standard error 3

        Assert.That(OneSampleTTest.Test(sample, 4).Statistic, Close.To(2.0)
            .Mistake(1.0, "You divided by s, the standard deviation of one value: the mean of n values has the standard error s/√n.")
            .Mistake(6.0 / 9, "You divided by s²/n, the squared standard error: its root is missing.")
            .Mistake(-2.0, "The sign is wrong: t is the sample mean minus the stated mean.")
            .Mistake(4 / Math.Sqrt(3), "The standard deviation was taken with n: it needs n - 1.")
            .Mistake(2 * Math.Sqrt(3), "You divided by s/n: the standard error is s/√n.")
            .On($"OneSampleTTest.Test({sample}, 4).Statistic"));
    }

    [Check]
    public void One_degree_of_freedom_is_spent_on_the_mean()
    {
        double[] sample = [1, 13, 13, 13];

        Assert.That(OneSampleTTest.Test(sample, 4).DegreesOfFreedom, Close.To(3.0)
            .Mistake(4.0, "The mean was estimated from the same four values: 3 degrees of freedom are left, not 4.")
            .Mistake(2.0, "Only one mean was estimated: n - 1 degrees of freedom are left, not n - 2.")
            .On($"OneSampleTTest.Test({sample}, 4).DegreesOfFreedom"));
    }

    [Check]
    public void Two_sided_p_is_twice_the_smaller_tail()
    {
        double[] sample = [1, 3]; // t = 1; with one degree of freedom P(T > 1) is exactly a quarter

        Assert.That(OneSampleTTest.Test(sample, 1).PValue, Close.To(0.5)
            .Mistake(0.25, "That is one tail: as large a gap in the other direction counts too, so the two-sided p-value is twice the smaller tail.")
            .Mistake(TestTails.NormalP(1, Tail.TwoSided), "The normal tail is too thin: s was estimated from two values; use Student's t with n - 1 degrees of freedom.")
            .Mistake(TestTails.StudentP(1, 2, Tail.TwoSided), "The p-value was taken with n degrees of freedom: use n - 1.")
            .Mistake(1.5, "1.5 is not a probability: twice the larger tail was taken.")
            .On($"OneSampleTTest.Test({sample}, 1).PValue"));
        Assert.That(OneSampleTTest.Test([3, 1], 3).PValue, Close.To(0.5)
            .Mistake(1.5, "1.5 is not a probability: t is negative here, so take the tail at -|t|, not at t or -t.")
            .On($"OneSampleTTest.Test([3, 1], 3).PValue"));
    }

    [Check]
    public void A_one_sided_p_looks_in_one_direction()
    {
        double[] sample = [1, 3];
        const string direction = "t is 1, above 0: that speaks against Tail.Less (p = 0.75) and for Tail.Greater (p = 0.25). ";

        Assert.That(OneSampleTTest.Test(sample, 1, Tail.Less).PValue, Close.To(0.75)
            .Mistake(0.25, direction + "When t points away from the alternative the one-sided p exceeds 0.5; it is not always half the two-sided one.")
            .Mistake(0.5, "The argument tail was ignored: this call asks for Tail.Less.")
            .On($"OneSampleTTest.Test({sample}, 1, Tail.Less).PValue"));
        Assert.That(OneSampleTTest.Test(sample, 1, Tail.Greater).PValue, Close.To(0.25)
            .Mistake(0.75, direction + "The alternatives are exchanged: Greater says that the true mean is greater than stated.")
            .Mistake(0.5, "The argument tail was ignored: this call asks for Tail.Greater.")
            .On($"OneSampleTTest.Test({sample}, 1, Tail.Greater).PValue"));
    }

    [Check]
    public void Five_flowers_give_the_p_values_of_SciPy()
    {
        var sample = SepalLength[..5];

        Assert.That(OneSampleTTest.Test(sample, 4.6), Expected("first-five-4.6-two-sided")
            .Mistake<TestResult>(result => Near(result.PValue, TestTails.NormalP(result.Statistic, Tail.TwoSided)),
                "At n = 5 you report p = 0.005053 where 0.048630 is due: the normal tail is much too thin; use Student's t with n - 1 degrees of freedom.")
            .On($"OneSampleTTest.Test({sample}, 4.6)"));
        Assert.That(OneSampleTTest.Test(sample, 4.6, Tail.Less), Expected("first-five-4.6-less").On($"OneSampleTTest.Test({sample}, 4.6, Tail.Less)"));
        Assert.That(OneSampleTTest.Test(sample, 4.6, Tail.Greater), Expected("first-five-4.6-greater").On($"OneSampleTTest.Test({sample}, 4.6, Tail.Greater)"));
    }

    [Check]
    public void Iris_gives_the_p_values_of_SciPy()
    {
        Assert.That(OneSampleTTest.Test(SepalLength, 5.8), Expected("iris-sepal-length-5.8-two-sided")
            .Mistake<TestResult>(result => Near(result.Statistic, Scipy("iris-sepal-length-5.8-two-sided").Number("t") / Math.Sqrt(150)),
                "0.052331 instead of 0.640918: you measured the gap in standard deviations of one flower; the mean's standard error is s/√n."));
        Assert.That(OneSampleTTest.Test(SepalLength, 5.8, Tail.Less), Expected("iris-sepal-length-5.8-less")
            .Mistake<TestResult>(result => Near(result.PValue, Scipy("iris-sepal-length-5.8-greater").Number("p")),
                "Against 5.8 t is positive, so Tail.Less must give 0.738720, not 0.261280: when t points away from the alternative the one-sided p exceeds 0.5."));
        Assert.That(OneSampleTTest.Test(SepalLength, 5.8, Tail.Greater), Expected("iris-sepal-length-5.8-greater"));
    }

    [Check]
    public void Tiny_p_values_keep_their_digits()
    {
        foreach (var (mean, tail) in new[] { (5, Tail.TwoSided), (5, Tail.Greater), (7, Tail.TwoSided), (7, Tail.Less) })
        {
            var t = (ArrayStatistics.Mean(SepalLength) - mean) / (ArrayStatistics.StandardDeviation(SepalLength) / Math.Sqrt(150));
            var expected = TestTails.StudentP(t, 149, tail);

            Assert.That(OneSampleTTest.Test(SepalLength, mean, tail).PValue, Close.To(expected, relative: 1e-7, absolute: 0)
                .Mistake<double>(TestTails.IsRoundedAway,
                    $"Iris sepal length against {mean}, Tail.{tail}: p is tiny, and 1 - CDF has rounded it away. Read the upper tail off at -t, where the supplied Cdf keeps all digits.")
                .Mistake<double>(p => p > 0.5, $"Iris sepal length against {mean}, Tail.{tail}: the data agree with this alternative, so p is close to 0 and not to 1."));
        }
    }

    [Check]
    public void Random_samples_agree_with_MathNet()
    {
        var random = new Random(5);
        for (var round = 0; round < 20; round++)
        {
            double[] sample = [.. Enumerable.Range(0, random.Next(2, 12)).Select(_ => random.Next(-40, 41) / 8.0)];
            sample[0] = 9;
            var t = (ArrayStatistics.Mean(sample) - 0.5) / Math.Sqrt(ArrayStatistics.Variance(sample) / sample.Length);
            var tail = (Tail)(round % 3);

            Assert.That(OneSampleTTest.Test(sample, 0.5, tail),
                Close.To(new TestResult(t, sample.Length - 1, TestTails.StudentP(t, sample.Length - 1, tail)))
                .On($"OneSampleTTest.Test({sample}, 0.5, {tail})"));
        }
    }

    [Check]
    public void A_sample_mean_as_stated_is_no_evidence()
    {
        Assert.That(OneSampleTTest.Test([1, 2, 3], 2), Close.To(new TestResult(0, 2, 1))
            .On($"OneSampleTTest.Test([1, 2, 3], 2)"));
        Assert.That(OneSampleTTest.Test([1, 2, 3], 2, Tail.Less).PValue, Close.To(0.5)
            .On($"OneSampleTTest.Test([1, 2, 3], 2, Tail.Less).PValue"));
    }

    [Check]
    public void A_constant_sample_is_infinitely_far_from_any_other_mean()
    {
        double[] sample = [5, 5, 5, 5];

        Assert.That(OneSampleTTest.Test(sample, 4), Close.To(new TestResult(double.PositiveInfinity, 3, 0))
            .Mistake<TestResult>(result => double.IsNaN(result.PValue) || result.Statistic == 0, "The standard error is 0 and the gap is 1: by the contract t is infinite and p is 0.")
            .On($"OneSampleTTest.Test({sample}, 4)"));
        Assert.That(OneSampleTTest.Test(sample, 4, Tail.Less).PValue, Close.To(1.0).On($"OneSampleTTest.Test({sample}, 4, Tail.Less).PValue"));
        NoAnswer.Expected(OneSampleTTest.Test(sample, 5),
            "The gap is 0 and so is the standard error: 0/0, NaN by the contract.",
            $"OneSampleTTest.Test({sample}, 5)");
    }

    [Check]
    public void Without_two_values_and_with_NaN_there_is_no_answer()
    {
        NoAnswer.Expected(OneSampleTTest.Test([5], 4),
            "One value has no standard deviation: the contract asks for t and p NaN.",
            $"OneSampleTTest.Test([5], 4)");
        NoAnswer.Expected(OneSampleTTest.Test([], 4),
            "No values have no mean: the contract asks for t and p NaN.",
            $"OneSampleTTest.Test([], 4)");
        NoAnswer.Expected(OneSampleTTest.Test([5, double.NaN, 6], 4),
            "A NaN among the values must not pass unnoticed: t and p are NaN.",
            $"OneSampleTTest.Test([5, double.NaN, 6], 4)");
    }

    static CloseConstraint Expected(string @case) =>
        Close.To(new TestResult(Scipy(@case).Number("t"), Scipy(@case).Number("df"), Scipy(@case).Number("p")));

    static bool Near(double value, double expected) => Math.Abs(value - expected) < 1e-9;
}
