using MathNet.Numerics.Distributions;
using static MLWorkbench.Experiments.TwoProportionTest;

namespace MLWorkbench.Experiments;

[Grader("experiments/two-proportion-test")]
public class TwoProportionTestGrader
{
    // Rates 0.1 and 0.4, in common 0.2. Uneven on purpose: with arms of one size the mean of two rates is the common rate.
    static readonly ArmTally Tenth = new(100, 10), TwoFifths = new(50, 20);
    static readonly double PooledError = 0.4 * Math.Sqrt(0.03), UnpooledError = Math.Sqrt(0.09 / 100 + 0.24 / 50);

    static readonly ArmTally Men = new(843, 161), Women = new(466, 339);
    static readonly ArmTally TwoHundred = new(2000, 200), TwoHundredFortyFive = new(2000, 245);

    static Recorded Statsmodels(string @case) => Recorded.By("statsmodels", "experiments/two-proportion-test", @case);

    [Check]
    public void The_test_pools_both_arms_into_one_rate()
    {
        Assert.That(Compare(Tenth, TwoFifths).Z, Close.To(0.3 / PooledError)
            .Mistake(0.3 / UnpooledError, "z is 3.973597 instead of 4.330127: H0 claims one common rate, so the test pools conversions and users of both arms (30 of 150).")
            .Mistake(4.0, "You averaged the two rates: the common rate is all conversions over all users, 30/150 = 0.2 and not 0.25.")
            .Mistake(-0.3 / PooledError, "The sign is turned: everything is treatment minus control.")
            .Mistake(0.3 / Math.Sqrt(0.16 / 150), "The variance of a difference is p(1 - p)·(1/n₁ + 1/n₂); you divided by the number of all users.")
            .Mistake(0.0, "z came back as exactly 0: the rates were computed in integer arithmetic.")
            .On($"TwoProportionTest.Compare(new(100, 10), new(50, 20)).Z"));
        Assert.That(Compare(TwoHundred, TwoHundredFortyFive).Z, Close.To(Statsmodels("200-245-of-2000").Number("z")));
    }

    [Check]
    public void The_square_of_z_is_the_chi_square_of_the_two_by_two_table()
    {
        const double M = 161 / 843.0, W = 339 / 466.0;

        Assert.That(Math.Pow(Compare(Men, Women).Z, 2), Close.To(ChiSquare(Men, Women))
            .Mistake(Math.Pow((W - M) / Math.Sqrt(W * (1 - W) / Women.Users + M * (1 - M) / Men.Users), 2), "On Titanic z² is 472.81: H0 claims one common rate, so the test pools; z² must equal the chi-square of the table, 365.8869.")
            .On($"TwoProportionTest.Compare(new(843, 161), new(466, 339)).Z"));
        var random = new Random(20240501);
        for (var round = 0; round < 25; round++)
        {
            ArmTally control = Draw(random), treatment = Draw(random);

            Assert.That(Math.Pow(Compare(control, treatment).Z, 2), Close.To(ChiSquare(control, treatment))
                .On($"TwoProportionTest.Compare(new({control.Users}, {control.Conversions}), new({treatment.Users}, {treatment.Conversions})).Z"));
        }
    }

    [Check]
    public void The_p_value_counts_both_tails()
    {
        var (record, titanic) = (Statsmodels("200-245-of-2000"), Statsmodels("titanic-men-women"));

        Assert.That(Compare(TwoHundred, TwoHundredFortyFive).PValue, Close.To(record.Number("p"))
            .Mistake(record.Number("p") / 2, "That is one tail: the treatment could also have been worse, so both tails count.")
            .Mistake(2 - record.Number("p"), "A p-value above 1: take the tail beyond |z|, not the part before it.")
            .Mistake(1 - record.Number("p"), "That is the probability of a z nearer to 0: the p-value is the part beyond |z|.")
            .Mistake(1 - record.Number("p") / 2, "That is Φ(z): the p-value is the part beyond |z|, on both sides.")
            .On($"TwoProportionTest.Compare(new(2000, 200), new(2000, 245)).PValue"));
        Assert.That(Compare(TwoHundredFortyFive, TwoHundred).PValue, Close.To(record.Number("p"))
            .Mistake(2 - record.Number("p"), "With the arms exchanged z is negative and p came out above 1: use |z|.")
            .On($"TwoProportionTest.Compare(new(2000, 245), new(2000, 200)).PValue"));
        Assert.That(Compare(Men, Women).PValue, Close.To(titanic.Number("p"), absolute: 0)
            .Mistake<double>(p => p is >= 0 and < 1e-12 and not (> 1e-82 and < 1e-80),
                "On Titanic p is 1.4715e-81 and yours has no digits left: 1 - Cdf(z) is rounding error so far out, ask for the upper tail itself.")
            .On($"TwoProportionTest.Compare(new(843, 161), new(466, 339)).PValue"));
    }

    [Check]
    public void The_interval_does_not_pool()
    {
        var titanic = Statsmodels("titanic-men-women");

        Assert.That(Compare(Men, Women).DifferenceInterval, Close.To(new Interval(titanic.Number("lower"), titanic.Number("upper")))
            .Mistake(Around(0.5364832, 0.0280468), "[0.481513, 0.591454] instead of [0.488126, 0.584840]: once a difference is being estimated there is no common rate, the interval is unpooled.")
            .Mistake(Around(-0.5364832, 0.0246725), "The sign is turned: everything is treatment minus control.")
            .On($"TwoProportionTest.Compare(new(843, 161), new(466, 339)).DifferenceInterval"));
        Assert.That(Compare(Tenth, TwoFifths).DifferenceInterval, Close.To(Around(0.3, UnpooledError)));
    }

    [Check]
    public void Two_separate_intervals_may_overlap_where_the_difference_is_significant()
    {
        var (record, separate) = (Statsmodels("200-245-of-2000"), Math.Sqrt(0.1 * 0.9 / 2000) + Math.Sqrt(0.1225 * 0.8775 / 2000));

        Assert.That(Compare(TwoHundred, TwoHundredFortyFive).DifferenceInterval, Close.To(new Interval(record.Number("lower"), record.Number("upper")))
            .Mistake(Around(0.0225, separate), "200/2000 and 245/2000 have overlapping 95% intervals and p = 0.0236; your interval contains 0 because it adds the two standard errors. Their squares add: test the difference itself.")
            .On($"TwoProportionTest.Compare(new(2000, 200), new(2000, 245)).DifferenceInterval"));
    }

    [Check]
    public void The_level_of_the_interval_is_the_caller_s()
    {
        Assert.That(Compare(Tenth, TwoFifths, 0.99).DifferenceInterval, Close.To(Around(0.3, UnpooledError, Normal.InvCDF(0, 1, 0.995)))
            .Mistake(Around(0.3, UnpooledError), "That is the 95% interval: the level is 0.99 here.")
            .Mistake(Around(0.3, UnpooledError, Normal.InvCDF(0, 1, 0.99)), "A level of 99% leaves 1% outside, half a percent on each side: ask for the quantile of 0.995.")
            .On($"TwoProportionTest.Compare(new(100, 10), new(50, 20), level: 0.99).DifferenceInterval"));
    }

    [Check]
    public void The_relative_lift_is_a_share_of_the_control_rate()
    {
        var up = Compare(Tenth, TwoFifths);
        var down = Compare(TwoFifths, Tenth);

        Assert.That(new { up.Difference, up.RelativeLift }, Close.To(Effect(0.3, 3))
            .Mistake(Effect(0.3, 0.75), "You divided by the treatment rate: lift is measured from what users do without the treatment, the control rate.")
            .Mistake(Effect(0.3, 4), "That is the ratio of the rates: a lift is what is added, 0.4/0.1 - 1 = 3.")
            .Mistake(Effect(0.3, 0.3), "That is the absolute difference: divide by the control rate.")
            .Mistake(Effect(0.3, 1.5), "You divided by the common rate: lift is measured from the control rate.")
            .Mistake(Effect(0.3, 300), "That is a percentage: the contract asks for a share, 3 for three times as much on top.")
            .Mistake(Effect(-0.3, -0.75), "The arms are exchanged: everything is treatment compared with control.")
            .On($"TwoProportionTest.Compare(new(100, 10), new(50, 20))"));
        Assert.That(new { down.Difference, down.RelativeLift }, Close.To(Effect(-0.3, -0.75))
            .On($"TwoProportionTest.Compare(new(50, 20), new(100, 10))"));

        static object Effect(double difference, double relativeLift) => new { Difference = difference, RelativeLift = relativeLift };
    }

    [Check]
    public void A_control_arm_without_conversions_has_an_infinite_lift()
    {
        var record = Statsmodels("none-in-control");
        ArmTally none = new(100, 0), five = new(100, 5);

        Assert.That(Compare(none, five), Close.To(new ProportionTest(
                record.Number("z"), record.Number("p"), 0.05, new(record.Number("lower"), record.Number("upper")), double.PositiveInfinity))
            .Mistake<ProportionTest>(test => test.RelativeLift == 0, "From a control rate of 0 any conversion is an infinite lift, by the contract; 0 would say that nothing changed.")
            .On($"TwoProportionTest.Compare(new(100, 0), new(100, 5))"));
    }

    [Check]
    public void Equal_rates_give_a_z_of_zero_unless_nobody_or_everybody_converted()
    {
        var record = Statsmodels("no-difference");
        ArmTally fifty = new(500, 50), none = new(100, 0), all = new(100, 100);
        var undefined = new ProportionTest(double.NaN, double.NaN, 0, new(0, 0), 0);

        Assert.That(Compare(fifty, fifty), Close.To(new ProportionTest(0, 1, 0, new(record.Number("lower"), record.Number("upper")), 0))
            .On($"TwoProportionTest.Compare(new(500, 50), new(500, 50))"));
        Assert.That(Compare(all, all), Close.To(undefined)
            .Mistake<ProportionTest>(test => test.PValue is 1 or 0, "Everybody converted in both arms: the standard error is 0, so z is 0/0 and the contract asks for NaN.")
            .On($"TwoProportionTest.Compare(new(100, 100), new(100, 100))"));
        Assert.That(Compare(none, none), Close.To(undefined with { RelativeLift = double.NaN })
            .Mistake<ProportionTest>(test => test.PValue is 1 or 0, "Nobody converted in either arm: the standard error is 0, so z is 0/0 and the contract asks for NaN.")
            .On($"TwoProportionTest.Compare(new(100, 0), new(100, 0))"));
    }

    [Check]
    public void An_arm_without_users_leaves_everything_undefined()
    {
        var nothing = new ProportionTest(double.NaN, double.NaN, double.NaN, new(double.NaN, double.NaN), double.NaN);
        const string Message = "An arm without users has no rate, and nothing can be compared: the contract asks for NaN throughout.";

        Assert.That(Compare(Tenth, default), Close.To(nothing)
            .Mistake<ProportionTest>(test => !double.IsNaN(test.Difference), Message)
            .On($"TwoProportionTest.Compare(new(100, 10), new(0, 0))"));
        Assert.That(Compare(default, Tenth), Close.To(nothing)
            .Mistake<ProportionTest>(test => !double.IsNaN(test.Difference), Message)
            .On($"TwoProportionTest.Compare(new(0, 0), new(100, 10))"));
    }

    [Check]
    public void More_conversions_than_users_are_refused()
    {
        ArmTally impossible = new(10, 12), negative = new(10, -1);

        Refusal.Expected<ArgumentException>(() => Compare(Tenth, impossible),
            "12 of 10 users cannot have converted", (CodeText)$"TwoProportionTest.Compare(new(100, 10), new(10, 12))");
        Refusal.Expected<ArgumentException>(() => Compare(negative, Tenth),
            "a count of -1 conversions is impossible", (CodeText)$"TwoProportionTest.Compare(new(10, -1), new(100, 10))");
    }

    static Interval Around(double centre, double error, double quantile = 1.959963984540054) =>
        new(centre - quantile * error, centre + quantile * error);

    // Observed against expected counts, all four cells written out.
    static double ChiSquare(ArmTally x, ArmTally y)
    {
        double users = x.Users + y.Users, converted = x.Conversions + y.Conversions, others = users - converted;
        return Cell(x.Conversions, x.Users * converted / users) + Cell(x.Users - x.Conversions, x.Users * others / users)
            + Cell(y.Conversions, y.Users * converted / users) + Cell(y.Users - y.Conversions, y.Users * others / users);

        static double Cell(double observed, double expected) => (observed - expected) * (observed - expected) / expected;
    }

    static ArmTally Draw(Random random) => new(random.Next(50, 500), random.Next(1, 49));
}
