using MathNet.Numerics.Distributions;
using static MLWorkbench.Experiments.Peeking;

namespace MLWorkbench.Experiments;

[Grader("experiments/peeking")]
public class PeekingGrader
{
    const int Replications = 20_000;
    const int BoundaryReplications = 20_000;

    static Recorded Integrated(int looks) => Recorded.By("scipy", "experiments/peeking", $"looks-{looks}");

    [Check]
    public void One_look_keeps_the_promised_rate() =>
        Assert.That(FalsePositiveRate(1, 1.96, Replications, new Random(1)), Share(Integrated(1).Number("rateAt196"))
            .Mistake(0.025, "You counted one direction only: a look is significant when |z| exceeds the critical value, below as well as above.")
            .Mistake(0.95, "That is the share of experiments that never cross.")
            .On($"Peeking.FalsePositiveRate(1, 1.96, 20_000, new Random(1))"));

    [Check]
    public void Every_further_look_adds_false_alarms()
    {
        Assert.That(FalsePositiveRate(5, 1.96, Replications, new Random(2)), Share(Integrated(5).Number("rateAt196"))
            .Mistake(1 - Math.Pow(0.95, 5), "0.226 at five looks is 1 - 0.95⁵: later looks contain the earlier users, so the z values are correlated (0.142).")
            .Mistake(0.05, "Your rate never left 0.05: test at each interim, as the impatient analyst does, and count experiments that crossed at any of the five looks (0.142). If you do, check z: it is the running sum over √k; the mean, the sum over k, hardly ever crosses after the first look.")
            .Mistake(Integrated(5).Number("rateAt196") / 2, "You counted one direction only: a look is significant when |z| exceeds the critical value, below as well as above.")
            .Mistake(RepeatedLooks.Leaving(5, _ => 1.96), "The running sum itself was compared with 1.96: after k looks its standard deviation is √k, so divide by it.")
            .Mistake(0.25, "That is the mean number of crossings in an experiment: an experiment that crosses three times is one false alarm.")
            .On($"Peeking.FalsePositiveRate(5, 1.96, 20_000, new Random(2))"));
        foreach (var looks in new[] { 2, 3, 10 })
        {
            Assert.That(FalsePositiveRate(looks, 1.96, Replications, new Random(looks)), Share(Integrated(looks).Number("rateAt196"))
                .On($"Peeking.FalsePositiveRate({looks}, 1.96, 20_000, new Random({looks}))"));
        }
    }

    [Check]
    public void An_experiment_is_a_false_alarm_or_it_is_not()
    {
        double[] single = [.. Enumerable.Range(0, 400).Select(seed => FalsePositiveRate(5, 1, 1, new Random(seed)))];

        Assert.That(single.Count(rate => rate is not (0 or 1)), Close.Exactly(0)
            .Mistake<int>(fractions => fractions > 0, "One replication came out as a fraction: you average crossings over looks. An experiment stops at its first crossing, so count experiments that ever crossed."));
        Assert.That(single.Average(), Band.OfShare(RepeatedLooks.Rate(5, 1), single.Length)
            .On($"Enumerable.Range(0, 400).Average(seed => Peeking.FalsePositiveRate(5, 1, 1, new Random(seed)))"));
    }

    [Check]
    public void The_critical_value_is_the_caller_s()
    {
        foreach (var (looks, criticalZ) in new[] { (4, 2.576), (8, 1.5) })
        {
            Assert.That(FalsePositiveRate(looks, criticalZ, Replications, new Random(looks)), Share(RepeatedLooks.Rate(looks, criticalZ))
                .Mistake(RepeatedLooks.Rate(looks, 1.96), $"That is the rate for 1.96: the critical value is {criticalZ} here.")
                .On($"Peeking.FalsePositiveRate({looks}, {criticalZ}, 20_000, new Random({looks}))"));
        }
    }

    [Check]
    public void A_boundary_of_zero_is_always_crossed_and_an_infinite_one_never()
    {
        Assert.That(FalsePositiveRate(3, 0, 1000, new Random(3)), Close.Exactly(1).On($"Peeking.FalsePositiveRate(3, 0, 1000, new Random(3))"));
        Assert.That(FalsePositiveRate(3, double.PositiveInfinity, 1000, new Random(3)), Close.Exactly(0)
            .On($"Peeking.FalsePositiveRate(3, double.PositiveInfinity, 1000, new Random(3))"));
    }

    [Check]
    public void The_boundary_for_five_looks_restores_five_per_cent() =>
        Assert.That(ConstantBoundary(5, 0.05, BoundaryReplications, new Random(4)), Boundary(5, 0.05, Integrated(5).Number("boundary"))
            .Mistake(Normal.InvCDF(0, 1, 1 - 0.05 / 10), "2.57 treats the five looks as independent (Bonferroni or 1 - 0.95⁵): later looks contain the earlier users, so less is enough (2.413).")
            .Mistake(1.959963984540054, "1.96 is the boundary for a single look: it must hold the largest |z| of all five.")
            .Mistake(RepeatedLooks.Boundary(5, 0.1), "Your boundary lets 10% through: take the 95% quantile of the largest |z|, with both directions counted.")
            .Mistake(RepeatedLooks.Boundary(5, 0.025), "Your boundary lets 2.5% through: |z| already counts both directions, so take the 95% quantile of the largest |z|.")
            .Mistake(RepeatedLooks.Boundary(5, 0.95), "You took the 5% quantile of the largest |z|: 5% of experiments may lie above the boundary, not below.")
            .On($"Peeking.ConstantBoundary(5, 0.05, 20_000, new Random(4))"));

    [Check]
    public void Other_numbers_of_looks_give_the_constants_of_Pocock()
    {
        foreach (var looks in new[] { 1, 2, 3, 10 })
        {
            Assert.That(ConstantBoundary(looks, 0.05, BoundaryReplications, new Random(looks)), Boundary(looks, 0.05, Integrated(looks).Number("boundary"))
                .On($"Peeking.ConstantBoundary({looks}, 0.05, 20_000, new Random({looks}))"));
        }
    }

    [Check]
    public void Alpha_is_the_caller_s() =>
        Assert.That(ConstantBoundary(3, 0.2, BoundaryReplications, new Random(5)), Boundary(3, 0.2, RepeatedLooks.Boundary(3, 0.2))
            .Mistake(Integrated(3).Number("boundary"), "2.289 is the boundary for an alpha of 0.05: here it is 0.2.")
            .On($"Peeking.ConstantBoundary(3, 0.2, 20_000, new Random(5))"));

    [Check]
    public void One_seed_gives_one_answer()
    {
        var rate = FalsePositiveRate(5, 1.96, 2000, new Random(6));
        var boundary = ConstantBoundary(5, 0.05, 2000, new Random(6));
        const string Message = "Two calls with equal seeds gave two answers: take all randomness from rng, so that a result can be repeated.";

        Assert.That(rate, Band.OfShare(Integrated(5).Number("rateAt196"), 2000));
        Assert.That(FalsePositiveRate(5, 1.96, 2000, new Random(6)), Close.Exactly(rate).Mistake<double>(second => second != rate, Message));
        Assert.That(ConstantBoundary(5, 0.05, 2000, new Random(6)), Close.Exactly(boundary).Mistake<double>(second => second != boundary, Message));
    }

    [Check]
    public void Impossible_plans_are_refused()
    {
        RateRefused(0, 1.96, 10, "without a look nothing can be significant");
        RateRefused(5, 1.96, 0, "without replications there is no rate");
        RateRefused(5, double.NaN, 10, "the critical value is NaN");
        RateRefused(5, -1.96, 10, "|z| exceeds every negative number");
        BoundaryRefused(0, 0.05, 10, "without a look there is no z");
        BoundaryRefused(5, 0.05, 0, "without replications there is no quantile");
        BoundaryRefused(5, 0, 10, "no finite boundary is never crossed");
        BoundaryRefused(5, 1, 10, "an alpha of 1 is no promise at all");
        BoundaryRefused(5, double.NaN, 10, "alpha is NaN");

        static void RateRefused(int looks, double criticalZ, int replications, string reason) => Refusal.Expected<ArgumentException>(
            () => FalsePositiveRate(looks, criticalZ, replications, new Random(7)), reason,
            (CodeText)$"Peeking.FalsePositiveRate({looks}, {criticalZ}, {replications}, new Random(7))");

        static void BoundaryRefused(int looks, double alpha, int replications, string reason) => Refusal.Expected<ArgumentException>(
            () => ConstantBoundary(looks, alpha, replications, new Random(7)), reason,
            (CodeText)$"Peeking.ConstantBoundary({looks}, {alpha}, {replications}, new Random(7))");
    }

    static Band Share(double rate) => Band.Around(rate, Math.Sqrt(rate * (1 - rate) / Replications));

    // The standard error of a sample quantile: √(α(1 - α)/n) over the density there.
    static Band Boundary(int looks, double alpha, double expected) =>
        Band.Around(expected, Math.Sqrt(alpha * (1 - alpha) / BoundaryReplications) / RepeatedLooks.Density(looks, expected));
}
