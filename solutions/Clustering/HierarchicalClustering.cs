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
        // Ward's recurrence holds for squared distances.
        var distances = Distances(x, squared: linkage == Linkage.Ward);
        var names = new int[x.Rows]; // of the cluster in each slot
        var sizes = new int[x.Rows];
        for (var row = 0; row < x.Rows; row++)
            (names[row], sizes[row]) = (row, 1);

        var merges = new Merge[Math.Max(0, x.Rows - 1)];
        for (var step = 0; step < merges.Length; step++)
        {
            var slots = x.Rows - step;
            var (left, right) = Nearest(distances, slots);
            var distance = distances[left, right];
            for (var other = 0; other < slots; other++)
            {
                distances[left, other] = distances[other, left] = Updated(
                    linkage, distances[left, other], distances[right, other], distance, sizes[left], sizes[right], sizes[other]);
            }
            merges[step] = new(
                Math.Min(names[left], names[right]), Math.Max(names[left], names[right]),
                linkage == Linkage.Ward ? Math.Sqrt(distance) : distance, sizes[left] + sizes[right]);
            (names[left], sizes[left]) = (x.Rows + step, sizes[left] + sizes[right]);
            MoveSlot(distances, names, sizes, from: slots - 1, to: right);
        }
        return merges;
    }

    /// <summary>The clusters that are left when the highest merges are undone.</summary>
    /// <param name="merges">The merges, from the lowest to the highest.</param>
    /// <param name="clusters">How many clusters there should be, from 1 to the number of rows.</param>
    /// <returns>The cluster of each row; equal numbers mean the same cluster.</returns>
    public static int[] Cut(ReadOnlySpan<Merge> merges, int clusters)
    {
        var rows = merges.Length + 1;
        ArgumentOutOfRangeException.ThrowIfLessThan(clusters, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(clusters, rows);

        // From the top down, each cluster hands its label to its parts. Parts of a merge that is undone keep their own.
        var labels = new int[rows + merges.Length];
        for (var cluster = 0; cluster < labels.Length; cluster++)
            labels[cluster] = cluster;
        for (var step = rows - clusters - 1; step >= 0; step--)
            labels[merges[step].Left] = labels[merges[step].Right] = labels[rows + step];
        return labels[..rows];
    }

    // Lance and Williams: the distance from a merged cluster to another one, from those of its two parts.
    static double Updated(Linkage linkage, double left, double right, double between, double leftSize, double rightSize, double otherSize) => linkage switch
    {
        Linkage.Single => Math.Min(left, right),
        Linkage.Complete => Math.Max(left, right),
        Linkage.Average => (leftSize * left + rightSize * right) / (leftSize + rightSize),
        Linkage.Ward => ((leftSize + otherSize) * left + (rightSize + otherSize) * right - otherSize * between) / (leftSize + rightSize + otherSize),
        _ => throw new ArgumentOutOfRangeException(nameof(linkage), linkage, "Unknown linkage."),
    };

    static (int Left, int Right) Nearest(double[,] distances, int slots)
    {
        var nearest = (Left: 0, Right: 1);
        for (var left = 0; left < slots; left++)
        {
            for (var right = left + 1; right < slots; right++)
            {
                if (distances[left, right] < distances[nearest.Left, nearest.Right])
                    nearest = (left, right);
            }
        }
        return nearest;
    }

    // The last slot fills the gap, so that the slots in use stay together.
    static void MoveSlot(double[,] distances, int[] names, int[] sizes, int from, int to)
    {
        for (var other = 0; other < from; other++)
            distances[to, other] = distances[other, to] = distances[from, other];
        (names[to], sizes[to]) = (names[from], sizes[from]);
    }

    static double[,] Distances(Matrix x, bool squared)
    {
        var distances = new double[x.Rows, x.Rows];
        for (var row = 0; row < x.Rows; row++)
        {
            for (var other = 0; other < row; other++)
            {
                var sum = 0.0;
                for (var col = 0; col < x.Cols; col++)
                    sum += (x[row, col] - x[other, col]) * (x[row, col] - x[other, col]);
                distances[row, other] = distances[other, row] = squared ? sum : Math.Sqrt(sum);
            }
        }
        return distances;
    }
}
