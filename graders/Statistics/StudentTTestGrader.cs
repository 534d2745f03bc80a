using MathNet.Numerics.Statistics;

namespace MLWorkbench.Statistics;

[Grader("statistics/student-t-test")]
public class StudentTTestGrader
{
    // Means 3 and 9, sums of squares 2 and 34: pooled variance 36 / 6 = 6, standard error √(6/2 + 6/6) = 2.
    static readonly double[] Two = [2, 4];
    static readonly double[] Six = [5, 8, 9, 9, 10, 13];

    static readonly double[] Setosa = TwoSamples.SepalLengths(Species.Setosa);
    static readonly double[] Versicolor = TwoSamples.SepalLengths(Species.Versicolor);
    static readonly double[] Virginica = TwoSamples.SepalLengths(Species.Virginica);

    static Recorded Scipy(string @case) => Recorded.By("scipy", "statistics/student-t-test", @case);

    static Recorded Statsmodels(string @case) => Recorded.By("statsmodels", "statistics/student-t-test", @case);

    [Check]
    public void The_gap_is_measured_in_pooled_standard_errors() =>
        Assert.That(StudentTTest.Test(Two, Six).Statistic, Close.To(-3.0)
            .Mistake(3.0, "The sign is wrong: t is the mean of a minus the mean of b.")
            .Mistake(-6 / Math.Sqrt(4.4 * 2 / 3), "You averaged the two variances with equal weight: pool them by their degrees of freedom, 1 and 5 here.")
            .Mistake(-6 / Math.Sqrt(2 / 2.0 + 6.8 / 6), "Each variance was divided by its own group size, which is Welch's test: here both groups share one pooled variance.")
            .Mistake(-6 / Math.Sqrt(36 / 8.0 * 2 / 3), "The sum of squares was divided by n1 + n2 = 8: two means were estimated, so divide by 6.")
            .Mistake(-6 / Math.Sqrt(36 / 7.0 * 2 / 3), "The sum of squares was divided by n1 + n2 - 1 = 7: two means were estimated, so divide by 6.")
            .Mistake(-6 / Math.Sqrt(6), "You divided by the pooled standard deviation: the difference of two means has the standard error s·√(1/n1 + 1/n2).")
            .Mistake(-6 / Math.Sqrt(6.0 / 8), "You divided by s/√(n1 + n2): the squared errors of the two means add up, s²/n1 + s²/n2.")
            .Mistake(-6.0 / 4, "You divided by the squared standard error: its root is missing.")
            .On($"StudentTTest.Test({Two}, {Six}).Statistic"));

    [Check]
    public void Two_degrees_of_freedom_are_spent_on_two_means()
    {
        Assert.That(StudentTTest.Test(Two, Six).DegreesOfFreedom, Close.To(6.0)
            .Mistake(7.0, "You report 7 for eight values: two means were estimated, so two degrees of freedom are gone (6).")
            .Mistake(8.0, "You report 8 for eight values: two means were estimated, so two degrees of freedom are gone (6).")
            .Mistake(Satterthwaite(Two, Six), "Those are Welch's degrees of freedom: with a pooled variance they are n1 + n2 - 2 = 6.")
            .On($"StudentTTest.Test({Two}, {Six}).DegreesOfFreedom"));
        Assert.That(StudentTTest.Test(TwoSamples.Ages.Survivors, TwoSamples.Ages.Others).DegreesOfFreedom,
            Close.To(Statsmodels("titanic-age-by-survival").Number("df"))
            .Mistake(1045.0, "You report 1045 on Titanic ages: two means were estimated, so two degrees of freedom are gone (1044)."));
    }

    [Check]
    public void P_values_follow_the_tail()
    {
        double[] a = [4, 6], b = [1, 3]; // t = 3/√2 with two degrees of freedom
        var upper = (1 - Math.Sqrt(4.5 / 6.5)) / 2;

        Assert.That(StudentTTest.Test(a, b).PValue, Close.To(2 * upper)
            .Mistake(upper, "That is one tail: the two-sided p-value is twice the smaller tail.")
            .Mistake(TestTails.NormalP(3 / Math.Sqrt(2), Tail.TwoSided), "The normal tail is too thin: the variance was estimated from four values; use Student's t.")
            .Mistake(TestTails.StudentP(3 / Math.Sqrt(2), 3, Tail.TwoSided), "The p-value was taken with n1 + n2 - 1 degrees of freedom: two means were estimated, so 2 are left of 4.")
            .On($"StudentTTest.Test({a}, {b}).PValue"));
        Assert.That(StudentTTest.Test(a, b, Tail.Greater).PValue, Close.To(upper)
            .Mistake(1 - upper, "Your one-sided p-values are mirrored: Tail.Greater says that the mean of a is greater than that of b, as it is here.")
            .Mistake(2 * upper, "The argument tail was ignored: this call asks for Tail.Greater.")
            .On($"StudentTTest.Test({a}, {b}, Tail.Greater).PValue"));
        Assert.That(StudentTTest.Test(a, b, Tail.Less).PValue, Close.To(1 - upper)
            .Mistake(upper, "The mean of a is above that of b, which speaks against Tail.Less: the p-value exceeds 0.5; it is not always half the two-sided one.")
            .Mistake(2 * upper, "The argument tail was ignored: this call asks for Tail.Less.")
            .On($"StudentTTest.Test({a}, {b}, Tail.Less).PValue"));
    }

    [Check]
    public void Titanic_ages_give_the_p_values_of_SciPy()
    {
        var (survivors, others) = TwoSamples.Ages;

        Assert.That(StudentTTest.Test(survivors, others), Expected("titanic-age-by-survival", 1044)
            .Mistake<TestResult>(result => Math.Abs(result.Statistic - -1.7707182226051292) < 1e-9,
                "t = -1.770718 on Titanic ages is Welch's statistic: with a pooled variance it is -1.796435."));
        Assert.That(StudentTTest.Test(survivors, others, Tail.Less), Expected("titanic-age-by-survival-less", 1044));
        Assert.That(StudentTTest.Test(survivors, others, Tail.Greater), Expected("titanic-age-by-survival-greater", 1044));
    }

    [Check]
    public void Breast_cancer_radii_give_the_t_of_statsmodels()
    {
        var (malignant, benign) = TwoSamples.Radii;
        var gap = ArrayStatistics.Mean(malignant) - ArrayStatistics.Mean(benign);
        var (varianceA, varianceB) = (ArrayStatistics.Variance(malignant), ArrayStatistics.Variance(benign));

        Assert.That(StudentTTest.Test(malignant, benign).Statistic, Close.To(Statsmodels("breast-cancer-radius").Number("t"))
            .Mistake(gap / Math.Sqrt((varianceA + varianceB) / 2 * (1 / 212.0 + 1 / 357.0)),
                "With 212 and 357 rows you got t = 23.656011 instead of 25.435822; pool the variances by their degrees of freedom.")
            .Mistake(gap / Math.Sqrt(varianceA / 212 + varianceB / 357),
                "t = 22.208798 on the breast-cancer radius is Welch's statistic: with a pooled variance it is 25.435822."));
    }

    [Check]
    public void Tiny_p_values_keep_their_digits()
    {
        var t = Pooled(Setosa, Virginica);
        (double[] A, double[] B, Tail Tail, double P)[] cases =
        [
            (Setosa, Virginica, Tail.TwoSided, TestTails.StudentP(t, 98, Tail.TwoSided)),
            (Virginica, Setosa, Tail.Greater, TestTails.StudentP(-t, 98, Tail.Greater)),
            (Setosa, Versicolor, Tail.TwoSided, Scipy("setosa-versicolor").Number("p")),
            (TwoSamples.Radii.Malignant, TwoSamples.Radii.Benign, Tail.TwoSided, Scipy("breast-cancer-radius").Number("p")),
        ];

        foreach (var (a, b, tail, p) in cases)
        {
            Assert.That(StudentTTest.Test(a, b, tail).PValue, Close.To(p, relative: 1e-7, absolute: 0)
                .Mistake(0.0, FormattableString.Invariant(
                    $"p came out exactly 0 with Tail.{tail} where {p:0.###e+0} is due: 1 - CDF cancels in the far tail; use 2·CDF(-|t|), or CDF(-t) for Tail.Greater."))
                .Mistake<double>(TestTails.IsRoundedAway,
                    "p is tiny, and 1 - CDF has left only rounding error of it: use 2·CDF(-|t|), or CDF(-t) for Tail.Greater."));
        }
    }

    [Check]
    public void Random_groups_agree_with_MathNet()
    {
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
        {
            double[] a = [.. Enumerable.Range(0, random.Next(2, 9)).Select(_ => random.Next(-40, 41) / 8.0)];
            double[] b = [.. Enumerable.Range(0, random.Next(2, 9)).Select(_ => random.Next(-30, 61) / 8.0)];
            (a[0], b[0]) = (9, -6);
            var (t, degreesOfFreedom, tail) = (Pooled(a, b), a.Length + b.Length - 2, (Tail)(round % 3));

            Assert.That(StudentTTest.Test(a, b, tail),
                Close.To(new TestResult(t, degreesOfFreedom, TestTails.StudentP(t, degreesOfFreedom, tail)))
                .On($"StudentTTest.Test({a}, {b}, {tail})"));
        }
    }

    [Check]
    public void A_group_of_one_borrows_the_variance_of_the_other()
    {
        double[] one = [9], four = [1, 3, 5, 7]; // pooled variance 20 / 3
        var t = 5 / Math.Sqrt(20 / 3.0 * (1 + 1 / 4.0));

        Assert.That(StudentTTest.Test(one, four), Close.To(new TestResult(t, 3, TestTails.StudentP(t, 3, Tail.TwoSided)))
            .Mistake<TestResult>(result => double.IsNaN(result.Statistic),
                "The variance of one value is 0/0, but its sum of squares is 0: pool sums of squares, and the answer is defined.")
            .On($"StudentTTest.Test({one}, {four})"));
    }

    [Check]
    public void Constant_groups_leave_no_error_to_measure_with()
    {
        double[] threes = [3, 3, 3, 3], fours = [4, 4, 4, 4];

        Assert.That(StudentTTest.Test(threes, fours), Close.To(new TestResult(double.NegativeInfinity, 6, 0))
            .Mistake<TestResult>(result => double.IsNaN(result.PValue), "The standard error is 0 and the gap is -1: by the contract t is -∞ and p is 0.")
            .On($"StudentTTest.Test({threes}, {fours})"));
        var oneConstant = Statsmodels("one-constant-group");
        Assert.That(StudentTTest.Test([3, 3, 3], [4, 6, 9]),
            Close.To(new TestResult(oneConstant.Number("t"), oneConstant.Number("df"), oneConstant.Number("p")))
            .On($"StudentTTest.Test([3, 3, 3], [4, 6, 9])"));
        NoAnswer.Expected(StudentTTest.Test(threes, threes),
            "The gap is 0 and so is the standard error: 0/0, NaN by the contract.",
            $"StudentTTest.Test({threes}, {threes})");
    }

    [Check]
    public void Without_enough_values_and_with_NaN_there_is_no_answer()
    {
        NoAnswer.Expected(StudentTTest.Test([5], [4]),
            "Two values leave no degree of freedom for the variance: the contract asks for t and p NaN.",
            $"StudentTTest.Test([5], [4])");
        NoAnswer.Expected(StudentTTest.Test([5, 6, 8], []),
            "An empty group has no mean: the contract asks for t and p NaN.",
            $"StudentTTest.Test([5, 6, 8], [])");
        NoAnswer.Expected(StudentTTest.Test([5, double.NaN, 6], [4, 3]),
            "A NaN among the values must not pass unnoticed: t and p are NaN.",
            $"StudentTTest.Test([5, double.NaN, 6], [4, 3])");
    }

    static CloseConstraint Expected(string @case, double degreesOfFreedom) =>
        Close.To(new TestResult(Scipy(@case).Number("t"), degreesOfFreedom, Scipy(@case).Number("p")));

    static double Pooled(double[] a, double[] b)
    {
        double n = a.Length, m = b.Length;
        var variance = ((n - 1) * ArrayStatistics.Variance(a) + (m - 1) * ArrayStatistics.Variance(b)) / (n + m - 2);
        return (ArrayStatistics.Mean(a) - ArrayStatistics.Mean(b)) / Math.Sqrt(variance * (1 / n + 1 / m));
    }

    static double Satterthwaite(double[] a, double[] b)
    {
        var (errorA, errorB) = (ArrayStatistics.Variance(a) / a.Length, ArrayStatistics.Variance(b) / b.Length);
        return Math.Pow(errorA + errorB, 2) / (errorA * errorA / (a.Length - 1) + errorB * errorB / (b.Length - 1));
    }
}
