using MLWorkbench.Figures;

namespace MLWorkbench.Clustering;

/// <summary>How centroids find their clusters.</summary>
public static class KMeansFigures
{
    /// <summary>The clusters of iris petals, and the path of each centroid.</summary>
    [Figure]
    public static Figure Clusters_and_the_path_of_the_centroids()
    {
        var iris = Iris.Load();
        var x = Matrix.FromRows(Array.ConvertAll<IrisRow, double[]>(iris.Rows, row => [row.PetalLength, row.SepalLength]));
        // A poor start on purpose: all three among the small flowers.
        var start = Matrix.FromRows([[1.0, 4.4], [1.5, 5.8], [1.9, 4.8]]);
        var final = KMeans.Fit(x, start);
        var steps = Enumerable.Range(1, Math.Clamp(final.Iterations, 1, 50)).Select(iterations => KMeans.Fit(x, start, iterations).Centroids).Prepend(start).ToList();
        var figure = new Figure
        {
            Title = FormattableString.Invariant($"k-means on iris: {final.Iterations} iterations, inertia {final.Inertia:0.00}"),
            Caption = "Colours are your clusters, lines the way of each centroid from its grey start among the small flowers, large markers where it ended: in the middle of its points. "
                + "A centroid that is not the mean of its colour has stopped too early; one without a line never moved.",
            X = new("petal length in cm"),
            Y = new("sepal length in cm"),
        };
        for (var cluster = 0; cluster < start.Rows; cluster++)
            figure = figure.Cluster(x, final.Labels, cluster);
        figure = figure.Points("start", start.Column(0), start.Column(1), Hue.Grey, large: true);
        for (var cluster = 0; cluster < start.Rows; cluster++)
            figure = figure.Way([.. steps.Select(centroids => centroids.Row(cluster).ToArray())], (Hue)cluster);
        return figure;
    }

    static Figure Cluster(this Figure figure, Matrix x, int[] labels, int cluster)
    {
        int[] own = [.. Enumerable.Range(0, x.Rows).Where(row => labels[row] == cluster)];
        return figure.Points($"cluster {cluster}: {own.Length}", Array.ConvertAll(own, row => x[row, 0]), Array.ConvertAll(own, row => x[row, 1]), (Hue)cluster);
    }

    static Figure Way(this Figure figure, double[][] places, Hue hue) => figure
        .Line(null, Array.ConvertAll(places, place => place[0]), Array.ConvertAll(places, place => place[1]), hue)
        .Points(null, [places[^1][0]], [places[^1][1]], hue, large: true);
}
