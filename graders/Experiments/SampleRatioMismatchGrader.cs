using MathNet.Numerics;
using static MLWorkbench.Experiments.SampleRatioMismatch;

namespace MLWorkbench.Experiments;

[Grader("experiments/sample-ratio-mismatch")]
public class SampleRatioMismatchGrader
{
    static readonly double[] Even = [1, 1];
    static readonly double[] HalfQuarterQuarter = [2, 1, 1];
    static readonly long[] ThreeArms = [50210, 24880, 24910];
    static readonly long[] Healthy = [50400, 49600];

    static Recorded SciPy(string @case) => Recorded.By("scipy", "experiments/sample-ratio-mismatch", @case);

    [Check]
    public void Chi_square_adds_squared_gaps_over_planned_counts()
    {
        long[] users = [12, 8];

        Assert.That(Check(users, Even).ChiSquare, Close.To(0.8)
            .Mistake(4 / 12.0 + 4 / 8.0, "You divided by the observed counts: each squared gap is divided by the planned count, here 10.")
            .Mistake(0.4, "That is the term of one arm: add the terms of all arms.")
            .Mistake(0.04, "You compared shares: the statistic is built from counts of users, and grows with them.")
            .Mistake(8.0, "The squared gaps are not divided yet: each is divided by the planned count, here 10.")
            .Mistake(0.0, "Gaps above and below cancelled: square each one.")
            .Mistake(0.45, "You applied a continuity correction: the contract asks for the plain statistic.")
            .Mistake(Math.Sqrt(0.8), "That is z, the root of the statistic.")
            .On($"SampleRatioMismatch.Check({users}, {Even}).ChiSquare"));
        Assert.That(Check([5068, 4932], Even).ChiSquare, Close.To(SciPy("5068-4932").Number("chiSquare")));
    }

    [Check]
    public void Expected_counts_come_from_the_planned_shares()
    {
        Assert.That(Check(ThreeArms, HalfQuarterQuarter).ChiSquare, Close.To(SciPy("three-arms").Number("chiSquare"))
            .Mistake(12816.998, "12816.998 instead of 1.782: the design said 2:1:1, expected counts come from the planned shares, and you assumed an even split.")
            .Mistake(ChiSquare(ThreeArms, [200000, 100000, 100000]), "The shares 2, 1, 1 add up to 4: divide each by their sum before you multiply it by the number of users.")
            .On($"SampleRatioMismatch.Check({ThreeArms}, {HalfQuarterQuarter}).ChiSquare"));
        Assert.That(Check(ThreeArms, [0.5, 0.25, 0.25]).ChiSquare, Close.To(SciPy("three-arms").Number("chiSquare")),
            "The shares 0.5, 0.25, 0.25 are the split 2, 1, 1 and must give the same answer.");
    }

    [Check]
    public void The_p_value_has_one_degree_of_freedom_less_than_there_are_arms()
    {
        Assert.That(Check(ThreeArms, HalfQuarterQuarter).PValue, Close.To(SciPy("three-arms").Number("p"))
            .Mistake(UpperTail(1.782, 3), "You used as many degrees of freedom as there are arms: the counts add up to the known total, so one of them is not free.")
            .Mistake(UpperTail(1.782, 1), "Three arms have two degrees of freedom; you used one, which is right for two arms only.")
            .Mistake(1 - UpperTail(1.782, 2), "That is the lower tail: the p-value is the chance of a statistic at least this large.")
            .Mistake(UpperTail(1.782, 2) / 2, "You halved the tail: gaps in either direction already make the statistic large.")
            .Mistake(UpperTail(1.782, 2) * 2, "You doubled the tail: gaps in either direction already make the statistic large.")
            .On($"SampleRatioMismatch.Check({ThreeArms}, {HalfQuarterQuarter}).PValue"));
        Assert.That(Check([3, 0], Even).PValue, Close.To(SciPy("tiny").Number("p")).On($"SampleRatioMismatch.Check([3, 0], {Even}).PValue"));
    }

    [Check]
    public void A_tiny_p_value_keeps_its_digits()
    {
        long[] users = [51500, 48500];

        Assert.That(Check(users, Even).PValue, Close.To(UpperTail(90, 1), absolute: 0)
            .Mistake<double>(p => p is >= 0 and < 1e-25, "The p-value vanished: 1 - Cdf loses everything beyond sixteen digits. Ask for the upper tail itself.")
            .Mistake<double>(p => p is > 1e-18 and < 1e-14, "The p-value is rounding error: 1 - Cdf loses everything beyond sixteen digits. Ask for the upper tail itself.")
            .On($"SampleRatioMismatch.Check({users}, {Even}).PValue"));
    }

    [Check]
    public void The_alarm_is_raised_below_one_in_a_thousand()
    {
        Assert.That(Check([821588, 815482], Even), Of("large", alarm: true)
            .Mistake<SrmResult>(result => !result.Alarm, "821588/815482 (p 1.8e-6) raised no alarm: a healthy assignment does this twice in a million experiments.")
            .On($"SampleRatioMismatch.Check([821588, 815482], {Even})"));
        Assert.That(Check(Healthy, Even), Of("50400-49600", alarm: false)
            .Mistake<SrmResult>(result => result.Alarm, "50400/49600 (p 0.0114) raised the alarm: at 0.05 one healthy experiment in twenty would be halted; SRM uses a far stricter level, 0.001.")
            .On($"SampleRatioMismatch.Check({Healthy}, {Even})"));
    }

    [Check]
    public void The_alarm_level_is_the_caller_s()
    {
        Assert.That(Check(Healthy, Even, 0.05), Of("50400-49600", alarm: true)
            .Mistake<SrmResult>(result => !result.Alarm, "p is 0.0114 and the caller asks for an alarm below 0.05: use alarmLevel, not a fixed 0.001.")
            .On($"SampleRatioMismatch.Check({Healthy}, {Even}, alarmLevel: 0.05)"));
        Assert.That(Check([821588, 815482], Even, 1e-6), Of("large", alarm: false)
            .Mistake<SrmResult>(result => result.Alarm, "p is 1.8e-6 and the caller asks for an alarm below 1e-6: use alarmLevel, not a fixed 0.001.")
            .On($"SampleRatioMismatch.Check([821588, 815482], {Even}, alarmLevel: 1e-6)"));
    }

    [Check]
    public void An_exact_split_is_no_evidence_at_all() =>
        Assert.That(Check([500, 500], Even), Of("exact-split", alarm: false)
            .Mistake<SrmResult>(result => result.PValue == 0, "A statistic of 0 has p-value 1: anything at least as large as 0 would have happened.")
            .On($"SampleRatioMismatch.Check([500, 500], {Even})"));

    [Check]
    public void Any_number_of_arms_and_any_shares_are_fine()
    {
        var random = new Random(20240501);
        for (var round = 0; round < 25; round++)
        {
            var arms = random.Next(2, 7);
            double[] shares = [.. Enumerable.Range(0, arms).Select(_ => random.Next(1, 10) / 4.0)];
            long[] users = [.. shares.Select(share => (long)(share * 2000) + random.Next(-90, 90))];
            var total = (double)users.Sum();
            var chiSquare = ChiSquare(users, [.. shares.Select(share => total * (share / shares.Sum()))]);
            var p = UpperTail(chiSquare, arms - 1);

            Assert.That(Check(users, shares), Close.To(new SrmResult(chiSquare, p, p < 0.001), absolute: 1e-10)
                .On($"SampleRatioMismatch.Check({users}, {shares})"));
        }
    }

    [Check]
    public void Billions_of_users_do_not_overflow()
    {
        long[] users = [3_000_000_000, 2_999_000_000];

        // Two even arms: (a - b)² / (a + b). The shortcut ΣO²/E - n keeps eight digits here.
        Assert.That(Check(users, Even).ChiSquare, Close.To(1e12 / 5_999_000_000, relative: 1e-6)
            .On($"SampleRatioMismatch.Check({users}, {Even}).ChiSquare"));
    }

    [Check]
    public void Without_users_there_is_no_statistic_and_no_alarm()
    {
        Assert.That(Check([0, 0], Even), Close.To(new SrmResult(double.NaN, double.NaN, false))
            .Mistake<SrmResult>(result => result.Alarm, "Nobody was assigned yet: there is nothing to raise an alarm about.")
            .Mistake<SrmResult>(result => result.PValue is 0 or 1, "Nobody was assigned yet: there is no statistic, and the contract asks for NaN.")
            .On($"SampleRatioMismatch.Check([0, 0], {Even})"));
    }

    [Check]
    public void A_plan_that_does_not_fit_the_counts_is_refused()
    {
        Refusal.Expected<ArgumentException>(() => Check(Healthy, HalfQuarterQuarter),
            "two arms were counted but three planned", (CodeText)$"SampleRatioMismatch.Check({Healthy}, {HalfQuarterQuarter})");
        Refusal.Expected<ArgumentException>(() => Check([100], [1]),
            "one arm alone has no split", (CodeText)$"SampleRatioMismatch.Check([100], [1])");
        Refusal.Expected<ArgumentException>(() => Check(Healthy, [1, 0]),
            "an arm with a planned share of 0 can have no users", (CodeText)$"SampleRatioMismatch.Check({Healthy}, [1, 0])");
        Refusal.Expected<ArgumentException>(() => Check(Healthy, [1, double.NaN]),
            "a planned share is NaN", (CodeText)$"SampleRatioMismatch.Check({Healthy}, [1, double.NaN])");
    }

    static CloseConstraint Of(string @case, bool alarm) =>
        Close.To(new SrmResult(SciPy(@case).Number("chiSquare"), SciPy(@case).Number("p"), alarm));

    static double ChiSquare(long[] users, double[] expected) => users.Zip(expected, (o, e) => (o - e) * (o - e) / e).Sum();

    static double UpperTail(double chiSquare, int degreesOfFreedom) => SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2.0, chiSquare / 2);
}
