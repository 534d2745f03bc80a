using MathNet.Numerics.Statistics;

namespace MLWorkbench.Statistics;

[Grader("statistics/welch-t-test")]
public class WelchTTestGrader
{
    // Means 12 and 6, variances 9 and 7.5: squared standard errors 9/3 = 3 and 7.5/5 = 1.5.
    static readonly double[] Three = [12, 15, 9];
    static readonly double[] Five = [8, 5, 6, 9, 2];

    static readonly double[] A = [1, 2];
    static readonly double[] B = [4, 6, 9];

    static Recorded Scipy(string @case) => Recorded.By("scipy", "statistics/welch-t-test", @case);

    static Recorded Statsmodels(string @case) => Recorded.By("statsmodels", "statistics/welch-t-test", @case);

    [Check]
    public void Each_variance_is_divided_by_its_own_group_size()
    {
        Assert.That(WelchTTest.Test(Three, Five).Statistic, Close.To(6 / Math.Sqrt(3 + 1.5))
            .Mistake(-6 / Math.Sqrt(4.5), "The sign is wrong: t is the mean of a minus the mean of b.")
            .Mistake(6 / Math.Sqrt(8 * (1 / 3.0 + 1 / 5.0)), "t = 2.904738 is the pooled statistic; Welch divides each variance by its own group size, s1²/n1 + s2²/n2.")
            .Mistake(6 / Math.Sqrt(9 + 7.5), "You added the variances: the error of a mean is s²/n, so divide each by its group size.")
            .Mistake(6 / Math.Sqrt(2 + 1.2), "The variances were taken with n: they need n - 1.")
            .Mistake(6 / (Math.Sqrt(3) + Math.Sqrt(1.5)), "You added the standard errors: their squares add up, and the root comes last.")
            .Mistake(6 / 4.5, "You divided by the squared standard error: its root is missing.")
            .On($"WelchTTest.Test({Three}, {Five}).Statistic"));
        Assert.That(WelchTTest.Test(TwoSamples.Radii.Malignant, TwoSamples.Radii.Benign).Statistic, Close.To(Statsmodels("breast-cancer-radius").Number("t"))
            .Mistake(Recorded.By("statsmodels", "statistics/student-t-test", "breast-cancer-radius").Number("t"),
                "t = 25.435822 on the breast-cancer radius is the pooled statistic; Welch uses s1²/n1 + s2²/n2 and gives 22.208798."));
    }

    [Check]
    public void Degrees_of_freedom_stay_fractional()
    {
        var (errorA, errorB) = (0.5 / 2, 19.0 / 3 / 3);

        Assert.That(WelchTTest.Test(A, B).DegreesOfFreedom, Close.To(Statsmodels("two-and-three").Number("df"))
            .Mistake(2.0, "You report 2, 2.433479 is due: degrees of freedom stay fractional here; tables rounded them, code need not.")
            .Mistake(3.0, "3 = n1 + n2 - 2 belongs to the pooled test, or is 2.433479 rounded up: compute Welch's degrees of freedom and do not round them.")
            .Mistake(1.0, "1 is the smaller of n1 - 1 and n2 - 1, a cautious bound: Welch and Satterthwaite's formula gives 2.433479.")
            .Mistake(Math.Pow(errorA + errorB, 2) / (errorA * errorA / 2 + errorB * errorB / 3),
                "3.675286 instead of 2.433479: each squared term is divided by n_i - 1, not by n_i.")
            .Mistake((errorA + errorB) / (errorA * errorA / 1 + errorB * errorB / 2), "The numerator is missing its square: it is (s1²/n1 + s2²/n2)².")
            .Mistake(Math.Pow(errorA + errorB, 2) / (errorA / 1 + errorB / 2), "The terms below are missing their squares: (s1²/n1)²/(n1 - 1) and so on.")
            .Mistake(Math.Pow(errorA + errorB, 2) / (errorA * errorA + errorB * errorB), "Divide each squared term by n_i - 1 before they are added up.")
            .On($"WelchTTest.Test({A}, {B}).DegreesOfFreedom"));
    }

    [Check]
    public void Breast_cancer_radii_give_the_degrees_of_freedom_of_statsmodels()
    {
        var (malignant, benign) = TwoSamples.Radii;
        var (errorA, errorB) = (ArrayStatistics.Variance(malignant) / 212, ArrayStatistics.Variance(benign) / 357);
        const string rounded = "289.7127 is due, and you report a whole number: degrees of freedom stay fractional here; tables rounded them, code need not.";

        Assert.That(WelchTTest.Test(malignant, benign).DegreesOfFreedom, Close.To(Statsmodels("breast-cancer-radius").Number("df"))
            .Mistake(Math.Pow(errorA + errorB, 2) / (errorA * errorA / 212 + errorB * errorB / 357),
                "df 291.0748 instead of 289.7127: each squared term is divided by n_i - 1.")
            .Mistake(290.0, rounded)
            .Mistake(289.0, rounded)
            .Mistake(567.0, "567 = n1 + n2 - 2 belongs to the pooled test; the two variances have a combined precision of 289.7127 degrees of freedom."));
    }

    [Check]
    public void The_p_value_uses_the_fractional_degrees_of_freedom()
    {
        var t = Scipy("two-and-three").Number("t");

        Assert.That(WelchTTest.Test(A, B).PValue, Close.To(Scipy("two-and-three").Number("p"))
            .Mistake(TestTails.StudentP(t, 2, Tail.TwoSided), "The p-value was taken with 2 degrees of freedom: use 2.433479 as it is. Student's distribution does not need whole ones.")
            .Mistake(TestTails.StudentP(t, 3, Tail.TwoSided), "The p-value was taken with 3 degrees of freedom: use 2.433479, those of Welch, as they are.")
            .Mistake(TestTails.NormalP(t, Tail.TwoSided), "The normal tail is too thin: both variances were estimated; use Student's t.")
            .Mistake(Scipy("two-and-three").Number("p") / 2, "That is one tail: the two-sided p-value is twice the smaller tail.")
            .On($"WelchTTest.Test({A}, {B}).PValue"));
    }

    [Check]
    public void A_one_sided_p_looks_in_one_direction()
    {
        double[] a = [4, 6], b = [1, 3]; // t = 3/√2 with exactly two degrees of freedom
        var upper = (1 - Math.Sqrt(4.5 / 6.5)) / 2;

        Assert.That(WelchTTest.Test(a, b, Tail.Greater).PValue, Close.To(upper)
            .Mistake(1 - upper, "Your one-sided p-values are mirrored: Tail.Greater says that the mean of a is greater than that of b, as it is here.")
            .Mistake(2 * upper, "The argument tail was ignored: this call asks for Tail.Greater.")
            .On($"WelchTTest.Test({a}, {b}, Tail.Greater).PValue"));
        Assert.That(WelchTTest.Test(a, b, Tail.Less).PValue, Close.To(1 - upper)
            .Mistake(upper, "The mean of a is above that of b, which speaks against Tail.Less: the p-value exceeds 0.5; it is not always half the two-sided one.")
            .Mistake(2 * upper, "The argument tail was ignored: this call asks for Tail.Less.")
            .On($"WelchTTest.Test({a}, {b}, Tail.Less).PValue"));
    }

    [Check]
    public void Titanic_ages_give_the_p_values_of_SciPy()
    {
        var (survivors, others) = TwoSamples.Ages;
        var degreesOfFreedom = Statsmodels("titanic-age-by-survival").Number("df");

        foreach (var (@case, tail) in new[] { ("", Tail.TwoSided), ("-less", Tail.Less), ("-greater", Tail.Greater) })
        {
            var expected = Scipy($"titanic-age-by-survival{@case}");
            Assert.That(WelchTTest.Test(survivors, others, tail),
                Close.To(new TestResult(expected.Number("t"), degreesOfFreedom, expected.Number("p")))
                .Mistake<TestResult>(result => Math.Abs(result.Statistic - -1.7964345385118163) < 1e-9,
                    "t = -1.796435 on Titanic ages is Student's pooled statistic: Welch's is -1.770718."));
        }
    }

    [Check]
    public void With_equal_group_sizes_t_is_that_of_Student()
    {
        var student = Recorded.By("scipy", "statistics/student-t-test", "setosa-versicolor");
        var (a, b) = (TwoSamples.SepalLengths(Species.Setosa), TwoSamples.SepalLengths(Species.Versicolor));
        var result = WelchTTest.Test(a, b);

        Assert.That(new { result.Statistic, result.DegreesOfFreedom },
            Close.To(new { Statistic = student.Number("t"), DegreesOfFreedom = Statsmodels("setosa-versicolor").Number("df") })
            .Mistake(new { Statistic = student.Number("t"), DegreesOfFreedom = 98.0 },
                "With equal group sizes t is that of Student, but the degrees of freedom are not: 86.5380 in place of 98, for the variances differ."));
    }

    [Check]
    public void Tiny_p_values_keep_their_digits()
    {
        var (malignant, benign) = TwoSamples.Radii;
        var p = Scipy("breast-cancer-radius").Number("p");

        foreach (var (tail, expected) in new[] { (Tail.TwoSided, p), (Tail.Greater, p / 2) })
        {
            Assert.That(WelchTTest.Test(malignant, benign, tail).PValue, Close.To(expected, relative: 1e-7, absolute: 0)
                .Mistake<double>(TestTails.IsRoundedAway,
                    $"Breast-cancer radius, Tail.{tail}: p is near 1e-64 and was rounded away, as 1 - CDF does in the far tail; use 2·CDF(-|t|), or CDF(-t) for Tail.Greater.")
                .Mistake<double>(received => received is > 0 and < 1e-66,
                    "p is near 1e-64 here, and yours is far smaller: either t or the degrees of freedom are those of the pooled test, or the tail is the normal one."));
        }
    }

    [Check]
    public void Random_groups_agree_with_MathNet()
    {
        var random = new Random(8);
        for (var round = 0; round < 20; round++)
        {
            double[] a = [.. Enumerable.Range(0, random.Next(2, 9)).Select(_ => random.Next(-40, 41) / 8.0)];
            double[] b = [.. Enumerable.Range(0, random.Next(2, 9)).Select(_ => random.Next(-10, 21) / 8.0)];
            (a[0], b[0]) = (9, -6);
            var (errorA, errorB) = (ArrayStatistics.Variance(a) / a.Length, ArrayStatistics.Variance(b) / b.Length);
            var t = (ArrayStatistics.Mean(a) - ArrayStatistics.Mean(b)) / Math.Sqrt(errorA + errorB);
            var share = errorA / (errorA + errorB);
            var degreesOfFreedom = 1 / (share * share / (a.Length - 1) + (1 - share) * (1 - share) / (b.Length - 1));
            var tail = (Tail)(round % 3);

            Assert.That(WelchTTest.Test(a, b, tail),
                Close.To(new TestResult(t, degreesOfFreedom, TestTails.StudentP(t, degreesOfFreedom, tail)))
                .On($"WelchTTest.Test({a}, {b}, {tail})"));
        }
    }

    [Check]
    public void Constant_groups_have_no_error_of_their_own()
    {
        var oneConstant = Statsmodels("one-constant-group");
        double[] threes = [3, 3, 3, 3], fours = [4, 4, 4, 4];
        var infinite = WelchTTest.Test(threes, fours);

        Assert.That(WelchTTest.Test([3, 3, 3], [4, 6, 9]),
            Close.To(new TestResult(oneConstant.Number("t"), oneConstant.Number("df"), oneConstant.Number("p")))
            .On($"WelchTTest.Test([3, 3, 3], [4, 6, 9])"));
        Assert.That(new { infinite.Statistic, infinite.PValue }, Close.To(new { Statistic = double.NegativeInfinity, PValue = 0.0 })
            .Mistake(new { Statistic = double.NegativeInfinity, PValue = double.NaN },
                "t is -∞, so p is 0 whatever the degrees of freedom are; yours are 0/0, and Cdf answered NaN with NaN.")
            .On($"WelchTTest.Test({threes}, {fours})"));
        NoAnswer.Expected(WelchTTest.Test(threes, threes),
            "The gap is 0 and so is the standard error: 0/0, NaN by the contract.",
            $"WelchTTest.Test({threes}, {threes})");
    }

    [Check]
    public void Without_two_values_in_each_group_and_with_NaN_there_is_no_answer()
    {
        NoAnswer.Expected(WelchTTest.Test([9], [1, 3, 5, 7]),
            "A group of one value says nothing about its own variance, and Welch does not borrow that of the other: t and p are NaN.",
            $"WelchTTest.Test([9], [1, 3, 5, 7])");
        NoAnswer.Expected(WelchTTest.Test([5, 6, 8], []),
            "An empty group has no mean: the contract asks for t and p NaN.",
            $"WelchTTest.Test([5, 6, 8], [])");
        NoAnswer.Expected(WelchTTest.Test([5, double.NaN, 6], [4, 3]),
            "A NaN among the values must not pass unnoticed: t and p are NaN.",
            $"WelchTTest.Test([5, double.NaN, 6], [4, 3])");
    }
}
