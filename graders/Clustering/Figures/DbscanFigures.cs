using MathNet.Numerics.Distributions;
using MLWorkbench.Figures;

namespace MLWorkbench.Clustering;

/// <summary>Clusters of any shape.</summary>
public static class DbscanFigures
{
    /// <summary>Two half moons and some noise.</summary>
    [Figure]
    public static Figure Two_moons_and_noise()
    {
        var x = Moons();
        var labels = Dbscan.Fit(x, eps: 0.2, minPoints: 5);
        var clusters = labels.DefaultIfEmpty(-1).Max() + 1;
        var figure = new Figure
        {
            Title = $"DBSCAN on two moons: {clusters} {(clusters == 1 ? "cluster" : "clusters")}, {labels.Count(label => label == -1)} points of noise",
            Caption = "Each moon should be one colour, whole and bent as it is, and stray points grey. k-means would cut straight through both. "
                + "A moon in several colours means that neighbours of neighbours were not followed to the end.",
            X = new("first coordinate"),
            Y = new("second coordinate"),
        };
        for (var label = -1; label < clusters; label++)
        {
            int[] own = [.. Enumerable.Range(0, x.Rows).Where(row => labels[row] == label)];
            figure = figure.Points(
                label == -1 ? "noise" : label < (int)Hue.Grey ? $"cluster {label}" : null, Array.ConvertAll(own, row => x[row, 0]), Array.ConvertAll(own, row => x[row, 1]),
                label == -1 ? Hue.Grey : (Hue)(label % (int)Hue.Grey));
        }
        return figure;
    }

    static Matrix Moons()
    {
        const int Each = 150;
        var random = new Random(20240308);
        var x = new Matrix(2 * Each + 20, 2);
        for (var row = 0; row < x.Rows; row++)
        {
            var angle = Math.PI * random.NextDouble();
            (x[row, 0], x[row, 1]) = (row / Each) switch
            {
                0 => (Math.Cos(angle), Math.Sin(angle)),
                1 => (1 - Math.Cos(angle), 0.45 - Math.Sin(angle)),
                _ => (4 * random.NextDouble() - 1.5, 2.4 * random.NextDouble() - 1),
            };
            for (var col = 0; col < 2; col++)
                x[row, col] += Normal.Sample(random, 0, 0.06);
        }
        return x;
    }
}
