namespace MLWorkbench.Clustering;

/// <summary>Groups rows around centroids by Lloyd's iterations.</summary>
public static class KMeans
{
    /// <summary>Assigns all rows to their nearest centroids, moves every centroid to the mean of its rows, and repeats until the labels settle.</summary>
    /// <param name="x">The data, one point a row.</param>
    /// <param name="initialCentroids">Where the centroids start, one a row; left as it is.</param>
    /// <param name="maxIterations">The most iterations to make.</param>
    /// <returns>
    /// The centroids, the nearest centroid of each row, the sum of squared distances between the two, and the number of
    /// iterations, the last one included that changed no label.
    /// </returns>
    public static KMeansResult Fit(Matrix x, Matrix initialCentroids, int maxIterations = 300)
    {
        throw new NotImplementedException();
    }
}
