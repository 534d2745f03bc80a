using MLWorkbench.Figures;

namespace MLWorkbench.Clustering;

/// <summary>How well each flower sits in its species.</summary>
public static class SilhouetteScoreFigures
{
    /// <summary>The silhouette of every flower, sorted within its species.</summary>
    [Figure]
    public static Figure Silhouettes_of_the_species()
    {
        var iris = Iris.Load();
        var silhouettes = SilhouetteScore.Silhouette(iris.Features, iris.Labels);
        var figure = new Figure
        {
            Title = FormattableString.Invariant($"Silhouettes of the iris species: mean {silhouettes.Average():0.000}"),
            Caption = "A bar is a flower. Near 1 it sits well, at 0 between two species, below 0 nearer to another one. "
                + "Setosa is a cluster of its own; some versicolor and virginica would be better off with the neighbours.",
            X = new("flowers, sorted within their species", Categories: Enum.GetNames<Species>()),
            Y = new("silhouette", To: 1),
        };
        foreach (var species in Enum.GetValues<Species>())
        {
            double[] own = [.. silhouettes.Where((_, row) => iris.Species[row] == species).OrderDescending()];
            var width = 0.9 / own.Length;
            figure = figure.Bars(null, [.. own.Select((_, place) => (int)species - 0.45 + (place + 0.5) * width)], own, width);
        }
        return figure.Horizontal("mean", silhouettes.Average());
    }

    /// <summary>What another cluster would gain.</summary>
    [Figure]
    public static Figure Elbow_of_the_inertia()
    {
        var inertia = SilhouetteScore.InertiaCurve(Iris.Load().Features, 8, 10, new Random(20240307));
        double[] clusters = [.. Enumerable.Range(1, inertia.Length).Select(count => (double)count)];
        return new Figure
        {
            Title = "Inertia of k-means on iris",
            Caption = "Each further cluster lowers the inertia, the first ones by much. Where the line bends, another cluster stops paying: here after two or three. "
                + "A line that rises somewhere has met a bad start that more restarts would have avoided.",
            X = new("clusters", 0.5, inertia.Length + 0.5),
            Y = new("inertia", 0),
        }
            .Line(null, clusters, inertia, Hue.Blue)
            .Points(null, clusters, inertia, Hue.Blue, large: true);
    }
}
