using static MLWorkbench.Experiments.BayesianAbTest;

namespace MLWorkbench.Experiments;

[Grader("experiments/bayesian-ab-test")]
public class BayesianAbTestGrader
{
    const int Draws = 10_000;

    const string Certain = "You returned 0 or 1: the answer is a probability over both posteriors, so compare many pairs of draws, the two of each pair independent, and not two means.";

    static readonly ArmTally Twelve = new(100, 12), Twenty = new(100, 20);
    static readonly ArmTally OneHundredTwenty = new(1000, 120), OneHundredFortyFive = new(1000, 145);

    static Recorded SciPy(string @case) => Recorded.By("scipy", "experiments/bayesian-ab-test", @case);

    [Check]
    public void The_posterior_counts_failures_and_not_trials() =>
        Assert.That(Compare(Twelve, Twenty, 1, 1, Draws, new Random(1)).ProbabilityBetter, Share(SciPy("12-20-flat").Number("probabilityBetter"))
            .Mistake(new BetaRates(13, 101, 21, 101).ProbabilityBetter, "0.902 instead of 0.9365 for 12/100 vs 20/100: the second parameter counts failures, Beta(a + s, b + n - s).")
            .Mistake(1 - SciPy("12-20-flat").Number("probabilityBetter"), "That is the probability that the control is better.")
            .Mistake(1, Certain)
            .Mistake(0, Certain)
            .On($"BayesianAbTest.Compare(new(100, 12), new(100, 20), 1, 1, 10_000, new Random(1)).ProbabilityBetter"));

    [Check]
    public void The_prior_counts_like_users_who_were_seen_before() =>
        Assert.That(Compare(Twelve, Twenty, 20, 180, Draws, new Random(2)).ProbabilityBetter, Share(SciPy("12-20-informed").Number("probabilityBetter"))
            .Mistake(0.93859, "About 0.938: that is the flat-prior answer, or 1 - the one-sided p-value (0.9386), deaf to the prior. With Beta(20, 180) it must drop from 0.9365 to 0.8441.")
            .Mistake(new BetaRates(192, 108, 200, 100).ProbabilityBetter, "The prior is turned round: priorAlpha counts conversions, priorBeta users who did not convert.")
            .Mistake(new BetaRates(12, 88, 40, 260).ProbabilityBetter, "The prior holds for both arms; you gave it to the treatment alone.")
            .Mistake(1, Certain)
            .On($"BayesianAbTest.Compare(new(100, 12), new(100, 20), 20, 180, 10_000, new Random(2)).ProbabilityBetter"));

    [Check]
    public void The_expected_loss_averages_what_shipping_a_worse_treatment_costs()
    {
        var rates = BetaRates.After(Twelve, Twenty, 1, 1);
        var loss = SciPy("12-20-flat").Number("expectedLoss");

        Assert.That(Compare(Twelve, Twenty, 1, 1, Draws, new Random(3)).ExpectedLoss, Band.Around(loss, rates.LossDeviation / Math.Sqrt(Draws))
            .Mistake(loss / (1 - rates.ProbabilityBetter), "That is the mean over the draws in which the control is better: a draw without loss counts too, with 0.")
            .Mistake(loss + rates.MeanLift, "That is the mean of max(treatment - control, 0), the loss of keeping the control.")
            .Mistake(-rates.MeanLift, "The gains were subtracted from the losses: only draws in which the control is better count, max(control - treatment, 0).")
            .Mistake(rates.MeanLift, "That is the mean lift: only draws in which the control is better count, max(control - treatment, 0).")
            .Mistake(1 - rates.ProbabilityBetter, "That is the probability of a loss: what counts is how large it is.")
            .On($"BayesianAbTest.Compare(new(100, 12), new(100, 20), 1, 1, 10_000, new Random(3)).ExpectedLoss"));
    }

    [Check]
    public void The_interval_holds_the_middle_95_per_cent_of_the_absolute_lift()
    {
        var (record, rates) = (SciPy("120-145-flat"), BetaRates.After(OneHundredTwenty, OneHundredFortyFive, 1, 1));
        var (lower, upper) = (record.Number("liftLower"), record.Number("liftUpper"));
        var received = Compare(OneHundredTwenty, OneHundredFortyFive, 1, 1, Draws, new Random(4)).LiftInterval;
        var deviation = (upper - lower) / 2 / 1.959963984540054;

        var lowerBound = Bound(rates, lower)
            .Mistake(rates.MeanLift - 1.644853626951472 * deviation, "Your interval leaves 5% on each side: 95% in the middle leave 2.5% on each.")
            .Mistake(-upper, "The sign is turned: the lift is treatment minus control.")
            .Mistake(0.146 - 1.959963984540054 * 0.01115, "That is an interval for the rate of the treatment: the lift is treatment minus control, draw by draw.")
            .On($"BayesianAbTest.Compare(new(1000, 120), new(1000, 145), 1, 1, 10_000, new Random(4)).LiftInterval.Lower");
        // The 2.5% quantile of T/C - 1, which scatters eight times as much as that of T - C.
        foreach (var chance in new[] { 0, -0.003, 0.003 })
            lowerBound.Mistake(-0.0351107 + chance, "That is a relative lift, divided by the control rate: the contract asks for the absolute one, treatment minus control.");

        Assert.That(received.Lower, lowerBound);
        Assert.That(received.Upper, Bound(rates, upper)
            .Mistake(rates.MeanLift + 1.644853626951472 * deviation, "Your interval leaves 5% on one side: 95% in the middle leave 2.5% on each.")
            .On($"BayesianAbTest.Compare(new(1000, 120), new(1000, 145), 1, 1, 10_000, new Random(4)).LiftInterval.Upper"));
    }

    [Check]
    public void Without_data_only_the_prior_speaks()
    {
        var record = SciPy("nothing-observed");
        var rates = BetaRates.After(default, default, 1, 1);
        var received = Compare(default, default, 1, 1, Draws, new Random(5));

        Assert.That(received.ProbabilityBetter, Share(record.Number("probabilityBetter"))
            .Mistake(0, "No users at all are no reason to prefer the control: under one prior for both arms the probability is 0.5. If you do draw, the two rates of a pair came out equal; they must be independent.")
            .On($"BayesianAbTest.Compare(new(0, 0), new(0, 0), 1, 1, 10_000, new Random(5)).ProbabilityBetter"));
        Assert.That(received.ExpectedLoss, Band.Around(record.Number("expectedLoss"), rates.LossDeviation / Math.Sqrt(Draws)));
        Assert.That(received.LiftInterval.Lower, Bound(rates, record.Number("liftLower")));
        Assert.That(received.LiftInterval.Upper, Bound(rates, record.Number("liftUpper")));
    }

    [Check]
    public void A_prior_need_not_have_whole_parameters()
    {
        // Two rates with the arcsine distribution, Jeffreys' prior: half the mean of |C - T| is 2/π².
        var received = Compare(default, default, 0.5, 0.5, Draws, new Random(6));

        Assert.That(received.ExpectedLoss, Band.Around(2 / (Math.PI * Math.PI), Math.Sqrt(0.125 - 4 / Math.Pow(Math.PI, 4)) / Math.Sqrt(Draws))
            .Mistake(1 / 6.0, "0.1667 is the loss under Beta(1, 1), but the prior is Beta(0.5, 0.5): its parameters may be any positive numbers, and a gamma draw with a shape below 1 needs a step of its own.")
            .On($"BayesianAbTest.Compare(new(0, 0), new(0, 0), 0.5, 0.5, 10_000, new Random(6)).ExpectedLoss"));
    }

    [Check]
    public void Small_and_lopsided_arms_match_the_exact_sum()
    {
        foreach (var (control, treatment) in new[] { (new ArmTally(5, 1), new ArmTally(40, 22)), (new ArmTally(30, 30), new ArmTally(12, 9)) })
        {
            var rates = BetaRates.After(control, treatment, 2, 3);
            var received = Compare(control, treatment, 2, 3, Draws, new Random(7));

            Assert.That(received.ProbabilityBetter, Share(rates.ProbabilityBetter)
                .On($"BayesianAbTest.Compare(new({control.Users}, {control.Conversions}), new({treatment.Users}, {treatment.Conversions}), 2, 3, 10_000, new Random(7)).ProbabilityBetter"));
            Assert.That(received.ExpectedLoss, Band.Around(rates.ExpectedLoss, rates.LossDeviation / Math.Sqrt(Draws))
                .On($"BayesianAbTest.Compare(new({control.Users}, {control.Conversions}), new({treatment.Users}, {treatment.Conversions}), 2, 3, 10_000, new Random(7)).ExpectedLoss"));
        }
    }

    [Check]
    public void One_seed_gives_one_answer()
    {
        var first = Compare(Twelve, Twenty, 1, 1, 500, new Random(8));

        Assert.That(first.ProbabilityBetter, Band.OfShare(SciPy("12-20-flat").Number("probabilityBetter"), 500));
        Assert.That(Compare(Twelve, Twenty, 1, 1, 500, new Random(8)), Close.Exactly(first)
            .Mistake<BayesianComparison>(second => second != first, "Two calls with equal seeds gave two answers: take all randomness from rng, so that a result can be repeated.")
            .On($"BayesianAbTest.Compare(new(100, 12), new(100, 20), 1, 1, 500, new Random(8))"));
    }

    [Check]
    public void Impossible_counts_and_priors_are_refused()
    {
        ArmTally impossible = new(10, 12), negative = new(10, -1);

        Refused(Twelve, impossible, 1, 1, 10, "12 of 10 users cannot have converted");
        Refused(negative, Twenty, 1, 1, 10, "a count of -1 conversions is impossible");
        Refused(Twelve, Twenty, 0, 1, 10, "a prior parameter of 0 is no distribution");
        Refused(Twelve, Twenty, 1, double.NaN, 10, "a prior parameter is NaN");
        Refused(Twelve, Twenty, 1, 1, 0, "without draws there is nothing to count");

        static void Refused(ArmTally control, ArmTally treatment, double a, double b, int draws, string reason) => Refusal.Expected<ArgumentException>(
            () => Compare(control, treatment, a, b, draws, new Random(9)), reason,
            (CodeText)$"BayesianAbTest.Compare(new({control.Users}, {control.Conversions}), new({treatment.Users}, {treatment.Conversions}), {a}, {b}, {draws}, new Random(9))");
    }

    static Band Share(double probability) => Band.Around(probability, Math.Sqrt(probability * (1 - probability) / Draws));

    // The standard error of a sample quantile: √(p(1 - p)/n) over the density there. A band of six sigma would hold 90% intervals too.
    static Band Bound(BetaRates rates, double bound) =>
        Band.Around(bound, Math.Sqrt(0.025 * 0.975 / Draws) / rates.LiftDensity(bound), falseAlarmRate: 1e-7);
}
