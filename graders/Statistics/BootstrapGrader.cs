using MathNet.Numerics.Statistics;
using static MLWorkbench.Statistics.Bootstrap;
using MathStatistics = MathNet.Numerics.Statistics.Statistics;

namespace MLWorkbench.Statistics;

[Grader("statistics/bootstrap")]
public class BootstrapGrader
{
    const int Many = 20_000;
    const string NearZero = "The standard error came out near 0: the replicate values must differ, so draw with replacement, and their spread is the answer as it is, not divided by √B.";


    static readonly double[] Sepals = Iris.Load().SepalLength;

    // A heavy right tail without random numbers.
    static readonly double[] Fares = [.. Enumerable.Range(1, 200).Select(i => Math.Round(10 * Math.Pow(1 - (i - 0.5) / 200, -2 / 3.0), 4))];

    static Recorded SciPy(string @case) => Recorded.By("scipy", "statistics/bootstrap", @case);

    [Check]
    public void The_estimate_is_the_statistic_of_the_sample_itself()
    {
        double[] sample = [2, 10, 3, 1];
        var watched = new WatchedStatistic(values => values.Max());

        Assert.That(Run(sample, watched.Statistic, 200, 0.9, new Random(1)).Estimate, Close.To(10.0)
            .Mistake<double>(estimate => estimate != 10 && Math.Abs(estimate - watched.Values.DefaultIfEmpty().Average()) < 1e-6,
                "You returned the mean of the replicate values: the estimate is the statistic of the sample, here its largest value.")
            .On($"Bootstrap.Run({sample}, MaximumOf, 200, 0.9, new Random(1)).Estimate"));
    }

    [Check]
    public void Every_resample_has_n_values_drawn_with_replacement()
    {
        var watched = new WatchedStatistic(MathStatistics.Mean);
        Run(Sepals, watched.Statistic, 50, 0.9, new Random(2));
        var resamples = watched.Resamples(Sepals, 50);

        Assert.That(resamples.Select(resample => resample.Length).Distinct().ToArray(), Close.Exactly(new[] { 150 }).Named("resample size")
            .Mistake<int[]>(sizes => sizes.Length == 1 && sizes[0] != 150, "The resample size must equal n, here 150, or the spread answers for a smaller or larger study.")
            .Mistake<int[]>(sizes => sizes.Length > 1, "Your resamples differ in size: each has n values, here 150."));
        Assert.That(resamples.SelectMany(resample => resample).Except(Sepals).Count(), Close.Exactly(0)
            .Mistake<int>(strangers => strangers > 0, "A resample held values that are not in the sample: draw from the observations, add nothing to them."));
    }

    [Check]
    public void Every_observation_has_the_same_chance_in_every_draw()
    {
        double[] sample = [.. Enumerable.Range(1, 30)];
        var watched = new WatchedStatistic(MathStatistics.Mean);
        Run(sample, watched.Statistic, 2000, 0.9, new Random(3));
        double[] drawn = [.. watched.Resamples(sample, 2000).SelectMany(resample => resample)];

        foreach (var value in sample)
        {
            var share = drawn.Count(other => other == value) / (double)drawn.Length;
            Assert.That(share, Band.Around(1 / 30.0, Math.Sqrt(29) / 30 / Math.Sqrt(drawn.Length))
                .Mistake(0, value == 30 ? "The last observation is never drawn: rng.Next(n) already leaves out n." : $"The observation at index {value - 1} is never drawn."));
        }
    }

    [Check]
    public void The_standard_error_is_the_spread_of_the_replicate_values()
    {
        var watched = new WatchedStatistic(MathStatistics.Mean);
        var result = Run(Sepals, watched.Statistic, 50, 0.9, new Random(4));
        var values = watched.ReplicateValues(Sepals, 50);
        var expected = MathStatistics.StandardDeviation(values);

        Assert.That(result.StandardError, Close.To(expected)
            .Mistake(MathStatistics.PopulationStandardDeviation(values), "You divided by B: the replicate values are a sample too, divide their squared distances by B - 1.")
            .Mistake(expected / Math.Sqrt(50), "You divided by √B: that is how well the mean of the replicate values is known. Their spread itself is the answer.")
            .Mistake(expected * expected, "That is the variance of the replicate values: the root is missing.")
            .Mistake(Math.Sqrt(values.Sum(value => (value - Sepals.Average()) * (value - Sepals.Average())) / 49), "You measured the spread about the estimate: measure it about the mean of the replicate values.")
            .Mistake(MathStatistics.StandardDeviation(Sepals) / Math.Sqrt(150), "That is s/√n, the formula for a mean: take the spread of the replicate values, which serves any statistic.")
            .Mistake(MathStatistics.StandardDeviation(Sepals), "That is the spread of the flowers: take that of the replicate values.")
            .Named("StandardError"));
    }

    [Check]
    public void The_interval_cuts_the_sorted_replicate_values()
    {
        var watched = new WatchedStatistic(MathStatistics.Mean);
        var result = Run(Sepals, watched.Statistic, 50, 0.9, new Random(5));
        var values = watched.ReplicateValues(Sepals, 50);
        var (expected, estimate) = (Middle(values, 0.05), Sepals.Average());
        var reach = 1.6448536269514722 * MathStatistics.StandardDeviation(values);

        Assert.That(result.Interval, Close.To(expected)
            .Mistake(Middle(values, 0.1), "[0.1, 0.9] of the replicate values leaves 10% on each side, 80% inside: a level of 0.9 leaves 5% on each side.")
            .Mistake(Middle(values, 0.025), "You cut at 2.5% and 97.5% although level is 0.9: leave (1 - level)/2 on each side.")
            .Mistake(Middle(Sepals, 0.05), "These are quantiles of the flowers: sort the replicate values and cut those.")
            .Mistake(new Interval(expected.Upper, expected.Lower), "Lower and upper limit are exchanged.")
            .Mistake(new Interval(estimate - reach, estimate + reach), "That is the normal interval, estimate ± z·SE: the percentile interval cuts the sorted replicate values.")
            .Mistake(new Interval(2 * estimate - expected.Upper, 2 * estimate - expected.Lower), "That is the basic interval, mirrored at the estimate: the percentile interval cuts the sorted replicate values.")
            .Mistake<Interval>(cut => values.Contains(cut.Lower) && values.Contains(cut.Upper), "Your limits are single replicate values: type-7 quantiles lie at position (B - 1)·share of the sorted values, here 2.45 and 46.55, and interpolate.")
            .Mistake<Interval>(cut => cut.Lower > cut.Upper || values.Min() > cut.Lower + 1e-9, "The limits do not come from the sorted replicate values: sort them first.")
            .Named("Interval"));
    }

    [Check]
    public void Small_samples_approach_the_spread_over_all_resamples()
    {
        double[] four = SciPy("four-values-mean-exhaustive").Input("x");
        double[] five = SciPy("five-values-median-exhaustive").Input("x");
        var mean = SciPy("four-values-mean-exhaustive").Number("standardError");

        Assert.That(Run(four, values => Mean(values), Many, 0.95, new Random(6)).StandardError, Band.Around(mean, ErrorOf(four, MathStatistics.Mean))
            .Mistake(0, NearZero)
            .Mistake(mean * Math.Sqrt(2), "SE 3.354 instead of 2.372: the resample size must equal n, or the spread answers for a smaller study.")
            .On($"Bootstrap.Run({four}, MeanOf, 20000, 0.95, new Random(6)).StandardError"));
        Assert.That(Run(five, values => Median(values), Many, 0.95, new Random(7)).StandardError,
            Band.Around(SciPy("five-values-median-exhaustive").Number("standardError"), ErrorOf(five, MathStatistics.Median))
            .Mistake(0, NearZero)
            .On($"Bootstrap.Run({five}, MedianOf, 20000, 0.95, new Random(7)).StandardError"));
    }

    [Check]
    public void The_mean_of_Iris_has_the_error_and_interval_of_SciPy()
    {
        var result = Run(Sepals, values => Mean(values), Many, 0.95, new Random(8));
        var error = MathStatistics.PopulationStandardDeviation(Sepals) / Math.Sqrt(150);
        const string OfTheFlowers = "[4.47, 7.70] spans the flowers, not the statistic ([5.71, 5.97]): sort the replicate values and cut those.";

        Assert.That(result.StandardError, Band.Around(error, error / Math.Sqrt(2.0 * Many))
            .Mistake(0, NearZero)
            .Mistake(error * Math.Sqrt(2), "SE 0.095 instead of 0.067 on Iris: the resample size must equal n, or the spread answers for a smaller study."));
        // The recorded limits vary by 0.0013 themselves.
        Assert.That(result.Interval.Lower, Band.Around(SciPy("iris-sepal-length-mean").Number("lower"), 0.002).Mistake(MathStatistics.QuantileCustom(Sepals, 0.025, QuantileDefinition.R7), OfTheFlowers));
        Assert.That(result.Interval.Upper, Band.Around(SciPy("iris-sepal-length-mean").Number("upper"), 0.002).Mistake(MathStatistics.QuantileCustom(Sepals, 0.975, QuantileDefinition.R7), OfTheFlowers));
    }

    [Check]
    public void The_median_of_skewed_fares_has_the_error_of_SciPy()
    {
        var expected = SciPy("generated-fares-median").Number("standardError");
        var result = Run(Fares, values => Median(values), Many / 2, 0.95, new Random(9));

        // 1% for ten thousand replicates here and twenty thousand there.
        Assert.That(result.StandardError, Band.Around(expected, 0.01 * expected).Mistake(0, NearZero));
        Assert.That(result.Estimate, Close.To(MathStatistics.Median(Fares)));
    }

    [Check]
    public void Equal_observations_leave_no_doubt()
    {
        Assert.That(Run([7, 7, 7], values => Mean(values), 20, 0.95, new Random(1)), Close.To(new BootstrapResult(7, 0, new Interval(7, 7)))
            .On($"Bootstrap.Run([7, 7, 7], MeanOf, 20, 0.95, new Random(1))"));
        Assert.That(Run([3], values => Mean(values), 2, 0.5, new Random(1)), Close.To(new BootstrapResult(3, 0, new Interval(3, 3)))
            .On($"Bootstrap.Run([3], MeanOf, 2, 0.5, new Random(1))"));
    }

    [Check]
    public void A_replicate_value_that_is_NaN_spoils_the_interval()
    {
        double[] sample = [1, 2, double.NaN, 4];

        Assert.That(Run(sample, values => Mean(values), 200, 0.5, new Random(1)), Close.To(new BootstrapResult(double.NaN, double.NaN, new Interval(double.NaN, double.NaN)))
            .Mistake<BootstrapResult>(result => double.IsFinite(result.Interval.Upper) && double.IsNaN(result.StandardError),
                "Sorting moved the NaN values to the front, and a quantile was taken of what is left: when any replicate value is NaN, both limits are NaN.")
            .On($"Bootstrap.Run({sample}, MeanOf, 200, 0.5, new Random(1))"));
    }

    [Check]
    public void Calls_without_an_answer_are_refused()
    {
        Refuses([], 10, 0.95, "there is nothing to draw from");
        Refuses([1, 2], 1, 0.95, "one replicate has no spread");
        Refuses([1, 2], 10, 0, "no interval holds 0% of the replicate values");
        Refuses([1, 2], 10, 1, "the level lies strictly between 0 and 1");
        Refuses([1, 2], 10, double.NaN, "the level lies strictly between 0 and 1, and NaN does not");
    }

    [Check]
    public void All_chance_comes_from_the_caller() =>
        ResamplingSeeds.Decide(rng => Run(Sepals, values => Mean(values), 200, 0.95, rng).StandardError);

    static void Refuses(double[] sample, int replicates, double level, string reason)
    {
        CodeText example = $"Bootstrap.Run({sample}, MeanOf, {replicates}, {level}, new Random(1))";
        Refusal.Expected<ArgumentException>(() => Run(sample, values => Mean(values), replicates, level, new Random(1)), reason, example);
    }

    static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum / values.Length;
    }

    static double Median(ReadOnlySpan<double> values) => MathStatistics.Median(values.ToArray());

    static Interval Middle(IEnumerable<double> values, double share) =>
        new(values.QuantileCustom(share, QuantileDefinition.R7), values.QuantileCustom(1 - share, QuantileDefinition.R7));

    // How much the spread of many replicate values varies: σ √((κ - 1) / 4B), with σ and κ over all n^n resamples.
    static double ErrorOf(double[] sample, Func<double[], double> statistic)
    {
        var all = (int)Math.Pow(sample.Length, sample.Length);
        double[] values = [.. Enumerable.Range(0, all).Select(code => statistic([.. sample.Select((_, i) => sample[code / (int)Math.Pow(sample.Length, i) % sample.Length])]))];
        var variance = MathStatistics.PopulationVariance(values);
        var fourth = values.Average(value => Math.Pow(value - values.Average(), 4));
        return Math.Sqrt(variance * (fourth / variance / variance - 1) / (4.0 * Many));
    }
}
