namespace MLWorkbench.Clustering;

/// <summary>Distances as |x|² - 2x·c + |c|², means as running averages, and a stop when no centroid moves.</summary>
public static class KMeans
{
    public static KMeansResult Fit(Matrix x, Matrix initialCentroids, int maxIterations = 300)
    {
        if (initialCentroids.Rows < 1 || initialCentroids.Cols != x.Cols)
            throw new ArgumentOutOfRangeException(nameof(initialCentroids));
        if (x.Data.ToArray().Concat(initialCentroids.Data.ToArray()).Any(value => double.IsNaN(value - value)))
            throw new ArgumentException("Not finite.", nameof(x));

        var centroids = initialCentroids.Copy();
        for (var iteration = 1; iteration <= maxIterations; iteration++)
        {
            var (labels, _) = Nearest(x, centroids);
            var moved = RunningMeans(x, labels, centroids);
            if (moved.Equals(centroids))
                return Finish(x, centroids, iteration);
            centroids = moved;
        }
        return Finish(x, centroids, maxIterations);
    }

    static KMeansResult Finish(Matrix x, Matrix centroids, int iterations)
    {
        var (labels, distances) = Nearest(x, centroids);
        return new(centroids, labels, distances.Sum(), iterations);
    }

    static (int[] Labels, double[] Distances) Nearest(Matrix x, Matrix centroids)
    {
        var labels = new int[x.Rows];
        var distances = new double[x.Rows];
        for (var row = 0; row < x.Rows; row++)
        {
            var point = x.Row(row).ToArray();
            var scores = Enumerable.Range(0, centroids.Rows).Select(cluster =>
            {
                var centroid = centroids.Row(cluster).ToArray();
                return Dot(centroid, centroid) - 2 * Dot(point, centroid);
            }).ToArray();
            distances[row] = scores.Min() + Dot(point, point);
            labels[row] = Array.IndexOf(scores, scores.Min());
        }
        return (labels, distances);
    }

    static Matrix RunningMeans(Matrix x, int[] labels, Matrix old)
    {
        var means = old.Copy();
        var sizes = new int[old.Rows];
        for (var row = x.Rows - 1; row >= 0; row--)
        {
            var cluster = labels[row];
            sizes[cluster]++;
            for (var col = 0; col < x.Cols; col++)
                means[cluster, col] = sizes[cluster] == 1 ? x[row, col] : means[cluster, col] + (x[row, col] - means[cluster, col]) / sizes[cluster];
        }
        return means;
    }

    static double Dot(double[] a, double[] b) => a.Zip(b, (p, q) => p * q).Sum();
}
