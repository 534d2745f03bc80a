using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MLWorkbench.Figures;

namespace MLWorkbench.Statistics;

/// <summary>The difference of two means against what chance does.</summary>
public static class WelchTTestFigures
{
    const double Alpha = 0.05;

    /// <summary>The t distribution, its rejection region, and the statistic of two iris species.</summary>
    [Figure]
    public static Figure Observed_statistic_and_rejection_region()
    {
        var iris = Iris.Load();
        // Few flowers of each, so that the statistic lies within sight of the distribution.
        var result = WelchTTest.Test(iris.SepalLength.AsSpan(50, 12), iris.SepalLength.AsSpan(100, 20));
        var critical = StudentTDistribution.Quantile(1 - Alpha / 2, result.DegreesOfFreedom);
        var reach = Math.Max(4.5, Math.Abs(result.Statistic) + 1);
        var density = Density(result.DegreesOfFreedom, -reach, reach);
        return new Figure
        {
            Title = FormattableString.Invariant($"Welch's t = {result.Statistic:0.000;−0.000} with {result.DegreesOfFreedom:0.0} degrees of freedom, p = {result.PValue:0.0000}"),
            Caption = "Sepal lengths of 12 versicolor and 20 virginica. The curve is what t does when the means are equal; the filled tails hold 5% of it. "
                + "The observed statistic rejects equal means when it falls in a tail, and p is the area beyond it on both sides: a line in a tail and a p above 5% contradict each other.",
            X = new("t", -reach, reach),
            Y = new("density", 0),
        }
            .Line("t distribution", density.X, density.Y, Hue.Blue)
            .With(Tail(result.DegreesOfFreedom, -reach, -critical), "rejection region, 5%")
            .With(Tail(result.DegreesOfFreedom, critical, reach), null)
            .Vertical("observed", result.Statistic, Hue.Orange);
    }

    /// <summary>The statistics of many experiments without a difference.</summary>
    [Figure]
    public static Figure Statistics_when_nothing_differs()
    {
        const int Experiments = 4000;
        const double Width = 0.25;
        var random = new Random(20240301);
        var results = Enumerable.Range(0, Experiments).Select(_ => WelchTTest.Test(
            [.. Normal.Samples(random, 0, 1).Take(6)], [.. Normal.Samples(random, 0, 3).Take(12)])).ToList();
        var degreesOfFreedom = results.Average(result => result.DegreesOfFreedom);
        var density = Density(degreesOfFreedom, -5, 5);
        double[] middles = [.. Enumerable.Range(-20, 40).Select(bin => (bin + 0.5) * Width)];
        return new Figure
        {
            Title = FormattableString.Invariant($"{Experiments} tests of equal means: p < 0.05 in {results.Average(result => result.PValue < Alpha ? 1.0 : 0.0):0.0%}"),
            Caption = "Six values with standard deviation 1 against twelve with 3, the same mean. Bars are your statistics, the line is the t distribution with their mean degrees of freedom. "
                + "They agree, and about 5% of the tests reject. With pooled variances the bars would be too narrow here, and fewer would.",
            X = new("t", -5, 5),
            Y = new("density", 0),
        }
            .Bars("your statistics", middles, [.. middles.Select(middle => results.Count(result => Math.Abs(result.Statistic - middle) < Width / 2) / (Experiments * Width))], Width * 0.9)
            .Line("t distribution", density.X, density.Y, Hue.Orange);
    }

    static (double[] X, double[] Y) Density(double degreesOfFreedom, double from, double to)
    {
        var x = Generate.LinearSpaced(201, from, to);
        return (x, Array.ConvertAll(x, t => StudentT.PDF(0, 1, degreesOfFreedom, t)));
    }

    static (double[] X, double[] Y) Tail(double degreesOfFreedom, double from, double to) => Density(degreesOfFreedom, from, to);

    static Figure With(this Figure figure, (double[] X, double[] Y) tail, string? name) =>
        figure.Band(name, tail.X, new double[tail.X.Length], tail.Y, Hue.Orange);
}
