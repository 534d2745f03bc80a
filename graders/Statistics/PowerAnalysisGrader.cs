using MathNet.Numerics.Distributions;
using static MLWorkbench.Statistics.PowerAnalysis;

namespace MLWorkbench.Statistics;

[Grader("statistics/power-analysis")]
public class PowerAnalysisGrader
{
    // Few, and of small groups: drawing by the quantile function is right, and slow.
    const int Experiments = 5000;

    static Recorded Statsmodels(string @case) => Recorded.By("statsmodels", "statistics/power-analysis", @case);

    [Check]
    public void The_sample_size_is_the_formula_rounded_up() =>
        Assert.That(SampleSizePerGroup(0.6), Close.Exactly(45)
            .Mistake(36, "36 per group is the one-sided answer: a two-sided test needs the quantile at 1 - α/2, 1.960, not 1.645.")
            .Mistake(23, "23 is half the needed n: the difference of two means has twice the variance of one, hence the factor 2.")
            .Mistake(28, "You divided by d: the formula divides by d².")
            .Mistake(44, "44 is left without the last term, z²/4: it pays for estimating the variance. (44.565 rounded down gives 44 as well: always round up.)")
            .Mistake(8, "The two quantiles were subtracted: z at 0.8 is +0.842 and adds to 1.960.")
            .Mistake(90, "90 is the total: the answer is the size of each group.")
            .On($"PowerAnalysis.SampleSizePerGroup(0.6)"));

    [Check]
    public void Small_medium_and_large_effects_need_what_statsmodels_says()
    {
        Assert.That(SampleSizePerGroup(0.5), Size("d-0.5-alpha-0.05-power-0.8")
            .Mistake(51, "51 per group at d = 0.5 is the one-sided answer; two-sided needs the 1 - alpha/2 quantile (64).")
            .Mistake(33, "33 instead of 64: the difference of two means has twice the variance of one, hence the factor 2, and the effect is squared.")
            .Mistake(63, "63 instead of 64: the last term, z²/4, is missing, or 63.75 was rounded down.")
            .On($"PowerAnalysis.SampleSizePerGroup(0.5)"));
        Assert.That(SampleSizePerGroup(0.2), Size("d-0.2-alpha-0.05-power-0.8")
            .Mistake(393, "393 at d = 0.2 leaves you under the promised power: 393.40 is rounded up, always.")
            .On($"PowerAnalysis.SampleSizePerGroup(0.2)"));
        Assert.That(SampleSizePerGroup(0.8), Size("d-0.8-alpha-0.05-power-0.8")
            .Mistake(25, "25 at d = 0.8 leaves you under the promised power: 25.49 is rounded up, always.")
            .On($"PowerAnalysis.SampleSizePerGroup(0.8)"));
    }

    [Check]
    public void Level_and_power_are_the_callers()
    {
        foreach (var effect in new[] { 0.2, 0.5, 0.8 })
        {
            Assert.That(SampleSizePerGroup(effect, 0.01, 0.9), Size(FormattableString.Invariant($"d-{effect}-alpha-0.01-power-0.9"))
                .Mistake(Formula(effect, 0.05, 0.8), "You answered for α = 0.05 and power 0.8: use the arguments.")
                .Mistake(Formula(effect, 0.05, 0.9), "You answered for α = 0.05: use the argument.")
                .Mistake(Formula(effect, 0.01, 0.8), "You answered for a power of 0.8: use the argument.")
                .On($"PowerAnalysis.SampleSizePerGroup({effect}, 0.01, 0.9)"));
        }
        foreach (var (effect, alpha, power) in new[] { (0.35, 0.05, 0.8), (0.1, 0.01, 0.9), (1.5, 0.05, 0.8), (0.2, 0.1, 0.95) })
        {
            Assert.That(SampleSizePerGroup(effect, alpha, power), Close.Exactly(Formula(effect, alpha, power))
                .On($"PowerAnalysis.SampleSizePerGroup({effect}, {alpha}, {power})"));
        }
    }

    [Check]
    public void The_direction_of_the_effect_does_not_matter()
    {
        Assert.That(SampleSizePerGroup(-0.5), Close.Exactly(64)
            .On($"PowerAnalysis.SampleSizePerGroup(-0.5)"));
        Assert.That(SimulatedPower(-1.5, 8, 0.05, Experiments, new Random(1)), Share(ExactPower(1.5, 8, 0.05))
            .Mistake(0, "A negative effect was hardly ever found: the test is two-sided, compare |t|.")
            .On($"PowerAnalysis.SimulatedPower(-1.5, 8, 0.05, 5000, new Random(1))"));
    }

    [Check]
    public void A_group_has_at_least_two_members() =>
        Assert.That(SampleSizePerGroup(100), Close.Exactly(2)
            .Mistake(1, "One observation in each group has no variance: the contract asks for at least 2.")
            .On($"PowerAnalysis.SampleSizePerGroup(100)"));

    [Check]
    public void Simulation_finds_the_effect_as_often_as_the_exact_power_says()
    {
        var power = Statsmodels("power-d-0.8-n-26").Number("power");

        Assert.That(SimulatedPower(0.8, 26, 0.05, Experiments, new Random(2)), Share(power)
            .Mistake(1 - power, "You counted the experiments that miss the effect: power is the share that find it.")
            .Mistake(ExactPower(0.8, 26, 0.1), "Your test is one-sided: two-sided, |t| must exceed the quantile at 1 - α/2.")
            .Mistake(ExactPower(0.8, 13, 0.05), "You found the effect in half of the experiments, as with 13 in each group: nPerGroup is the size of each group, not of both.")
            .Mistake(1, "Every experiment found the effect: the observations must have standard deviation 1. Uniform numbers from 0 to 1 have 0.29.")
            .On($"PowerAnalysis.SimulatedPower(0.8, 26, 0.05, 5000, new Random(2))"));
        Assert.That(SimulatedPower(1.5, 6, 0.2, Experiments, new Random(3)), Share(ExactPower(1.5, 6, 0.2))
            .Mistake(ExactPower(1.5, 6, 0.05), "You tested at α = 0.05, not at the α of the call, 0.2.")
            .On($"PowerAnalysis.SimulatedPower(1.5, 6, 0.2, 5000, new Random(3))"));
    }

    [Check]
    public void Without_an_effect_the_test_rejects_at_its_level() =>
        Assert.That(SimulatedPower(0, 5, 0.2, Experiments, new Random(4)), Share(0.2)
            .Mistake(0.8, "You counted the experiments that do not reject.")
            .Mistake(0.05, "Without an effect 20% of the tests at α = 0.2 reject; yours reject 5%: use the argument alpha.")
            .Mistake(0.1, "Without an effect 20% of the tests at α = 0.2 reject; yours reject 10%: count both tails.")
            .Mistake(0.4, "Without an effect 20% of the tests at α = 0.2 reject; yours reject 40%: a two-sided test needs the quantile at 1 - α/2.")
            .On($"PowerAnalysis.SimulatedPower(0, 5, 0.2, 5000, new Random(4))"));

    [Check]
    public void Five_in_a_group_need_the_t_distribution()
    {
        const int Runs = 20_000;
        var critical = StudentT.InvCDF(0, 1, 8, 0.975);

        Assert.That(SimulatedPower(0, 5, 0.05, Runs, new Random(5)), Band.Around(0.05, Math.Sqrt(0.05 * 0.95 / Runs), falseAlarmRate: 1e-7)
            .Mistake(RejectedAbove(1.959964), "Too many false alarms at n = 5, 0.086 instead of 0.05: 1.96 is the normal quantile; use Student's t with 2n - 2 degrees of freedom.")
            .Mistake(RejectedAbove(critical * Math.Sqrt(0.8)), "Too many false alarms at n = 5, 0.073 instead of 0.05: the variances were divided by n instead of n - 1.")
            .Mistake(0.1, "Too many false alarms at n = 5, 0.10 instead of 0.05: two-sided, |t| must exceed the quantile at 1 - α/2.")
            .Mistake(RejectedAbove(critical / Math.Sqrt(2)), "Too many false alarms at n = 5, 0.14 instead of 0.05: t is too large by √2, because the difference of two means has the variance of both.")
            .On($"PowerAnalysis.SimulatedPower(0, 5, 0.05, 20000, new Random(5))"));

        static double RejectedAbove(double t) => 2 * StudentT.CDF(0, 1, 8, -t);
    }

    [Check]
    public void All_chance_comes_from_the_caller() => ResamplingSeeds.Decide(rng => SimulatedPower(0.8, 5, 0.05, 1000, rng));

    [Check]
    public void Plans_that_cannot_work_are_refused()
    {
        RefusesSize(0, 0.05, 0.8, "no sample finds an effect of nothing");
        RefusesSize(double.NaN, 0.05, 0.8, "NaN is no effect");
        RefusesSize(0.5, 0, 0.8, "a test that never gives a false alarm never rejects");
        RefusesSize(0.5, 0.05, 1, "no sample finds the effect for certain");
        RefusesSize(0.5, 0.05, 0.04, "a test at α = 0.05 rejects at least 5% of the time, so a power of 0.04 cannot be asked for");
        RefusesPower(0.5, 1, 0.05, 100, "one observation has no variance");
        RefusesPower(0.5, 20, 0.05, 0, "no experiments have no share");
        RefusesPower(0.5, 20, 1.5, 100, "a level lies between 0 and 1");
        RefusesPower(double.NaN, 20, 0.05, 100, "NaN is no effect");
    }

    static void RefusesSize(double effect, double alpha, double power, string reason)
    {
        CodeText example = $"PowerAnalysis.SampleSizePerGroup({effect}, {alpha}, {power})";
        Refusal.Expected<ArgumentException>(() => SampleSizePerGroup(effect, alpha, power), reason, example);
    }

    static void RefusesPower(double effect, int size, double alpha, int replications, string reason)
    {
        CodeText example = $"PowerAnalysis.SimulatedPower({effect}, {size}, {alpha}, {replications}, new Random(1))";
        Refusal.Expected<ArgumentException>(() => SimulatedPower(effect, size, alpha, replications, new Random(1)), reason, example);
    }

    // statsmodels solves for the exact power of the t-test; rounded up, the formula gives the same in these cases.
    static CloseConstraint Size(string @case) => Close.Exactly((int)Math.Ceiling(Statsmodels(@case).Number("exactSampleSize")));

    static int Formula(double effect, double alpha, double power)
    {
        var critical = Normal.InvCDF(0, 1, 1 - alpha / 2);
        return (int)Math.Ceiling(2 * Math.Pow((critical + Normal.InvCDF(0, 1, power)) / effect, 2) + critical * critical / 4);
    }

    // t is (δ + z)/s, with s² chi-squared over its degrees of freedom: the mean over equally likely values of s.
    static double ExactPower(double effect, int size, double alpha)
    {
        const int Slices = 1000;
        double df = 2 * size - 2, critical = StudentT.InvCDF(0, 1, df, 1 - alpha / 2), shift = effect * Math.Sqrt(size / 2.0);
        return Enumerable.Range(0, Slices).Average(slice =>
        {
            var threshold = critical * Math.Sqrt(ChiSquared.InvCDF(df, (slice + 0.5) / Slices) / df);
            return Normal.CDF(0, 1, shift - threshold) + Normal.CDF(0, 1, -shift - threshold);
        });
    }

    static Band Share(double power) => Band.Around(power, Math.Sqrt(power * (1 - power) / Experiments));
}
