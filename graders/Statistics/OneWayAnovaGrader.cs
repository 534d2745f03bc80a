using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using static MLWorkbench.Statistics.OneWayAnova;

namespace MLWorkbench.Statistics;

[Grader("statistics/one-way-anova")]
public class OneWayAnovaGrader
{
    const string MeanOfMeans = "with unequal groups the grand mean weighs every observation, not every group.";

    // Means 2, 4 and 5 about a grand mean of 4: 12 between, 14 within.
    static readonly double[][] Small = [[1, 3], [3, 4, 5], [3, 4, 6, 7]];

    static readonly double[][] SepalLength = BySpecies(row => row.SepalLength);
    static readonly double[][] SepalWidth = BySpecies(row => row.SepalWidth);

    // 284, 261 and 501 passengers: equal groups would hide a wrong grand mean.
    static readonly double[][] AgeByClass =
        [.. Enumerable.Range(1, 3).Select(number => Titanic.Load().WithKnownAge().Rows.Where(row => row.PassengerClass == number).Select(row => row.Age!.Value).ToArray())];

    static Recorded SciPy(string @case) => Recorded.By("scipy", "statistics/one-way-anova", @case);

    [Check]
    public void F_is_the_mean_square_between_over_the_mean_square_within() =>
        Assert.That(OneWay(Given.Input(Small)).F, Close.To(18 / 7.0)
            .Mistake(39 / 14.0, "Your grand mean is 3.667, the mean of the group means: " + MeanOfMeans)
            .Mistake(15 / 14.0, "The squared offsets of the group means were added up once a group: each counts once per member, 2·(2-4)² + 3·(4-4)² + 4·(5-4)² = 12.")
            .Mistake(24 / 7.0, "You divided the variation within by N - 1 = 8: three group means were estimated, within df is N - k = 6.")
            .Mistake(12 / 7.0, "You divided the variation between by k = 3: the grand mean was estimated, between df is k - 1 = 2.")
            .Mistake(6 / 7.0, "That is the ratio of the sums of squares: divide each by its degrees of freedom first.")
            .Mistake(7 / 18.0, "The ratio is upside down: between over within.")
            .Mistake(6 / (26 / 8.0), "You compared with the total variation: the denominator is the variation within groups.")
            .On($"OneWayAnova.OneWay({Small}).F"));

    [Check]
    public void Degrees_of_freedom_are_k_minus_1_and_N_minus_k()
    {
        var result = OneWay(AgeByClass);

        Assert.That((result.DfBetween, result.DfWithin), Close.Exactly((2, 1043))
            .Mistake((2, 1045), "k group means were estimated, so within df is N - k = 1043, not N - 1.")
            .Mistake((3, 1043), "The grand mean was estimated, so between df is k - 1 = 2, not k.")
            .Mistake((1043, 2), "The two degrees of freedom are exchanged.")
            .Mistake((2, 1044), "Within df is N - k = 1046 - 3 = 1043."));
    }

    [Check]
    public void Iris_sepals_differ_as_in_SciPy()
    {
        Assert.That(OneWay(SepalLength).F, Close.To(SciPy("iris-sepal-length").Number("f"))
            .Mistake(119.26450218450468 / 50, "F 2.385290 instead of 119.264502 on Iris: each squared group offset counts once per member.")
            .Mistake(119.26450218450468 * 149 / 147, "F 120.887148 instead of 119.264502: k group means were estimated, within df is N - k."));
        Assert.That(OneWay(SepalWidth).F, Close.To(SciPy("iris-sepal-width").Number("f"))
            .Mistake(49.160040089612075 / 50, "Each squared group offset counts once per member.")
            .Mistake(49.160040089612075 * 149 / 147, "k group means were estimated, within df is N - k."));
    }

    [Check]
    public void Ages_on_the_Titanic_differ_by_class_as_in_SciPy() =>
        Assert.That(OneWay(Given.Input(AgeByClass)).F, Close.To(SciPy("titanic-age-by-class").Number("f"))
            .Mistake(F(AgeByClass, AgeByClass.Average(group => group.Average())), "F 113.296746 instead of 108.325978 on Titanic ages: " + MeanOfMeans));

    [Check]
    public void The_p_value_is_the_upper_tail_of_F()
    {
        // With 2 degrees of freedom above, the tail is (1 + 2F/df)^(-df/2).
        Assert.That(OneWay(Small).PValue, Close.To(Math.Pow(7 / 13.0, 3), relative: 1e-7)
            .Mistake(1 - Math.Pow(7 / 13.0, 3), "You returned the probability of a smaller F: p is the upper tail.")
            .Mistake(2 * Math.Pow(7 / 13.0, 3), "The tail was doubled: means that differ in any direction raise F, so the upper tail is the whole p-value.")
            .Mistake(UpperTail(18 / 7.0, 6, 2), "The two degrees of freedom are exchanged: between comes first.")
            .On($"OneWayAnova.OneWay({Small}).PValue"));
        foreach (var (@case, groups) in new[] { ("iris-sepal-length", SepalLength), ("titanic-age-by-class", AgeByClass) })
        {
            Assert.That(OneWay(groups).PValue, Close.To(SciPy(@case).Number("p"), relative: 1e-7, absolute: 0)
                .Mistake<double>(p => p <= 0, "p came out as 0: 1 - CDF cancels in the far tail; use FDistribution.UpperTail.")
                .Mistake<double>(p => p is > 1e-20 and < 1e-12, "p is what rounding leaves of 1 - CDF, not a probability: use FDistribution.UpperTail."));
        }
    }

    [Check]
    public void Eta_squared_is_the_share_of_variation_between_groups()
    {
        Assert.That(OneWay(Small).EtaSquared, Close.To(12 / 26.0)
            .Mistake(12 / 14.0, "Between over within is not a share: divide by the total variation.")
            .Mistake(14 / 26.0, "That is the share within the groups.")
            .Mistake(Math.Sqrt(12 / 26.0), "Eta squared has no root.")
            .On($"OneWayAnova.OneWay({Small}).EtaSquared"));
        Assert.That(OneWay(SepalLength).EtaSquared, Close.To(SciPy("iris-sepal-length").Number("etaSquared")));
        Assert.That(OneWay(AgeByClass).EtaSquared, Close.To(SciPy("titanic-age-by-class").Number("etaSquared")));
    }

    [Check]
    public void For_two_groups_F_is_the_square_of_t()
    {
        double[] a = [3, 5, 4, 8], b = [7, 9, 6, 10, 8, 11];
        var pooled = (Squares(a, a.Average()) + Squares(b, b.Average())) / 8;
        var t = (a.Average() - b.Average()) / Math.Sqrt(pooled * (1 / 4.0 + 1 / 6.0));
        var result = OneWay([a, b]);

        Assert.That(result.F, Close.To(t * t)
            .Mistake(Math.Abs(t), "That is |t|: F is its square.")
            .On($"OneWayAnova.OneWay([{a}, {b}]).F"));
        Assert.That(result.PValue, Close.To(2 * StudentT.CDF(0, 1, 8, -Math.Abs(t)), relative: 1e-7)
            .On($"OneWayAnova.OneWay([{a}, {b}]).PValue"));
    }

    [Check]
    public void Any_groups_give_the_ratio_by_definition()
    {
        var random = new Random(17);
        for (var round = 0; round < 20; round++)
        {
            double[][] groups = [.. Enumerable.Range(0, random.Next(2, 6)).Select(shift =>
                Enumerable.Range(0, random.Next(1, 8) + (shift == 0 ? 1 : 0)).Select(_ => Math.Round(10 * random.NextDouble() + shift, 1)).ToArray())];
            double[] all = [.. groups.SelectMany(group => group)];
            var f = F(groups, all.Average());
            var (above, below) = (groups.Length - 1, all.Length - groups.Length);
            var within = groups.Sum(group => Squares(group, group.Average()));

            Assert.That(OneWay(Given.Input(groups)), Close.To(new AnovaResult(f, above, below, UpperTail(f, above, below), 1 - within / Squares(all, all.Average())), relative: 1e-7)
                .On($"OneWayAnova.OneWay({groups})"));
        }
    }

    [Check]
    public void Adding_a_hundred_million_to_all_values_changes_nothing()
    {
        double[][] shifted = Array.ConvertAll(Small, group => Array.ConvertAll(group, value => value + 1e8));
        var unshifted = OneWay(Small).F;

        Assert.That(OneWay(shifted).F, Close.To(18 / 7.0, relative: 1e-6)
            .Mistake<double>(f => !(Math.Abs(f - 18 / 7.0) < 0.01) && !(Math.Abs(f - unshifted) < 0.01), "F should not notice where zero is. Σx² - (Σx)²/N subtracts two numbers near 1e17 and loses every digit: take the distance from the mean first, then square.")
            .On($"OneWayAnova.OneWay({shifted}).F"));
    }

    [Check]
    public void Without_variation_within_groups_F_is_infinite()
    {
        double[][] apart = [[1, 1], [2, 2]];
        double[][] equal = [[5, 5, 5], [5, 5]];

        Assert.That(OneWay(apart), Close.To(new AnovaResult(double.PositiveInfinity, 1, 2, 0, 1))
            .On($"OneWayAnova.OneWay({apart})"));
        Assert.That(OneWay(equal), Close.To(new AnovaResult(double.NaN, 1, 3, double.NaN, double.NaN))
            .Mistake<AnovaResult>(result => double.IsFinite(result.F), "Nothing varies, between or within: 0/0 is no evidence for either side, and the contract asks for NaN.")
            .On($"OneWayAnova.OneWay({equal})"));
    }

    [Check]
    public void A_missing_value_makes_the_answer_NaN()
    {
        double[][] groups = [[1, 2, 3], [4, double.NaN]];

        Assert.That(OneWay(groups), Close.To(new AnovaResult(double.NaN, 1, 3, double.NaN, double.NaN))
            .Mistake<AnovaResult>(result => double.IsFinite(result.F), "A NaN among the values was passed over: the contract lets it spread to F, p and eta squared.")
            .On($"OneWayAnova.OneWay({groups})"));
    }

    [Check]
    public void Groups_that_leave_nothing_to_compare_are_refused()
    {
        Refuses([], "there are no groups");
        Refuses([[1, 2, 3]], "a single group cannot be compared with another");
        Refuses([[1, 2], [], [3, 4]], "an empty group has no mean");
        Refuses([[1], [2], [4]], "with one value in each group nothing is known about the variation within");
    }

    static void Refuses(double[][] groups, string reason)
    {
        CodeText example = $"OneWayAnova.OneWay({groups})";
        Refusal.Expected<ArgumentException>(() => OneWay(groups), reason, example);
    }

    static double[][] BySpecies(Func<IrisRow, double> measure) =>
        [.. Iris.Load().Rows.GroupBy(row => row.Species).Select(species => species.Select(measure).ToArray())];

    static double F(double[][] groups, double grandMean)
    {
        var between = groups.Sum(group => group.Length * Math.Pow(group.Average() - grandMean, 2));
        var within = groups.Sum(group => Squares(group, group.Average()));
        return between / (groups.Length - 1) / (within / (groups.Sum(group => group.Length) - groups.Length));
    }

    static double Squares(double[] values, double centre) => values.Sum(value => (value - centre) * (value - centre));

    static double UpperTail(double f, double above, double below) =>
        SpecialFunctions.BetaRegularized(below / 2, above / 2, below / (below + above * f));
}
