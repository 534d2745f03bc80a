using MathNet.Numerics;
using MLWorkbench.Figures;

namespace MLWorkbench.LogisticRegression;

/// <summary>What a penalty does to a logistic regression.</summary>
public static class L2PenalisedFitFigures
{
    /// <summary>Coefficients against the weight of the losses.</summary>
    [Figure]
    public static Figure Path_of_the_coefficients()
    {
        var flowers = Iris.Load().Rows[50..];
        var x = Matrix.FromRows(Array.ConvertAll<IrisRow, double[]>(flowers, row => [row.SepalLength, row.SepalWidth, row.PetalLength, row.PetalWidth]));
        var y = Array.ConvertAll(flowers, row => row.Species == Species.Virginica);
        var weights = Generate.LogSpaced(33, -4, 4);
        var fits = Array.ConvertAll(weights, c => L2PenalisedFit.Fit(x, y, c).Coefficients);
        var figure = new Figure
        {
            Title = "Coefficients of virginica against versicolor while the penalty fades",
            Caption = "On the left the penalty holds all coefficients near 0, on the right they reach those without a penalty. "
                + "C multiplies the losses: a picture mirrored left to right means that it multiplied the penalty.",
            X = new("C", Scale: Scale.Log),
            Y = new("coefficient"),
        }.Horizontal("", 0);
        foreach (var (col, name) in Iris.FeatureNames.Index())
            figure = figure.Line(name.Replace('_', ' '), weights, Array.ConvertAll(fits, coefficients => coefficients[col]));
        return figure;
    }
}
