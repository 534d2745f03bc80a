namespace MLWorkbench.Clustering;

/// <summary>Merges the two nearest clusters again and again, and cuts the tree of merges into clusters.</summary>
public static class HierarchicalClustering
{
    /// <summary>What the distance between two clusters is.</summary>
    public enum Linkage
    {
        /// <summary>The distance of their closest pair of rows.</summary>
        Single,

        /// <summary>The distance of their farthest pair of rows.</summary>
        Complete,

        /// <summary>The mean distance over all their pairs of rows.</summary>
        Average,

        /// <summary>The root of twice the inertia that merging them adds.</summary>
        Ward,
    }

    /// <summary>One merge. Rows are the clusters 0 to n - 1; merge i, counted from 0, makes cluster n + i.</summary>
    /// <param name="Left">One of the two clusters.</param>
    /// <param name="Right">The other.</param>
    /// <param name="Height">The distance at which they were merged.</param>
    /// <param name="Size">The number of rows in the new cluster.</param>
    public readonly record struct Merge(int Left, int Right, double Height, int Size);

    /// <summary>Merges all rows into one cluster, the two nearest clusters first.</summary>
    /// <param name="x">The data, one point a row.</param>
    /// <param name="linkage">What the distance between two clusters is.</param>
    /// <returns>The n - 1 merges, from the lowest to the highest.</returns>
    public static Merge[] Build(Matrix x, Linkage linkage)
    {
        throw new NotImplementedException();
    }

    /// <summary>The clusters that are left when the highest merges are undone.</summary>
    /// <param name="merges">The merges, from the lowest to the highest.</param>
    /// <param name="clusters">How many clusters there should be, from 1 to the number of rows.</param>
    /// <returns>The cluster of each row; equal numbers mean the same cluster.</returns>
    public static int[] Cut(ReadOnlySpan<Merge> merges, int clusters)
    {
        throw new NotImplementedException();
    }
}
