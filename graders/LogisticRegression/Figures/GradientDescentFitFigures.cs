using MathNet.Numerics;
using MLWorkbench.Figures;

namespace MLWorkbench.LogisticRegression;

/// <summary>Where one iris species ends and the other begins.</summary>
public static class GradientDescentFitFigures
{
    const int Side = 44;

    /// <summary>The probability of virginica over the plane, and its boundary.</summary>
    [Figure]
    public static Figure Decision_boundary_on_iris()
    {
        var flowers = Iris.Load().Rows[50..];
        var model = GradientDescentFit.Fit(
            Matrix.FromRows(Array.ConvertAll<IrisRow, double[]>(flowers, row => [row.PetalLength, row.PetalWidth])),
            Array.ConvertAll(flowers, row => row.Species == Species.Virginica), 0.5, 2000);
        var (lengths, widths) = (Middles(2.8, 7.2), Middles(0.8, 2.7));
        double[][] probabilities = [.. widths.Reverse().Select(width => GradientDescentFit.PredictProbability(model, Matrix.FromRows(Array.ConvertAll<double, double[]>(lengths, length => [length, width]))))];
        return new Figure
        {
            Title = "Versicolor or virginica: the probability of virginica",
            Caption = "Yellow is virginica for certain, dark blue versicolor for certain; on the line the model is undecided. It is straight, and the change across it is equally gradual everywhere: logistic regression knows no other shape. "
                + "A line far off the border between the two usually means that new rows were not scaled like the training data.",
            X = new("petal length in cm", 2.8, 7.2),
            Y = new("petal width in cm", 0.8, 2.7),
        }
            .Heatmap("probability of virginica", probabilities, (2.8, 7.2), (0.8, 2.7))
            .Line("undecided", [2.8, 7.2], [Undecided(model, 2.8), Undecided(model, 7.2)], Hue.Grey)
            .Flowers(flowers, Species.Versicolor, Hue.Blue)
            .Flowers(flowers, Species.Virginica, Hue.Orange);
    }

    static double[] Middles(double from, double to) => Generate.LinearSpaced(Side, from + (to - from) / (2 * Side), to - (to - from) / (2 * Side));

    // The width at which the logit of a flower of this length is 0.
    static double Undecided(GradientDescentFit.LogisticModel model, double length)
    {
        var (weights, means, scales) = (model.Weights, model.Means, model.Scales);
        return means[1] - scales[1] * (weights[0] + weights[1] * (length - means[0]) / scales[0]) / weights[2];
    }

    static Figure Flowers(this Figure figure, IrisRow[] flowers, Species species, Hue hue)
    {
        var own = Array.FindAll(flowers, row => row.Species == species);
        return figure.Points(species.ToString().ToLowerInvariant(), Array.ConvertAll(own, row => row.PetalLength), Array.ConvertAll(own, row => row.PetalWidth), hue);
    }
}
