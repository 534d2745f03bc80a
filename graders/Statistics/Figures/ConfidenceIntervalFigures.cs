using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MLWorkbench.Figures;

namespace MLWorkbench.Statistics;

/// <summary>How often intervals hold the truth.</summary>
public static class ConfidenceIntervalFigures
{
    /// <summary>A hundred intervals for the same mean.</summary>
    [Figure]
    public static Figure A_hundred_intervals_for_one_mean()
    {
        const double Truth = 10;
        var random = new Random(20240302);
        var intervals = Enumerable.Range(1, 100).Select(sample => (Sample: (double)sample, Interval: ConfidenceInterval.Mean([.. Normal.Samples(random, Truth, 2).Take(8)]))).ToList();
        var missing = intervals.Where(drawn => drawn.Interval.Lower > Truth || drawn.Interval.Upper < Truth).ToList();
        return new Figure
        {
            Title = $"95% intervals of 100 samples of eight: {missing.Count} miss the mean",
            Caption = "Each upright line is the interval of one sample. About five of a hundred miss the truth; "
                + "with quantiles of the normal distribution in place of t, the lines would be shorter and about nine would.",
            X = new("sample", 0, 101),
            Y = new("interval for the mean"),
        }
            .Drawn("holds the mean", intervals.Except(missing), Hue.Blue)
            .Drawn("misses it", missing, Hue.Orange)
            .Horizontal("true mean", Truth);
    }

    /// <summary>How often the interval of a proportion holds it, exactly, for each proportion.</summary>
    [Figure]
    public static Figure Coverage_of_the_interval_for_a_proportion()
    {
        const int Trials = 30;
        double[] truths = [.. Generate.LinearSpaced(981, 0.01, 0.99)];
        var intervals = Enumerable.Range(0, Trials + 1).Select(successes => ConfidenceInterval.Proportion(successes, Trials)).ToList();
        return new Figure
        {
            Title = $"Coverage of the 95% interval for a proportion, {Trials} trials",
            Caption = "Counts are whole numbers, so coverage jumps. A good interval stays near 95% nearly everywhere; "
                + "the textbook interval p ± 1.96 standard errors falls to 30% towards both ends.",
            X = new("true proportion", 0, 1),
            Y = new("share of intervals that hold it", To: 1),
        }
            .Horizontal("95%", 0.95)
            .Line("your interval", truths, Array.ConvertAll(truths, truth => Coverage(intervals, truth, Trials)));
    }

    static double Coverage(List<Interval> intervals, double truth, int trials) =>
        intervals.Index().Where(drawn => drawn.Item.Lower <= truth && truth <= drawn.Item.Upper).Sum(drawn => Binomial.PMF(truth, trials, drawn.Index));

    static Figure Drawn(this Figure figure, string name, IEnumerable<(double Sample, Interval Interval)> drawn, Hue hue)
    {
        var all = drawn.ToList();
        double[] samples = [.. all.Select(one => one.Sample)];
        return figure.Segments(name, samples, [.. all.Select(one => one.Interval.Lower)], samples, [.. all.Select(one => one.Interval.Upper)], hue);
    }
}
