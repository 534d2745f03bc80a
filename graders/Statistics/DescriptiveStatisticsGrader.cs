using MathNet.Numerics.Statistics;
using static MLWorkbench.Statistics.DescriptiveStatistics;

namespace MLWorkbench.Statistics;

[Grader("statistics/descriptive-statistics")]
public class DescriptiveStatisticsGrader
{
    static readonly Summary Undefined = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    static readonly double[] SepalLength = Iris.Load().SepalLength;
    static readonly double[] Ages = Titanic.Load().KnownAges;

    static Recorded Scipy(string @case) => Recorded.By("scipy", "statistics/descriptive-statistics", @case);

    [Check]
    public void The_mean_is_the_sum_over_the_number_of_values()
    {
        double[] sample = [9, 2, 4];

        Assert.That(Describe(sample).Mean, Close.To(5.0)
            .Mistake(15.0, "That is the sum: divide by the number of values.")
            .Mistake(7.5, "You divided by n - 1: that belongs to the variance, the mean divides by n.")
            .Mistake(4.0, "That is the median: the mean is the sum over the number of values.")
            .On($"DescriptiveStatistics.Describe({sample}).Mean"));
        Assert.That(Describe(Ages).Mean, Close.To(Scipy("titanic-age").Number("mean")));
    }

    [Check]
    public void The_median_is_the_middle_of_the_sorted_values()
    {
        double[] odd = [9, 1, 5];
        double[] even = [16, 4, 13, 7];

        Assert.That(Describe(odd).Median, Close.To(5.0)
            .Mistake(1.0, "You took the middle of {9, 1, 5} as it stands: the sample must be sorted first.")
            .On($"DescriptiveStatistics.Describe({odd}).Median"));
        Assert.That(Describe(even).Median, Close.To(10.0)
            .Mistake(13.0, "For {16, 4, 13, 7} you return 13 instead of 10: for even n the median averages the two middle order statistics.")
            .Mistake(7.0, "For {16, 4, 13, 7} you return 7, the lower of the middle two, instead of 10: for even n the median averages both.")
            .Mistake(8.5, "For {16, 4, 13, 7} you return 8.5, from 4 and 13, which stand in the middle unsorted: the sample must be sorted first.")
            .On($"DescriptiveStatistics.Describe({even}).Median"));
    }

    [Check]
    public void The_variance_divides_by_n_minus_1()
    {
        double[] sample = [16, 4, 13, 7];

        Assert.That(Describe(sample).Variance, Close.To(30.0)
            .Mistake(22.5, "You divided by n instead of n - 1: 22.5 is the population variance, the sample variance is 30.")
            .Mistake(90.0, "That is the sum of squared deviations: divide by n - 1.")
            .Mistake(Math.Sqrt(30), "That is the standard deviation: the variance has no root.")
            .Mistake<double>(variance => Math.Abs(variance) < 1e-9, "Deviations above and below cancelled: square each before summing.")
            .On($"DescriptiveStatistics.Describe({sample}).Variance"));
        Assert.That(Describe(Ages).Variance, Close.To(ArrayStatistics.Variance(Ages))
            .Mistake(ArrayStatistics.PopulationVariance(Ages), "You divided by n instead of n - 1."));
    }

    [Check]
    public void The_standard_deviation_is_the_root_of_the_variance()
    {
        double[] sample = [16, 4, 13, 7];

        Assert.That(Describe(sample).StdDev, Close.To(Math.Sqrt(30))
            .Mistake(30.0, "That is the variance: the root is missing.")
            .Mistake(Math.Sqrt(22.5), "You divided by n instead of n - 1: the sample sd is the root of 30, not of 22.5.")
            .Mistake(4.5, "That is the mean absolute deviation: square each deviation, and take the root last.")
            .On($"DescriptiveStatistics.Describe({sample}).StdDev"));
        Assert.That(Describe(SepalLength).StdDev, Close.To(ArrayStatistics.StandardDeviation(SepalLength)));
    }

    [Check]
    public void Moving_all_values_by_a_billion_does_not_change_the_variance()
    {
        var sample = Scipy("large-offset").Input("x");

        Assert.That(Describe(sample).Variance, Close.To(30.0)
            .Mistake(22.5, "You divided by n instead of n - 1: the sample variance is 30.")
            .Mistake<double>(variance => !(Math.Abs(variance - 30) < 3),
                "{4, 7, 13, 16} has the variance 30, and adding 1e9 to each value must not change it. E[x²] - mean² does so: both terms are near 1e18 and round the 30 away (to -170.7, say). Subtract the mean first, then square.")
            .On($"DescriptiveStatistics.Describe({sample}).Variance"));
    }

    [Check]
    public void Quartiles_lie_on_straight_lines_between_neighbours()
    {
        double[] sample = [16, 4, 13, 7];

        Assert.That(Quartiles(sample), Close.To(new[] { 6.25, 13.75 })
            .Mistake(new[] { 13.75, 6.25 }, "Q1 and Q3 are exchanged: Q1 is the lower one.")
            .Mistake(new[] { 5.5, 14.5 }, "Those are the medians of the lower and the upper half: type 7 takes the positions (n - 1)/4 and 3(n - 1)/4, counted from 0.")
            .Mistake(new[] { 4.75, 15.25 }, "Those are type 6, which divides n + 1 steps: type 7 takes the positions (n - 1)/4 and 3(n - 1)/4, counted from 0.")
            .Mistake(new[] { 5.25, 14.75 }, "Those are type 8, MathNet's default: type 7 takes the positions (n - 1)/4 and 3(n - 1)/4, counted from 0.")
            .Mistake(new[] { 7.0, 16.0 }, "You took the elements at n/4 and 3n/4: the position (n - 1)/4 = 0.75 lies three quarters of the way from 4 to 7.")
            .Mistake(new[] { 4.0, 13.0 }, "The positions were cut to whole numbers: 0.75 lies three quarters of the way from 4 to 7.")
            .Mistake(new[] { 7.0, 11.5 }, "The sample must be sorted before quartiles are read off.")
            .Named("{Q1, Q3}").On($"DescriptiveStatistics.Describe({sample})"));
        Assert.That(Quartiles(Fares()), Close.To(new[] { Quantile(Fares(), 0.25), Quantile(Fares(), 0.75) }).Named("{Q1, Q3}"));
    }

    [Check]
    public void Iris_and_Titanic_give_the_summaries_of_SciPy()
    {
        Assert.That(Describe(SepalLength), Close.To(Expected("iris-sepal-length"))
            .Mistake<Summary>(summary => Math.Abs(summary.StdDev - ArrayStatistics.PopulationStandardDeviation(SepalLength)) < 1e-9,
                "You divided by n instead of n - 1: 0.825301 is the population value, the sample sd of Iris sepal length is 0.828066."));
        Assert.That(Describe(Ages), Close.To(Expected("titanic-age")));
        Assert.That(Describe(Fares()), Close.To(Expected("generated-fares")));
    }

    [Check]
    public void Every_most_frequent_value_is_a_mode()
    {
        double[] sample = [3, 2, 9, 2, 3, 1];

        Assert.That(Modes(sample), Close.Exactly(new[] { 2.0, 3 })
            .Mistake(new[] { 3.0, 2 }, "The modes are right, but not in rising order.")
            .Mistake(new[] { 2.0 }, "2 and 3 both occur twice, and only one was returned: every value that occurs most often is a mode.")
            .Mistake(new[] { 3.0 }, "2 and 3 both occur twice, and only one was returned: every value that occurs most often is a mode.")
            .Mistake(new[] { 2.0, 2, 3, 3 }, "Each mode is listed once, however often it occurs.")
            .On($"DescriptiveStatistics.Modes({sample})"));
        Assert.That(Modes(Iris.Load().PetalLength), Close.Exactly(new[] { 1.4, 1.5 }));
        Assert.That(Modes(SepalLength), Close.Exactly(new[] { Scipy("iris-sepal-length").Number("smallestMode") }));
        Assert.That(Modes(Ages), Close.Exactly(new[] { Scipy("titanic-age").Number("smallestMode") }));
    }

    [Check]
    public void When_no_value_repeats_all_are_modes()
    {
        double[] sample = [16, 4, 13, 7];

        Assert.That(Modes(sample), Close.Exactly(new[] { 4.0, 7, 13, 16 })
            .Mistake(Array.Empty<double>(), "Each value occurs once, and none occurs more often: by the contract all four are modes.")
            .Mistake(sample, "The modes are right, but not in rising order.")
            .Mistake(new[] { 4.0 }, "Each value occurs once, and none occurs more often: by the contract all four are modes.")
            .On($"DescriptiveStatistics.Modes({sample})"));
        Assert.That(Modes([]), Close.Exactly(Array.Empty<double>()).On($"DescriptiveStatistics.Modes([])"));
    }

    [Check]
    public void One_value_has_no_variance() =>
        Assert.That(Describe([5]), Close.To(new Summary(5, 5, double.NaN, double.NaN, 5, 5))
            .Mistake(new Summary(5, 5, 0, 0, 5, 5), "One value says nothing about spread: its variance is 0/0, NaN by the contract, not 0.")
            .On($"DescriptiveStatistics.Describe([5])"));

    [Check]
    public void No_values_have_no_summary() =>
        Assert.That(Describe([]), Close.To(Undefined)
            .Mistake(default(Summary), "Without values there is nothing to describe: the contract asks for NaN, not 0.")
            .On($"DescriptiveStatistics.Describe([])"));

    [Check]
    public void A_NaN_makes_everything_NaN()
    {
        double[] sample = [3, double.NaN, 3];

        Assert.That(Describe(sample), Close.To(Undefined)
            .Mistake(new Summary(3, 3, 0, 0, 3, 3), "The NaN was left out: by the contract one unknown value makes the summary unknown.")
            .Mistake<Summary>(summary => double.IsNaN(summary.Mean) && !double.IsNaN(summary.Median),
                "The mean is NaN and the median is not: sorting moved the NaN to one end, where it passes for a smallest or largest value.")
            .On($"DescriptiveStatistics.Describe({sample})"));
        Assert.That(Modes(sample), Close.Exactly(new[] { double.NaN })
            .Mistake(new[] { 3.0 }, "The NaN was left out or counted as a value: by the contract the only mode is NaN when the sample holds one.")
            .On($"DescriptiveStatistics.Modes({sample})"));
    }

    static double[] Quartiles(double[] sample) => Describe(sample) is var summary ? [summary.Q1, summary.Q3] : [];

    static double Quantile(double[] sample, double p) =>
        SortedArrayStatistics.QuantileCustom([.. sample.Order()], p, QuantileDefinition.R7);

    static Summary Expected(string @case) => Scipy(@case) is var record && record.Vector("quartiles") is var quartiles
        ? new(record.Number("mean"), quartiles[1], record.Number("variance"), record.Number("standardDeviation"), quartiles[0], quartiles[2])
        : default;

    // A heavy right tail without random numbers.
    static double[] Fares() => [.. Enumerable.Range(1, 200).Select(i => Math.Round(10 * Math.Pow(1 - (i - 0.5) / 200, -2.0 / 3), 4))];
}
