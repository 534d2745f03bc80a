namespace MLWorkbench.Clustering;

/// <summary>Grows clusters wherever points lie densely, in any shape, and calls the rest noise.</summary>
public static class Dbscan
{
    /// <summary>Finds the clusters of all rows that can be reached from dense ones.</summary>
    /// <param name="x">The data, one point a row.</param>
    /// <param name="eps">Rows at most this far apart are neighbours; a row is its own neighbour.</param>
    /// <param name="minPoints">A row with at least so many neighbours, itself included, is a core row.</param>
    /// <returns>The cluster of each row, numbered from 0; -1 for noise.</returns>
    public static int[] Fit(Matrix x, double eps, int minPoints)
    {
        throw new NotImplementedException();
    }
}
