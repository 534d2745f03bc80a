namespace MLWorkbench.Clustering;

/// <summary>Two looks at a clustering without true labels: how well each row sits in its cluster, and what another cluster would gain.</summary>
public static class SilhouetteScore
{
    /// <summary>The silhouette of each row: (b - a) / max(a, b), where a is the mean distance to its own cluster and b that to the nearest other one.</summary>
    /// <param name="x">The data, one point a row.</param>
    /// <param name="labels">The cluster of each row; any integers.</param>
    /// <returns>A number from -1 to 1 for each row, 0 for a row alone in its cluster; NaN throughout when there is only one cluster.</returns>
    public static double[] Silhouette(Matrix x, ReadOnlySpan<int> labels)
    {
        throw new NotImplementedException();
    }

    /// <summary>The smallest inertia that k-means finds for each number of clusters.</summary>
    /// <param name="x">The data, one point a row.</param>
    /// <param name="maxK">The largest number of clusters, from 1 to the number of rows.</param>
    /// <param name="restarts">The number of k-means runs for each number of clusters.</param>
    /// <param name="rng">The only source of randomness.</param>
    /// <returns>The inertia of 1, 2, ..., maxK clusters.</returns>
    public static double[] InertiaCurve(Matrix x, int maxK, int restarts, Random rng)
    {
        throw new NotImplementedException();
    }
}
