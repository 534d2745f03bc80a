using MathNet.Numerics.Statistics;

namespace MLWorkbench.Statistics;

[Grader("statistics/z-test")]
public class ZTestGrader
{
    // Mean 10 and n = 4: with sigma 6 the standard error is 3.
    static readonly double[] Sample = [16, 4, 13, 7];

    static readonly double[] SepalLength = Iris.Load().SepalLength;

    static Recorded Scipy(string @case) => Recorded.By("scipy", "statistics/z-test", @case);

    static Recorded Statsmodels(string @case) => Recorded.By("statsmodels", "statistics/z-test", @case);

    [Check]
    public void The_gap_of_a_mean_is_measured_with_the_given_sigma()
    {
        Assert.That(ZTest.Mean(Sample, 4, 6).Statistic, Close.To(2.0)
            .Mistake(-2.0, "The sign is wrong: z is the sample mean minus the stated mean.")
            .Mistake(1.0, "You divided by sigma, the standard deviation of one value: the mean of n values has the standard error sigma/√n.")
            .Mistake(6 / Math.Sqrt(30 / 4.0), "The sample standard deviation was used: sigma is given; estimating it turns this into a t-test.")
            .Mistake(6 / Math.Sqrt(22.5 / 4), "The sample standard deviation was used: sigma is given; estimating it turns this into a t-test.")
            .Mistake(6 / 1.5, "You divided by sigma/n: the standard error is sigma/√n.")
            .Mistake(6.0 / 9, "You divided by sigma²/n, the squared standard error: its root is missing.")
            .On($"ZTest.Mean({Sample}, 4, 6).Statistic"));
        Assert.That(ZTest.Mean(SepalLength, 5.8, 0.8).Statistic, Close.To(Scipy("iris-sepal-length-5.8").Number("z"))
            .Mistake((ArrayStatistics.Mean(SepalLength) - 5.8) / ArrayStatistics.StandardDeviation(SepalLength) * Math.Sqrt(150),
                "0.640918 instead of 0.663403: sigma is given; estimating it turns this into a t-test."));
    }

    [Check]
    public void The_p_value_of_a_mean_comes_from_the_normal_distribution()
    {
        Assert.That(ZTest.Mean(Sample, 4, 6).PValue, Close.To(TestTails.NormalP(2, Tail.TwoSided))
            .Mistake(TestTails.NormalP(2, Tail.Greater), "That is one tail: the two-sided p-value is twice the smaller tail.")
            .Mistake(TestTails.StudentP(2, 3, Tail.TwoSided), "You used Student's t: nothing was estimated here, for sigma is known, so z is normal.")
            .Mistake(2 - TestTails.NormalP(2, Tail.TwoSided), "A p-value above 1: twice the larger tail was taken.")
            .On($"ZTest.Mean({Sample}, 4, 6).PValue"));
        Assert.That(ZTest.Mean(SepalLength, 5.8, 0.8).PValue, Close.To(Scipy("iris-sepal-length-5.8").Number("p"))
            .Mistake(Scipy("iris-sepal-length-5.8").Number("pGreater"), "0.253536 where 0.507072 is due: the two-sided p-value is twice the smaller tail."));
        Assert.That(ZTest.Mean(SepalLength, 6, 1).PValue, Close.To(Scipy("iris-sepal-length-6").Number("p"))
            .Mistake(2 - Scipy("iris-sepal-length-6").Number("p"), "A p-value above 1: z is negative here, so take the tail at |z|, not at z."));
    }

    [Check]
    public void A_one_sided_p_looks_in_one_direction()
    {
        foreach (var (@case, mean, sigma) in new[] { ("iris-sepal-length-5.8", 5.8, 0.8), ("iris-sepal-length-6", 6, 1) })
        {
            var (less, greater) = (Scipy(@case).Number("pLess"), Scipy(@case).Number("pGreater"));
            foreach (var (tail, expected, other) in new[] { (Tail.Less, less, greater), (Tail.Greater, greater, less) })
            {
                Assert.That(ZTest.Mean(SepalLength, mean, sigma, tail).PValue, Close.To(expected)
                    .Mistake(other, FormattableString.Invariant(
                        $"Iris sepal length, mean 5.843333, against {mean}, Tail.{tail}: the p-value is {expected:0.000000}, and {other:0.000000} is that of the other direction. When z points away from the alternative, p exceeds 0.5."))
                    .Mistake(Scipy(@case).Number("p"), $"The argument tail was ignored: this call asks for Tail.{tail}."));
            }
        }
        Assert.That(ZTest.Proportion(40, 100, 0.5, Tail.Less).PValue, Close.To(TestTails.NormalP(-2, Tail.Less))
            .Mistake(TestTails.NormalP(-2, Tail.Greater), "40 of 100 is fewer than one half, which speaks for Tail.Less: the p-value is small.")
            .Mistake(TestTails.NormalP(-2, Tail.TwoSided), "The argument tail was ignored: this call asks for Tail.Less.")
            .On($"ZTest.Proportion(40, 100, 0.5, Tail.Less).PValue"));
    }

    [Check]
    public void Degrees_of_freedom_are_infinite()
    {
        const string message = "The normal distribution is Student's with infinitely many degrees of freedom: report double.PositiveInfinity.";

        Assert.That(ZTest.Mean(Sample, 4, 6).DegreesOfFreedom, Close.To(double.PositiveInfinity)
            .Mistake<double>(double.IsFinite, message).Mistake(double.NaN, message)
            .On($"ZTest.Mean({Sample}, 4, 6).DegreesOfFreedom"));
        Assert.That(ZTest.Proportion(40, 100, 0.5).DegreesOfFreedom, Close.To(double.PositiveInfinity)
            .Mistake<double>(double.IsFinite, message).Mistake(double.NaN, message)
            .On($"ZTest.Proportion(40, 100, 0.5).DegreesOfFreedom"));
    }

    [Check]
    public void The_error_of_a_proportion_is_that_under_the_hypothesis()
    {
        var observed = 500 / 1309.0;

        Assert.That(ZTest.Proportion(40, 100, 0.5).Statistic, Close.To(-2.0)
            .Mistake(2.0, "The sign is wrong: z is the observed proportion minus p0.")
            .Mistake(-0.1 / Math.Sqrt(0.4 * 0.6 / 100), "z = -2.041241: under the hypothesis the spread is built from p0 = 0.5, not from the observed 0.4.")
            .Mistake(-10.0, "40 / 100 was computed in whole numbers, which gives 0: convert to double before dividing.")
            .Mistake(-1.9, "That has a continuity correction: the contract asks for none.")
            .Mistake(-0.2, "You divided by √(p0(1 - p0)), the spread of one trial: the proportion of n trials has the standard error √(p0(1 - p0)/n).")
            .Mistake(-40.0, "You divided by p0(1 - p0)/n, the squared standard error: its root is missing.")
            .On($"ZTest.Proportion(40, 100, 0.5).Statistic"));
        Assert.That(ZTest.Proportion(500, 1309, 0.5).Statistic, Close.To(Statsmodels("titanic-survival-0.5-two-sided").Number("z"))
            .Mistake((observed - 0.5) / Math.Sqrt(observed * (1 - observed) / 1309),
                "z = -8.788991: under H0 the spread is built from p0, not from p-hat (-8.540605).")
            .On($"ZTest.Proportion(500, 1309, 0.5).Statistic"));
    }

    [Check]
    public void Titanic_survival_gives_the_p_values_of_statsmodels()
    {
        foreach (var (name, tail) in new[] { ("two-sided", Tail.TwoSided), ("smaller", Tail.Less), ("larger", Tail.Greater) })
        {
            var expected = Statsmodels($"titanic-survival-0.4-{name}");
            Assert.That(ZTest.Proportion(500, 1309, 0.4, tail), Expected(expected)
                .On($"ZTest.Proportion(500, 1309, 0.4, {tail})"));
        }
    }

    [Check]
    public void Tiny_p_values_keep_their_digits()
    {
        (int Successes, Tail Tail, double P)[] cases =
        [
            (500, Tail.TwoSided, Statsmodels("titanic-survival-0.5-two-sided").Number("p")),
            (500, Tail.Less, Statsmodels("titanic-survival-0.5-smaller").Number("p")),
            (809, Tail.Greater, Statsmodels("titanic-survival-0.5-smaller").Number("p")),
            (809, Tail.TwoSided, Statsmodels("titanic-survival-0.5-two-sided").Number("p")),
        ];

        foreach (var (successes, tail, p) in cases)
        {
            Assert.That(ZTest.Proportion(successes, 1309, 0.5, tail).PValue, Close.To(p, relative: 1e-7, absolute: 0)
                .Mistake<double>(TestTails.IsRoundedAway,
                    $"p is near 1e-17, and 1 - CDF has rounded it away: use the small tail itself, UpperTail(z) for a positive z and Cdf(z) for a negative one.")
                .On($"ZTest.Proportion({successes}, 1309, 0.5, {tail}).PValue"));
        }
    }

    [Check]
    public void No_success_at_all_has_a_finite_z()
    {
        Assert.That(ZTest.Proportion(0, 20, 0.5), Expected(Statsmodels("none-of-twenty-0.5-two-sided"))
            .Mistake<TestResult>(result => double.IsInfinity(result.Statistic) || double.IsNaN(result.Statistic),
                "With 0 of 20 the observed proportion has no spread of its own, p-hat(1 - p-hat) = 0: build the standard error from p0.")
            .On($"ZTest.Proportion(0, 20, 0.5)"));
        Assert.That(ZTest.Proportion(0, 20, 0.5, Tail.Less), Expected(Statsmodels("none-of-twenty-0.5-smaller"))
            .On($"ZTest.Proportion(0, 20, 0.5, Tail.Less)"));
        Assert.That(ZTest.Proportion(10, 20, 0.5), Close.To(new TestResult(0, double.PositiveInfinity, 1))
            .On($"ZTest.Proportion(10, 20, 0.5)"));
    }

    [Check]
    public void One_value_is_enough_when_sigma_is_known() =>
        Assert.That(ZTest.Mean([5], 4, 2), Close.To(new TestResult(0.5, double.PositiveInfinity, TestTails.NormalP(0.5, Tail.TwoSided)))
            .Mistake<TestResult>(result => double.IsNaN(result.Statistic), "Sigma is given, so one value is enough: nothing has to be estimated from the spread of the sample.")
            .On($"ZTest.Mean([5], 4, 2)"));

    [Check]
    public void Without_error_z_is_infinite()
    {
        var certain = new TestResult(double.PositiveInfinity, double.PositiveInfinity, 0);

        Assert.That(ZTest.Mean([5, 5], 4, 0), Close.To(certain).On($"ZTest.Mean([5, 5], 4, 0)"));
        Assert.That(ZTest.Proportion(3, 10, 0), Close.To(certain)
            .Mistake<TestResult>(result => double.IsNaN(result.PValue) || double.IsFinite(result.Statistic),
                "Successes cannot happen when p0 is 0, and three did: z is infinite and p is 0.")
            .On($"ZTest.Proportion(3, 10, 0)"));
        NoAnswer.Expected(ZTest.Mean([5, 5], 5, 0), "The gap is 0 and so is the standard error: 0/0, NaN by the contract.", $"ZTest.Mean([5, 5], 5, 0)");
        NoAnswer.Expected(ZTest.Proportion(10, 10, 1), "The gap is 0 and so is the standard error: 0/0, NaN by the contract.", $"ZTest.Proportion(10, 10, 1)");
    }

    [Check]
    public void Without_data_and_with_NaN_there_is_no_answer()
    {
        NoAnswer.Expected(ZTest.Mean([], 4, 2), "No values have no mean: the contract asks for z and p NaN.", $"ZTest.Mean([], 4, 2)");
        NoAnswer.Expected(ZTest.Proportion(0, 0, 0.5), "No trials have no proportion: the contract asks for z and p NaN.", $"ZTest.Proportion(0, 0, 0.5)");
        NoAnswer.Expected(ZTest.Mean([5, double.NaN], 4, 2), "A NaN among the values must not pass unnoticed: z and p are NaN.", $"ZTest.Mean([5, double.NaN], 4, 2)");
    }

    static CloseConstraint Expected(Recorded record) =>
        Close.To(new TestResult(record.Number("z"), double.PositiveInfinity, record.Number("p")));
}
