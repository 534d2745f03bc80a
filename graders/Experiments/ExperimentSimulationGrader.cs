using static MLWorkbench.Experiments.ExperimentSimulation;

namespace MLWorkbench.Experiments;

[Grader("experiments/experiment-simulation")]
public class ExperimentSimulationGrader
{
    const int Users = 100_000;

    // Independent splits have a correlation of 0 with a standard error of 1/√Users: this is more than six of them.
    const double NoCorrelation = 0.02;
    const string OneArmOnly = "All users of user-0 to user-99999 are in one arm.";

    static readonly string[] Ids = [.. Enumerable.Range(0, Users).Select(user => $"user-{user}")];

    [Check]
    public void A_user_who_comes_back_sees_the_same_arm()
    {
        var visitors = Ids[..501];
        var first = Array.ConvertAll(visitors, id => IsTreatment(id, "checkout", 0.5));
        var second = Enumerable.Reverse(visitors).Select(id => IsTreatment(id, "checkout", 0.5)).Reverse().ToArray();

        Assert.That(second, Close.Exactly(first)
            .Mistake<bool[]>(arms => !arms.AsSpan().SequenceEqual(first), "The same user landed in both arms on a second visit: assignment must depend only on id and salt."));
        Assert.That(ShareOf(first), Band.OfShare(0.5, first.Length));
    }

    [Check]
    public void The_assignment_survives_a_restart_of_the_program()
    {
        var visitors = Ids[..200];
        var arms = Array.ConvertAll(visitors, id => IsTreatment(id, "checkout", 0.5));

        Assert.That(typeof(ExperimentSimulation), Calls.No(typeof(HashCode)).Nor(typeof(object), nameof(GetHashCode)).Nor(typeof(string), nameof(GetHashCode))
            .Because("it is seeded anew in every process, and after a restart half of the users would change arms. Write out a hash of your own."));
        Assert.That(ShareOf(arms), Band.OfShare(0.5, arms.Length));
    }

    [Check]
    public void The_treatment_arm_has_its_share()
    {
        foreach (var share in new[] { 0.1, 0.85 })
        {
            // A good hash gives what independent tosses would.
            Assert.That(ShareOf(Split("pricing", share)), Band.Around(share, Math.Sqrt(share * (1 - share) / Users))
                .Mistake(0, "Nobody of user-0 to user-99999 is in the treatment arm.")
                .Mistake(0.5, $"Half of the users get the treatment, whatever share is asked for (here {share}).")
                .Mistake(1 - share, "The arms are exchanged: treatmentShare of the users get the treatment.")
                .On($"Enumerable.Range(0, 100_000).Count(i => ExperimentSimulation.IsTreatment($\"user-{{i}}\", \"pricing\", {share}))"));
        }
    }

    [Check]
    public void Two_salts_split_independently()
    {
        foreach (var (one, two) in new[] { ("checkout", "search"), ("exp-1", "exp-2"), ("banner-b", "banner-c") })
        {
            Assert.That(Correlation(Split(one, 0.5), Split(two, 0.5)), Close.To(0.0, relative: 0, NoCorrelation)
                .Mistake<double>(double.IsNaN, OneArmOnly)
                .Mistake<double>(correlation => correlation > 0.999, "Two salts gave the same split: mix the salt into the hash, or users who are treated in one experiment are treated in all of them.")
                .Mistake<double>(correlation => Math.Abs(correlation) > NoCorrelation,
                    $"The splits of the salts \"{one}\" and \"{two}\" are related: whoever is treated in one experiment is more, or less, often treated in the other. A hash that only multiplies and adds (31·h + c, FNV alone) does this: finish with steps that mix the bits."));
        }
    }

    [Check]
    public void Neighbouring_ids_are_assigned_independently()
    {
        var arms = Split("layout", 0.5);

        Assert.That(Correlation(arms[1..], arms[..^1]), Close.To(0.0, relative: 0, NoCorrelation)
            .Mistake<double>(double.IsNaN, OneArmOnly)
            .Mistake<double>(correlation => correlation < -0.999, "Users are put into the arms in turns, by their number: hash the whole id.")
            .Mistake<double>(correlation => Math.Abs(correlation) > NoCorrelation,
                "Neighbouring ids are related: the arm of user-17 says something about that of user-18. The last characters have not reached every bit of the hash: finish with steps that mix them."));
    }

    [Check]
    public void Raising_the_share_only_moves_users_from_control_to_treatment()
    {
        bool[] few = Split("ramp", 0.1), many = Split("ramp", 0.4);

        Assert.That(few.Zip(many).Count(arms => arms.First && !arms.Second), Close.Exactly(0)
            .Mistake<int>(lost => lost > 0, "Some users who were treated at a share of 10% are not at 40%: compare one number per user, which does not depend on the share, with the share."));
        Assert.That(ShareOf(Split("ramp", 0)), Close.Exactly(0.0).Mistake<double>(share => share > 0, "At a share of 0 nobody is treated."));
        Assert.That(ShareOf(Split("ramp", 1)), Close.Exactly(1.0).Mistake<double>(share => share < 1, "At a share of 1 everybody is treated."));
    }

    [Check]
    public void An_experiment_assigns_its_users_by_the_hash()
    {
        foreach (var salt in new[] { "checkout", "search", "pricing", "layout", "ramp" })
        {
            var (control, treatment) = Run(1000, salt, 0.3, 0.2, 0.05, new Random(1));
            var treated = Ids[..1000].Count(id => IsTreatment(id, salt, 0.3));

            Assert.That(control.Users + treatment.Users, Close.Exactly(1000)
                .Mistake<int>(users => users < 1000, "Some of the 1000 users are in neither arm."));
            Assert.That(treatment.Users, Close.Exactly(treated)
                .Mistake<int>(users => users == 300 && treated != 300, "Exactly 300 of 1000 users were treated at a share of 0.3: assign each by IsTreatment, which gives about 300.")
                .Mistake<int>(users => users == 1000 - treated && users != treated, "The arms are exchanged: those whom IsTreatment picks belong to the treatment.")
                .Mistake<int>(users => users != treated, "The treatment arm has not the users that your IsTreatment picks: they are user-0 to user-999, with the salt and the share of the call.")
                .On($"ExperimentSimulation.Run(1000, {salt}, 0.3, 0.2, 0.05, new Random(1))"));
        }
    }

    [Check]
    public void The_lift_is_added_to_the_base_rate()
    {
        const int Many = 200_000;
        var (control, treatment) = Run(Many, "checkout", 0.5, 0.10, 0.02, new Random(20240501));

        Assert.That(Rate(control), Band.Around(0.10, Math.Sqrt(0.1 * 0.9 / (Many / 2)))
            .Mistake(0.12, "The control arm converts at 0.12: the lift belongs to the treatment.")
            .On($"ExperimentSimulation.Run(200_000, \"checkout\", 0.5, 0.10, 0.02, new Random(20240501)).Control"));
        Assert.That(Rate(treatment), Band.Around(0.12, Math.Sqrt(0.12 * 0.88 / (Many / 2)))
            .Mistake(0.102, "The lift is absolute: 0.10 + 0.02, not 0.10 × 1.02.")
            .Mistake(0.02, "The treatment arm converts at 0.02: the lift comes on top of the base rate.")
            .Mistake(0.10, "The treatment arm converts like the control: add the lift.")
            .On($"ExperimentSimulation.Run(200_000, \"checkout\", 0.5, 0.10, 0.02, new Random(20240501)).Treatment"));
    }

    [Check]
    public void Rates_of_zero_and_one_leave_nothing_to_chance()
    {
        var (control, treatment) = Run(2000, "sure", 0.25, 0, 1, new Random(2));

        Assert.That(new { control.Conversions, TreatedWithoutConversion = treatment.Users - treatment.Conversions },
            Close.Exactly(new { Conversions = 0, TreatedWithoutConversion = 0 })
            .On($"ExperimentSimulation.Run(2000, \"sure\", 0.25, 0, 1, new Random(2))"));
        Assert.That(treatment.Users / 2000.0, Band.OfShare(0.25, 2000));
    }

    [Check]
    public void Two_equal_arms_differ_as_much_as_chance_has_it()
    {
        const int Experiments = 1000;
        var meanSquare = Enumerable.Range(0, Experiments).Average(round => SquaredZ(Run(400, $"aa-{round}", 0.5, 0.3, 0, new Random(round))));

        // Given the totals, the chi-square of a 2-by-2 table of n users has the mean n/(n - 1); its variance is nearly 2.
        Assert.That(meanSquare, Band.Around(400 / 399.0, Math.Sqrt(2.0 / Experiments))
            .Mistake(0.04, "In 1,000 experiments without an effect the arms hardly ever differ: conversions in the two arms are copies of each other (two Random of one seed), or not drawn at all. Share one stream or seed apart."));
    }

    [Check]
    public void All_chance_comes_from_the_given_source()
    {
        var first = Run(5000, "seeded", 0.5, 0.2, 0.1, new Random(3));
        var others = Enumerable.Range(4, 6).Select(seed => Run(5000, "seeded", 0.5, 0.2, 0.1, new Random(seed))).ToArray();

        Assert.That(Run(5000, "seeded", 0.5, 0.2, 0.1, new Random(3)), Close.Exactly(first)
            .Mistake<(ArmTally, ArmTally)>(second => second != first, "Two runs with equal seeds differ: take all randomness from rng, so that a run can be repeated."));
        Assert.That(others.Distinct().Count() > 1, Close.Exactly(true)
            .Mistake(false, "Six seeds gave the same conversions: draw from rng, not from a source of your own."));
    }

    [Check]
    public void Impossible_shares_rates_and_counts_are_refused()
    {
        Refusal.Expected<ArgumentException>(() => IsTreatment("user-0", "checkout", 1.5), "1.5 is no share", (CodeText)$"ExperimentSimulation.IsTreatment(\"user-0\", \"checkout\", 1.5)");
        Refusal.Expected<ArgumentException>(() => IsTreatment("user-0", "checkout", double.NaN), "NaN is no share", (CodeText)$"ExperimentSimulation.IsTreatment(\"user-0\", \"checkout\", double.NaN)");
        Refused(-1, 0.1, 0.02, "there cannot be -1 users");
        Refused(10, 1.1, -0.2, "a base rate of 1.1 is impossible");
        Refused(10, 0.95, 0.1, "base rate and lift add up to 1.05");
        Refused(10, 0.05, -0.1, "base rate and lift add up to -0.05");
        Assert.That(Run(0, "checkout", 0.5, 0.1, 0.02, new Random(4)), Close.Exactly((new ArmTally(0, 0), new ArmTally(0, 0))));

        static void Refused(int users, double baseRate, double lift, string reason) => Refusal.Expected<ArgumentException>(
            () => Run(users, "checkout", 0.5, baseRate, lift, new Random(4)), reason,
            (CodeText)$"ExperimentSimulation.Run({users}, \"checkout\", 0.5, {baseRate}, {lift}, new Random(4))");
    }

    static bool[] Split(string salt, double share) => Array.ConvertAll(Ids, id => IsTreatment(id, salt, share));

    static double ShareOf(bool[] arms) => arms.Count(treated => treated) / (double)arms.Length;

    static double Correlation(bool[] x, bool[] y)
    {
        var (shareX, shareY) = (ShareOf(x), ShareOf(y));
        return (ShareOf([.. x.Zip(y, (a, b) => a && b)]) - shareX * shareY) / Math.Sqrt(shareX * (1 - shareX) * shareY * (1 - shareY));
    }

    static double Rate(ArmTally arm) => (double)arm.Conversions / arm.Users;

    static double SquaredZ((ArmTally Control, ArmTally Treatment) run)
    {
        var (control, treatment) = run;
        var common = (double)(control.Conversions + treatment.Conversions) / (control.Users + treatment.Users);
        return Math.Pow(Rate(treatment) - Rate(control), 2) / (common * (1 - common) * (1.0 / control.Users + 1.0 / treatment.Users));
    }
}
