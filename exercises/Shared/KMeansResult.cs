namespace MLWorkbench;

/// <summary>A clustering: one centroid a row, the cluster of every data row, the sum of squared distances, and the iterations it took.</summary>
public sealed record KMeansResult(Matrix Centroids, int[] Labels, double Inertia, int Iterations);
