using MathNet.Numerics.Distributions;
using static MLWorkbench.Experiments.SampleSize;

namespace MLWorkbench.Experiments;

[Grader("experiments/sample-size")]
public class SampleSizeGrader
{
    static int Statsmodels(string @case) => (int)Math.Ceiling(Recorded.By("statsmodels", "experiments/sample-size", @case).Number("usersPerArm"));

    [Check]
    public void Ten_against_twelve_per_cent_takes_3841_users_in_each_arm() =>
        Assert.That(UsersPerArm(0.10, 0.12), Close.Exactly(Statsmodels("0.1-0.12"))
            .Mistake(Statsmodels("0.1-0.102"), "0.10 to 0.102 needs 356,335 per arm: you took 0.02 for a relative lift. The target rate is given absolutely (3841).")
            .Mistake(7682, "7682 is both arms: the figure asked for is per arm.")
            .Mistake<int>(users => users is 1881 or 1879 or 1880 or 1878, "1881 uses only z_a/2 and sizes the study for 50% power: half of real effects would be missed.")
            .Mistake<int>(users => users is 3839 or 3838, "3839 takes the two separate variances for the test as well: under H0 there is one common rate, 0.11, and the test pools.")
            .Mistake<int>(users => users is 3843 or 3842, "3843 takes the common rate for the power as well: when there is a difference, each arm varies with its own rate.")
            .Mistake<int>(users => users is 3026 or 3025, "3026 is for a one-sided test: alpha is split between both tails, z_(1-a/2).")
            .Mistake<int>(users => users is 613 or 612, "613 comes from a quantile of the wrong sign: the power quantile is that of 0.8, which is positive, not that of 0.2.")
            .Mistake<int>(users => users is 1921 or 1920, "1921 is half of it: the difference has the variance of both arms.")
            .Mistake<int>(users => users is 3835 or 3834, "3835 comes from the arcsine transformation (Cohen's h): the contract asks for the difference of the rates.")
            .On($"SampleSize.UsersPerArm(0.10, 0.12)"));

    [Check]
    public void A_part_of_a_user_is_rounded_up() =>
        Assert.That(UsersPerArm(0.5, 0.6), Close.Exactly(Statsmodels("0.5-0.6"))
            .Mistake(387, "387.34 users are needed: with 387 the power stays below 80%, so round up.")
            .On($"SampleSize.UsersPerArm(0.5, 0.6)"));

    [Check]
    public void Another_base_rate_gives_the_size_of_statsmodels() =>
        Assert.That(UsersPerArm(0.38, 0.45), Close.Exactly(Statsmodels("0.38-0.45"))
            .Mistake<int>(users => users is 774 or 773, "774 takes the two separate variances for the test as well: under H0 there is one common rate, and the test pools.")
            .Mistake(Statsmodels("0.1-0.12"), "That is the answer for 0.10 and 0.12: use the rates that are passed in.")
            .Mistake(755, "755 uses the variance of the base rate for both arms.")
            .On($"SampleSize.UsersPerArm(0.38, 0.45)"));

    [Check]
    public void Alpha_and_power_are_the_caller_s() =>
        Assert.That(UsersPerArm(0.10, 0.12, 0.01, 0.9), Close.Exactly(Statsmodels("0.1-0.12-alpha-0.01-power-0.9"))
            .Mistake(Statsmodels("0.1-0.12"), "That is the size for alpha 0.05 and power 0.8; here they are 0.01 and 0.9.")
            .Mistake(Size(0.10, 0.12, 0.05, 0.9), "That is the size for alpha 0.05; here it is 0.01.")
            .Mistake(Size(0.10, 0.12, 0.01, 0.8), "That is the size for power 0.8; here it is 0.9.")
            .Mistake(Size(0.10, 0.12, 0.02, 0.9), "That is a one-sided test: alpha is split between both tails, z_(1-a/2).")
            .On($"SampleSize.UsersPerArm(0.10, 0.12, alpha: 0.01, power: 0.9)"));

    [Check]
    public void A_drop_is_as_hard_to_see_as_the_same_rise()
    {
        Assert.That(UsersPerArm(0.12, 0.10), Close.Exactly(Statsmodels("0.1-0.12"))
            .On($"SampleSize.UsersPerArm(0.12, 0.10)"));
        Assert.That(UsersPerArm(0.90, 0.88), Close.Exactly(Statsmodels("0.1-0.12")),
            "Users who do not convert are as good to count as users who do: 0.90 against 0.88 needs as many as 0.10 against 0.12.");
    }

    [Check]
    public void The_size_is_the_smallest_that_has_the_power()
    {
        var random = new Random(20240501);
        for (var round = 0; round < 40; round++)
        {
            var baseRate = Math.Round(0.02 + 0.9 * random.NextDouble(), 3);
            var targetRate = Math.Round(baseRate + 0.005 + 0.05 * random.NextDouble(), 3);
            var alpha = Math.Round(0.01 + 0.09 * random.NextDouble(), 3);
            var power = Math.Round(0.6 + 0.35 * random.NextDouble(), 3);

            Assert.That(UsersPerArm(baseRate, targetRate, alpha, power), Close.Exactly(Size(baseRate, targetRate, alpha, power))
                .Mistake<int>(users => users == Size(baseRate, targetRate, alpha, power) - 1, "With one user less in each arm the power is not reached: round up.")
                .On($"SampleSize.UsersPerArm({baseRate}, {targetRate}, {alpha}, {power})"));
        }
    }

    [Check]
    public void A_rate_of_zero_or_one_is_a_rate_like_any_other()
    {
        Assert.That(UsersPerArm(0, 0.05), Close.Exactly(Size(0, 0.05, 0.05, 0.8)).On($"SampleSize.UsersPerArm(0, 0.05)"));
        Assert.That(UsersPerArm(0.95, 1), Close.Exactly(Size(0, 0.05, 0.05, 0.8)).On($"SampleSize.UsersPerArm(0.95, 1)"));
        Assert.That(UsersPerArm(0, 1), Close.Exactly(2).On($"SampleSize.UsersPerArm(0, 1)"));
    }

    [Check]
    public void Equal_rates_and_figures_that_are_no_probabilities_are_refused()
    {
        Refused(0.1, 0.1, 0.05, 0.8, "no number of users shows a difference that is not there");
        Refused(0.1, 1.2, 0.05, 0.8, "1.2 is no rate");
        Refused(-0.1, 0.1, 0.05, 0.8, "-0.1 is no rate");
        Refused(double.NaN, 0.1, 0.05, 0.8, "NaN is no rate");
        Refused(0.1, 0.12, 0, 0.8, "without any false alarms nothing is ever found");
        Refused(0.1, 0.12, 0.05, 1, "certainty takes infinitely many users");
        Refused(0.1, 0.12, 0.05, double.NaN, "the power is NaN");

        static void Refused(double baseRate, double targetRate, double alpha, double power, string reason) => Refusal.Expected<ArgumentException>(
            () => UsersPerArm(baseRate, targetRate, alpha, power), reason, (CodeText)$"SampleSize.UsersPerArm({baseRate}, {targetRate}, {alpha}, {power})");
    }

    [Check]
    public void More_users_than_an_int_can_hold_overflow_loudly() =>
        Refusal.Expected<OverflowException>(() => UsersPerArm(0.1, 0.1000001),
            "141 trillion users are needed, and a conversion to int would quietly turn them into a wrong number",
            (CodeText)$"SampleSize.UsersPerArm(0.1, 0.1000001)");

    // The first size whose power reaches the wanted one, by bisection: nothing is solved for n.
    static int Size(double baseRate, double targetRate, double alpha, double power)
    {
        var (below, enough) = (0, 1 << 28);
        while (enough - below > 1)
        {
            var middle = below + (enough - below) / 2;
            (below, enough) = Power(middle, baseRate, targetRate, alpha) < power ? (middle, enough) : (below, middle);
        }
        return enough;
    }

    // The chance that the difference of the rates lies beyond the critical value of the pooled test.
    static double Power(int users, double baseRate, double targetRate, double alpha)
    {
        var common = (baseRate + targetRate) / 2;
        var critical = Normal.InvCDF(0, 1, 1 - alpha / 2) * Math.Sqrt(2 * common * (1 - common) / users);
        var error = Math.Sqrt((baseRate * (1 - baseRate) + targetRate * (1 - targetRate)) / users);
        return Normal.CDF(critical, error, Math.Abs(targetRate - baseRate));
    }
}
