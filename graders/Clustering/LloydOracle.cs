namespace MLWorkbench.Clustering;

/// <summary>Lloyd's iterations as the books state them, as slowly as they read.</summary>
static class LloydOracle
{
    /// <summary>The given number of rounds at most; an emptied cluster keeps its centroid.</summary>
    public static KMeansResult Run(Matrix x, Matrix start, int rounds = 300)
    {
        var centroids = start;
        int[] labels = [];
        var round = 0;
        while (round < rounds)
        {
            round++;
            var assigned = Nearest(x, centroids);
            if (round > 1 && assigned.SequenceEqual(labels))
                break;
            labels = assigned;
            centroids = Means(x, labels, centroids);
        }
        labels = Nearest(x, centroids);
        return new(centroids, labels, Inertia(x, centroids, labels), round);
    }

    /// <summary>The nearest centroid of each row, the first of them when several are.</summary>
    public static int[] Nearest(Matrix x, Matrix centroids) =>
        [.. Enumerable.Range(0, x.Rows).Select(row => Enumerable.Range(0, centroids.Rows).MinBy(cluster => Points.Squared(x, row, centroids, cluster)))];

    /// <summary>The sum over rows of the squared distance to the centroid of their label.</summary>
    public static double Inertia(Matrix x, Matrix centroids, int[] labels) =>
        Enumerable.Range(0, x.Rows).Sum(row => Points.Squared(x, row, centroids, labels[row]));

    static Matrix Means(Matrix x, int[] labels, Matrix old)
    {
        var means = old.Copy();
        foreach (var members in Enumerable.Range(0, x.Rows).GroupBy(row => labels[row]))
        {
            for (var col = 0; col < x.Cols; col++)
                means[members.Key, col] = members.Average(row => x[row, col]);
        }
        return means;
    }
}
