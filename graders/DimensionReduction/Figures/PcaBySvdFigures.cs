using MathNet.Numerics.Distributions;
using MLWorkbench.Figures;

namespace MLWorkbench.DimensionReduction;

/// <summary>Data seen from their principal components.</summary>
public static class PcaBySvdFigures
{
    /// <summary>Iris on its first two components.</summary>
    [Figure]
    public static Figure Scores_of_iris()
    {
        var iris = Iris.Load();
        var model = PcaBySvd.Fit(iris.Features, 2);
        var scores = PcaBySvd.Transform(model, iris.Features);
        var figure = new Figure
        {
            Title = "Iris on its first two principal components",
            Caption = "Four measurements in two: the species stay apart although PCA never saw them. The cloud should lie around the origin, because scores are measured from the mean, "
                + "and be widest along the first component. Mirrored pictures are as right: signs are arbitrary.",
            X = new("first component in cm"),
            Y = new("second component in cm"),
        }.Vertical("", 0).Horizontal("", 0);
        foreach (var species in Enum.GetValues<Species>())
        {
            int[] own = [.. Enumerable.Range(0, iris.Rows.Length).Where(row => iris.Species[row] == species)];
            figure = figure.Points(species.ToString().ToLowerInvariant(), Array.ConvertAll(own, row => scores[row, 0]), Array.ConvertAll(own, row => scores[row, 1]), (Hue)species);
        }
        return figure;
    }

    /// <summary>A cloud far from the origin, and the direction found in it.</summary>
    [Figure]
    public static Figure First_component_of_a_cloud_far_from_the_origin()
    {
        var random = new Random(20240309);
        var x = new Matrix(120, 2);
        for (var row = 0; row < x.Rows; row++)
        {
            var along = Normal.Sample(random, 0, 1.2);
            (x[row, 0], x[row, 1]) = (7 + along + Normal.Sample(random, 0, 0.3), 5 - along + Normal.Sample(random, 0, 0.3));
        }
        var model = PcaBySvd.Fit(x, 1);
        var rebuilt = PcaBySvd.InverseTransform(model, PcaBySvd.Transform(model, x));
        var (mean, direction) = (model.Mean, model.Components.Row(0).ToArray());
        return new Figure
        {
            Title = "The first component of a cloud far from the origin",
            Caption = "The component should run along the cloud, through its mean, and each point is rebuilt as the nearest place on it, at a right angle. "
                + "Without centring the line would point from the origin to the cloud, across its long side.",
            X = new("first coordinate", -2, 14.7),
            Y = new("second coordinate", -0.5, 9.5),
        }
            .Segments("what is lost", x.Column(0), x.Column(1), rebuilt.Column(0), rebuilt.Column(1), Hue.Grey)
            .Points("data", x.Column(0), x.Column(1), Hue.Blue)
            .Line("your first component", [mean[0] - 5 * direction[0], mean[0] + 5 * direction[0]], [mean[1] - 5 * direction[1], mean[1] + 5 * direction[1]], Hue.Orange)
            .Points("origin", [0], [0], Hue.Grey, large: true);
    }
}
