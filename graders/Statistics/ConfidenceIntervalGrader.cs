using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace MLWorkbench.Statistics;

[Grader("statistics/confidence-interval")]
public class ConfidenceIntervalGrader
{
    // At this level the normal quantile is 2, and Wilson's formula can be done by hand.
    static readonly double TwoSigma = 1 - 2 * Normal.CDF(0, 1, -2);

    static readonly double[] SepalLength = Iris.Load().SepalLength;

    static Recorded Scipy(string @case) => Recorded.By("scipy", "statistics/confidence-interval", @case);

    static Recorded Statsmodels(string @case) => Recorded.By("statsmodels", "statistics/confidence-interval", @case);

    [Check]
    public void The_mean_of_two_values_has_a_wide_interval()
    {
        double[] sample = [1, 3]; // mean 2, standard error 1; with one degree of freedom the quantile of p is tan(π(p - 1/2))

        Assert.That(ConfidenceInterval.Mean(sample), Close.To(Around(2, Math.Tan(0.475 * Math.PI)))
            .Mistake(Around(2, Math.Tan(0.45 * Math.PI)), "That leaves 5% in each tail: a 95% two-sided interval uses the 0.975 quantile.")
            .Mistake(Around(2, Normal.InvCDF(0, 1, 0.975)), "The normal quantile is too small: s was estimated from two values; use Student's t with n - 1 degrees of freedom.")
            .Mistake(Around(2, 0.95 / Math.Sqrt(2 * 0.975 * 0.025)), "The quantile was taken with n degrees of freedom: use n - 1.")
            .Mistake(Around(2, Math.Sqrt(2) * Math.Tan(0.475 * Math.PI)), "You used s, the standard deviation of one value: the mean has the standard error s/√n.")
            .Mistake(Around(2, Math.Sqrt(0.5) * Math.Tan(0.475 * Math.PI)), "The standard deviation was taken with n: it needs n - 1.")
            .Mistake<Interval>(interval => interval.Lower > interval.Upper, "Lower is above Upper: the ends are exchanged.")
            .On($"ConfidenceInterval.Mean({sample})"));
        Assert.That(ConfidenceInterval.Mean(sample, 0.5), Close.To(Around(2, 1))
            .Mistake(Around(2, Math.Tan(0.475 * Math.PI)), "The level was ignored: this call asks for 0.5, and half the samples need a far shorter interval.")
            .On($"ConfidenceInterval.Mean({sample}, 0.5)"));
    }

    [Check]
    public void Iris_gives_the_limits_of_SciPy()
    {
        var error = ArrayStatistics.StandardDeviation(SepalLength) / Math.Sqrt(150);

        Assert.That(ConfidenceInterval.Mean(SepalLength), Expected(Scipy("iris-sepal-length-0.95"))
            .Mistake(Around(ArrayStatistics.Mean(SepalLength), error * -Quantile(0.05, 149)),
                "[5.731427, 5.955240] leaves 5% in each tail: a 95% two-sided interval uses the 0.975 quantile.")
            .Mistake(Around(ArrayStatistics.Mean(SepalLength), error * Normal.InvCDF(0, 1, 0.975)),
                "[5.710818, 5.975849] has the normal quantile, 1.960: the t quantile with 149 degrees of freedom is 1.976."));
        Assert.That(ConfidenceInterval.Mean(SepalLength, 0.99), Expected(Scipy("iris-sepal-length-0.99"))
            .Mistake<Interval>(interval => Math.Abs(interval.Lower - Scipy("iris-sepal-length-0.95").Number("lower")) < 1e-9,
                "The level was ignored: this call asks for 0.99."));
    }

    [Check]
    public void A_small_sample_needs_the_t_quantile()
    {
        var sample = SepalLength[..5];
        var error = ArrayStatistics.StandardDeviation(sample) / Math.Sqrt(5);

        Assert.That(ConfidenceInterval.Mean(sample), Expected(Scipy("first-five-0.95"))
            .Mistake(Around(ArrayStatistics.Mean(sample), error * Normal.InvCDF(0, 1, 0.975)),
                "Your n=5 interval has the normal quantile, and covers the truth about 88% of the time: use t with n-1 df.")
            .On($"ConfidenceInterval.Mean({sample})"));
    }

    [Check]
    public void Nineteen_intervals_of_twenty_hold_the_true_mean()
    {
        const int samples = 5_000;
        const double truth = 3;
        var random = new Random(9);
        var sample = new double[5];
        var held = 0;
        for (var round = 0; round < samples; round++)
        {
            Normal.Samples(random, sample, truth, 2);
            var interval = ConfidenceInterval.Mean(sample);
            held += interval.Lower <= truth && truth <= interval.Upper ? 1 : 0;
        }

        Assert.That((double)held / samples, Band.Around(0.95, Math.Sqrt(0.95 * 0.05 / samples))
            .Mistake(Scipy("coverage-of-z-at-five").Number("coverage"), "Your n=5 interval covers the truth about 88% of the time: use t with n-1 df.")
            .Mistake(0.9, "Your intervals cover the truth about 90% of the time: the 0.95 quantile leaves 5% in each tail; use the 0.975 quantile.")
            .Mistake(1 - TestTails.StudentP(Math.Sqrt(5) * Quantile(0.975, 4), 4, Tail.TwoSided),
                "Your intervals hold the truth nearly always: they are √n times too long, for the mean has the standard error s/√n."));
    }

    [Check]
    public void Wilson_moves_the_centre_towards_one_half()
    {
        // (4 + 2)/(16 + 4) ± 2/(16 + 4) · √(4·12/16 + 1)
        Assert.That(ConfidenceInterval.Proportion(4, 16, TwoSigma), Close.To(new Interval(0.1, 0.5))
            .Mistake(Around(0.25, 2 * Math.Sqrt(0.25 * 0.75 / 16)), "That is Wald's interval, the observed proportion plus and minus 2 standard errors: Wilson's has another centre and another width.")
            .Mistake(Around(0.25, 0.2), "The width is Wilson's, the centre is not: it lies at (p + z²/2n)/(1 + z²/n), between p and one half.")
            .Mistake(Around(0.3, 2 * Math.Sqrt(0.3 * 0.7 / 20)), "That is the interval of Agresti and Coull, which has Wilson's centre and another width.")
            .Mistake(new Interval(0, 0.2), "That is the interval for 0 of 16: 4 / 16 was computed in whole numbers, which gives 0; convert to double before dividing.")
            .Mistake<Interval>(interval => interval.Lower > interval.Upper, "Lower is above Upper: the ends are exchanged.")
            .On($"ConfidenceInterval.Proportion(4, 16, {TwoSigma})"));
    }

    [Check]
    public void Titanic_survival_gives_the_limits_of_statsmodels()
    {
        var (p, z) = (500 / 1309.0, Normal.InvCDF(0, 1, 0.975));

        Assert.That(ConfidenceInterval.Proportion(500, 1309), Expected(Statsmodels("wilson-titanic-survival-0.95"))
            .Mistake(Around(p, z * Math.Sqrt(p * (1 - p) / 1309)), "Wald's interval: on Titanic you give 0.355650 instead of 0.356032.")
            .On($"ConfidenceInterval.Proportion(500, 1309)"));
        Assert.That(ConfidenceInterval.Proportion(500, 1309, 0.99), Expected(Statsmodels("wilson-titanic-survival-0.99"))
            .Mistake(new Interval(Statsmodels("wilson-titanic-survival-0.95").Number("lower"), Statsmodels("wilson-titanic-survival-0.95").Number("upper")),
                "The level was ignored: this call asks for 0.99.")
            .On($"ConfidenceInterval.Proportion(500, 1309, 0.99)"));
    }

    [Check]
    public void No_success_does_not_prove_a_probability_of_zero()
    {
        var (z, oneSided) = (Normal.InvCDF(0, 1, 0.975), Normal.InvCDF(0, 1, 0.95));

        Assert.That(ConfidenceInterval.Proportion(0, 20), Expected(Statsmodels("wilson-none-of-twenty-0.95"))
            .Mistake(new Interval(0, 0), "At 0 of 20 you returned [0, 0]; Wilson gives [0, 0.161125]: twenty failures leave room for a probability of a tenth.")
            .Mistake(new Interval(0, oneSided * oneSided / (20 + oneSided * oneSided)), "That leaves 5% in each tail: a 95% two-sided interval uses the 0.975 quantile.")
            .Mistake(new Interval(0, 1 - Math.Pow(0.025, 1 / 20.0)), "That is the exact interval of Clopper and Pearson: the contract asks for Wilson's.")
            .Mistake(new Interval(0, z * z / (2 * (20 + z * z))), "Only the centre is there: the half-width is missing, which for 0 of n is just as large.")
            .On($"ConfidenceInterval.Proportion(0, 20)"));
        Assert.That(ConfidenceInterval.Proportion(20, 20), Expected(Statsmodels("wilson-all-of-twenty-0.95"))
            .Mistake(new Interval(1, 1), "At 20 of 20 you returned [1, 1]; Wilson gives [0.838875, 1].")
            .On($"ConfidenceInterval.Proportion(20, 20)"));
    }

    [Check]
    public void Coverage_is_the_share_of_intervals_that_hold_the_truth()
    {
        // Four hold 1 inside, two at an end, one lies above and one below.
        Interval[] intervals = [new(0, 2), new(2, 3), new(1, 2), new(0.5, 1.5), new(0, 1), new(-1, 0), new(0, 9), new(-7, 3)];
        var next = 0;

        Assert.That(ConfidenceInterval.Coverage(_ => intervals[next++ % 8], 1, 8, new Random(1)), Close.To(0.75)
            .Mistake(0.0, "Coverage came back as exactly 0: the ratio was taken in integer arithmetic.")
            .Mistake(6.0, "That is the number of intervals that hold the truth: divide by the replications.")
            .Mistake(0.5, "An end belongs to the interval: [1, 2] and [0, 1] hold 1. Compare with <=.")
            .Mistake(0.625, "Both ends belong to the interval: [1, 2] and [0, 1] hold 1. Compare with <=.")
            .Mistake(0.25, "That is the share of intervals that miss the truth.")
            .Mistake(0.875, "Only one end was compared: the truth must lie between Lower and Upper.")
            .On($"var draws = new Queue<Interval>([new(0, 2), new(2, 3), new(1, 2), new(0.5, 1.5), new(0, 1), new(-1, 0), new(0, 9), new(-7, 3)]); ConfidenceInterval.Coverage(_ => draws.Dequeue(), 1, 8, new Random(1))"));
        Assert.That(ConfidenceInterval.Coverage(_ => new(double.NaN, double.NaN), 1, 8, new Random(1)), Close.To(0.0)
            .Mistake(1.0, "An interval with NaN ends holds nothing: ask whether the truth is inside, not whether it is outside.")
            .On($"ConfidenceInterval.Coverage(_ => new(double.NaN, double.NaN), 1, 8, new Random(1))"));
        Assert.That(ConfidenceInterval.Coverage(_ => new(0, 2), 1, 0, new Random(1)), Close.To(double.NaN)
            .Mistake(0.0, "Without replications there is no share: the contract asks for NaN, not 0.")
            .On($"ConfidenceInterval.Coverage(_ => new(0, 2), 1, 0, new Random(1))"));
    }

    [Check]
    public void Every_draw_gets_the_source_of_randomness_that_was_passed_in()
    {
        var rng = new Random(4);
        var (draws, others) = (0, 0);
        ConfidenceInterval.Coverage(Draw, 0, 50, rng);

        Assert.That(others, Close.Exactly(0)
            .Mistake<int>(count => count > 0, "A draw was given another source of randomness than the caller's rng: then no run can be repeated.")
            .Named("the number of draws from elsewhere"));
        Assert.That(draws, Close.Exactly(50)
            .Mistake(0, "draw was never called.")
            .Mistake(1, "draw was called once for all replications: each needs an interval of its own.")
            .Named("the number of draws"));

        Interval Draw(Random source)
        {
            draws++;
            others += ReferenceEquals(source, rng) ? 0 : 1;
            return new(source.NextDouble() - 0.9, 1);
        }
    }

    [Check]
    public void Too_few_data_give_no_interval()
    {
        var none = new Interval(double.NaN, double.NaN);
        double[] constant = [5, 5, 5, 5];

        Assert.That(ConfidenceInterval.Mean(constant), Close.To(new Interval(5, 5)).On($"ConfidenceInterval.Mean({constant})"));
        Assert.That(ConfidenceInterval.Mean([5]), Close.To(none)
            .Mistake(new Interval(5, 5), "One value says nothing about spread: the contract asks for NaN at both ends, not for an interval without width.")
            .On($"ConfidenceInterval.Mean([5])"));
        Assert.That(ConfidenceInterval.Mean([]), Close.To(none).On($"ConfidenceInterval.Mean([])"));
        Assert.That(ConfidenceInterval.Mean([5, double.NaN, 6]), Close.To(none).On($"ConfidenceInterval.Mean([5, double.NaN, 6])"));
        Assert.That(ConfidenceInterval.Proportion(0, 0), Close.To(none)
            .Mistake(new Interval(0, 1), "Without trials there is no observed proportion: the contract asks for NaN at both ends.")
            .On($"ConfidenceInterval.Proportion(0, 0)"));
    }

    static Interval Around(double centre, double half) => new(centre - half, centre + half);

    static CloseConstraint Expected(Recorded record) => Close.To(new Interval(record.Number("lower"), record.Number("upper")));

    static double Quantile(double p, double degreesOfFreedom) => StudentT.InvCDF(0, 1, degreesOfFreedom, p);
}
