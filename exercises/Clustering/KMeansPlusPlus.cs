namespace MLWorkbench.Clustering;

/// <summary>Starts k-means well: seeds that are spread over the data, and the best of several runs.</summary>
public static class KMeansPlusPlus
{
    /// <summary>Draws k rows: the first uniformly, each other with probability proportional to its squared distance from the nearest seed so far.</summary>
    /// <param name="x">The data, one point a row.</param>
    /// <param name="k">The number of seeds, from 1 to the number of rows.</param>
    /// <param name="rng">The only source of randomness.</param>
    /// <returns>The numbers of k different rows, in the order in which they were drawn.</returns>
    public static int[] Seed(Matrix x, int k, Random rng)
    {
        throw new NotImplementedException();
    }

    /// <summary>Runs k-means from several draws of seeds and keeps the result with the smallest inertia.</summary>
    /// <param name="x">The data, one point a row.</param>
    /// <param name="k">The number of clusters, from 1 to the number of rows.</param>
    /// <param name="restarts">How many runs to make, at least one.</param>
    /// <param name="rng">The only source of randomness.</param>
    public static KMeansResult FitBestOf(Matrix x, int k, int restarts, Random rng)
    {
        throw new NotImplementedException();
    }
}
