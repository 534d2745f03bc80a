using MathNet.Numerics.Statistics;

namespace MLWorkbench.Vectorisation;

[Grader("vectorisation/running-moments")]
public class RunningMomentsGrader
{
    [Check]
    public void Seven_values_by_hand()
    {
        double[] sample = [2, 4, 4, 4, 5, 5, 11];

        Assert.That(RunningMoments.Of(Given.Input(sample)), Close.To(new SampleMoments(7, 5, 48))
            .Mistake(new SampleMoments(7, 5, 8), "The third number is the sum of the squared deviations, 48, and not yet the variance: Variance divides.")
            .Mistake(new SampleMoments(7, 5, 48 / 7.0), "The third number is the sum of the squared deviations, 48, and not yet the variance: Variance divides.")
            .Mistake(new SampleMoments(7, 5, 223), "That is the sum of the squares: subtract the mean before you square.")
            .Mistake(new SampleMoments(7, 35, 48), "The second number is the sum: divide it by the count.")
            .On($"RunningMoments.Of({sample})"));
    }

    [Check]
    public void Every_value_is_taken_once_at_every_length()
    {
        foreach (var length in Coverage.Lengths.Where(length => length > 1))
        {
            var means = Coverage.Of(length, values => length * RunningMoments.Of(Guard.Around(values).Values).Mean);
            double[] rounded = Array.ConvertAll(means, weight => Math.Round(weight, 9));
            Assert.That(rounded, Coverage.Expected(rounded, "values in the mean"));

            // One value of 1 among zeros: (1 - 1/n)² + (n - 1)/n² = 1 - 1/n.
            var deviations = Coverage.Of(length, values => RunningMoments.Of(Guard.Around(values).Values).SquaredDeviations * length / (length - 1));
            rounded = Array.ConvertAll(deviations, weight => Math.Round(weight, 9));
            Assert.That(rounded, Close.Exactly(Coverage.Once(length)).Named("squared deviations of one value among zeros, over n - 1 and times n")
                .Mistake<double[]>(received => Array.Exists(received, weight => weight != 1),
                    $"Among {length} values the one at index {Array.FindIndex(rounded, weight => weight != 1)} gives wrong squared deviations when it is 1 and the others are 0, {(length - 1.0) / length:0.####} would be right: look at the tail, at lanes and accumulators that are not added, and at what is subtracted in lanes that hold no value."));
            Assert.That(RunningMoments.Of(Coverage.Once(length)).Count, Close.Exactly(length).Named("count"));
        }
    }

    [Check]
    public void Lengths_around_every_block_are_complete()
    {
        var random = new Random(3);
        foreach (var length in new[] { 127, 128, 129, 255, 256, 257, 511, 512, 513, 1023, 1024, 1025, 2047, 2048, 2049, 4095, 4096, 4097, 10_007 })
        {
            var sample = Samples.NormalValues(random, length, mean: 3, standardDeviation: 2);
            var (expected, received) = (Exact.Moments(sample), RunningMoments.Of(Guard.Around(sample).Values));
            RequireClose(expected, received, $"{length} normal values with mean 3");
        }
    }

    [Check]
    public void A_large_offset_does_not_change_the_variance()
    {
        double[] sample = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16];
        double[] shifted = [.. Enumerable.Range(0, 1000).Select(i => 1e9 + 3.0 * (i % 5))];
        const string cancelled = "E[x²] - mean² rounds it away: both are near 1e18 and have 16 digits. Subtract a mean first, then square.";

        Assert.That(RunningMoments.Of(sample), Close.To(new SampleMoments(4, 1e9 + 10, 90), relative: 1e-6)
            .Mistake<SampleMoments>(moments => !(Math.Abs(moments.SquaredDeviations - 90) < 9), $"{{4, 7, 13, 16}} has 90 as its sum of squared deviations, and adding 1e9 must not change it. {cancelled}")
            .On($"RunningMoments.Of({sample})"));
        var moments = RunningMoments.Of(shifted);
        Assert.That(moments.SquaredDeviations, Close.To(18_000.0, relative: 1e-3)
            .Mistake<double>(deviations => !(Math.Abs(deviations - 18_000) < 1800), $"A thousand values 1e9 + {{0, 3, 6, 9, 12}} have 18000 as their sum of squared deviations, you returned {moments.SquaredDeviations:G6}. {cancelled}")
            .Named("squared deviations of 1000 values 1e9 + {0, 3, 6, 9, 12}"));
        RequireClose(Exact.Moments(shifted), moments, "1000 values around 1e9");
    }

    [Check]
    public void A_first_value_far_from_the_others_does_no_harm()
    {
        var sample = Samples.NormalValues(new Random(8), 3001, mean: -50, standardDeviation: 0.5);
        sample[0] = 1e6;
        RequireClose(Exact.Moments(sample), RunningMoments.Of(sample), "3000 values around -50 after one of 1e6");
    }

    [Check]
    public void A_drift_between_blocks_is_counted()
    {
        double[] steps = [.. Enumerable.Range(0, 20_000).Select(i => (double)(i / 1000))];
        var received = RunningMoments.Of(steps);

        // Twenty plateaus of 1000 values: all the variance lies between them.
        Assert.That(received, Close.To(new SampleMoments(20_000, 9.5, 1000 * 665))
            .Mistake<SampleMoments>(moments => Math.Abs(moments.Mean - 9.5) < 1e-6 && moments.SquaredDeviations < 1000 * 660,
                $"The means of the parts differ, and the squared deviations between them are missing: of 665000 you have {received.SquaredDeviations:0}. Merging adds (difference of means)² · n₁n₂/(n₁ + n₂).")
            .Named("moments of 1000 zeros, 1000 ones, ..., 1000 nineteens"));
    }

    [Check]
    public void Merging_gives_the_moments_of_both_samples()
    {
        SampleMoments left = new(2, 1, 2); // 0 and 2
        SampleMoments right = new(3, 6, 6); // 5, 5 and 8

        Assert.That(RunningMoments.Merge(left, right), Close.To(new SampleMoments(5, 4, 38))
            .Mistake(new SampleMoments(5, 4, 8), "The squared deviations between the two means are missing: (6 - 1)² · 2 · 3/5 = 30.")
            .Mistake(new SampleMoments(5, 3.5, 38), "The mean of the means is right for equal counts only: here one has 2 values, the other 3.")
            .Mistake(new SampleMoments(5, 4, 33), "The squared difference of the means is 25: it is weighted with n₁n₂/(n₁ + n₂) = 6/5.")
            .On($"RunningMoments.Merge({left}, {right})"));
        Assert.That(RunningMoments.Merge(right, left), Close.To(new SampleMoments(5, 4, 38)).On($"RunningMoments.Merge({right}, {left})"));
    }

    [Check]
    public void Merging_keeps_the_digits_at_a_large_offset()
    {
        var random = new Random(21);
        var sample = Samples.NormalValues(random, 1501, mean: 1e8);
        var (left, right) = (Exact.Moments(sample.AsSpan(0, 400)), Exact.Moments(sample.AsSpan(400)));
        RequireClose(Exact.Moments(sample), RunningMoments.Merge(left, right), "400 and 1101 values around 1e8, merged");
    }

    [Check]
    public void Merging_with_nothing_changes_nothing()
    {
        SampleMoments some = new(3, 6, 6);

        Assert.That(RunningMoments.Of([]), Close.To(default(SampleMoments))
            .Mistake<SampleMoments>(moments => double.IsNaN(moments.Mean), "For no values the contract asks for count 0, mean 0 and squared deviations 0, so that merging with them changes nothing.")
            .On($"RunningMoments.Of([])"));
        Assert.That(RunningMoments.Merge(some, default), Close.To(some)
            .Mistake<SampleMoments>(moments => double.IsNaN(moments.Mean), "Merging with an empty sample gave NaN: with both counts 0, or one of them, nothing may be divided by 0.")
            .On($"RunningMoments.Merge({some}, default)"));
        Assert.That(RunningMoments.Merge(default, some), Close.To(some).On($"RunningMoments.Merge(default, {some})"));
        Assert.That(RunningMoments.Merge(default, default), Close.To(default(SampleMoments))
            .Mistake<SampleMoments>(moments => double.IsNaN(moments.Mean), "Merging two empty samples gave NaN: 0/0. The contract asks for an empty sample.")
            .On($"RunningMoments.Merge(default, default)"));
        Assert.That(RunningMoments.Of([-4]), Close.To(new SampleMoments(1, -4, 0)).On($"RunningMoments.Of([-4])"));
    }

    [Check]
    public void A_value_that_is_no_number_makes_the_moments_NaN()
    {
        for (var place = 0; place < 40; place++)
        {
            var sample = Coverage.Once(40);
            sample[place] = double.NaN;
            Assert.That(RunningMoments.Of(sample), Close.To(new SampleMoments(40, double.NaN, double.NaN))
                .Mistake<SampleMoments>(moments => !double.IsNaN(moments.Mean), $"The value at index {place} is NaN, yet the mean is a number: NaN must come through.")
                .On($"RunningMoments.Of({sample})"));
            sample[place] = double.NegativeInfinity;
            Assert.That(RunningMoments.Of(sample).SquaredDeviations, Close.To(double.NaN).Named("squared deviations").On($"RunningMoments.Of({sample})"));
        }
    }

    [Check]
    public void Iris_gives_the_moments_of_MathNet()
    {
        var lengths = Iris.Load().SepalLength;

        Assert.That(RunningMoments.Of(lengths).Mean, Close.To(lengths.Mean()));
        Assert.That(RunningMoments.Of(lengths).Variance, Close.To(ArrayStatistics.Variance(lengths)));
    }

    // The error of a sound one-pass algorithm grows with how many standard deviations the mean is away from 0.
    static void RequireClose(SampleMoments expected, SampleMoments received, string what)
    {
        var n = expected.Count;
        var deviation = Math.Sqrt(expected.Variance);
        var condition = Math.Sqrt(1 + expected.Mean * expected.Mean / expected.Variance);
        Assert.That(received.Count, Close.Exactly(n).Named($"count of {what}"));
        Assert.That(received.Mean, Close.To(expected.Mean, relative: n * Samples.Epsilon, absolute: 1e-9 * deviation + n * Samples.Epsilon * deviation).Named($"mean of {what}"));
        Assert.That(received.SquaredDeviations, Close.To(expected.SquaredDeviations, relative: Math.Max(1e-9, n * condition * Samples.Epsilon), absolute: 0)
            .Named($"squared deviations of {what}"));
    }
}
