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
        if (labels.Length != x.Rows)
            throw new ArgumentException($"{x.Rows} rows, but {labels.Length} labels.", nameof(labels));

        var (clusters, sizes) = Number(labels);
        var silhouettes = new double[x.Rows];
        var sums = new double[sizes.Count]; // of the distances from one row to each cluster
        for (var row = 0; row < x.Rows; row++)
        {
            Array.Clear(sums);
            for (var other = 0; other < x.Rows; other++)
                sums[clusters[other]] += Math.Sqrt(SquaredDistance(x.Row(row), x.Row(other)));
            silhouettes[row] = Silhouette(clusters[row], sums, sizes);
        }
        return silhouettes;
    }

    /// <summary>The smallest inertia that k-means finds for each number of clusters.</summary>
    /// <param name="x">The data, one point a row.</param>
    /// <param name="maxK">The largest number of clusters, from 1 to the number of rows.</param>
    /// <param name="restarts">The number of k-means runs for each number of clusters.</param>
    /// <param name="rng">The only source of randomness.</param>
    /// <returns>The inertia of 1, 2, ..., maxK clusters.</returns>
    public static double[] InertiaCurve(Matrix x, int maxK, int restarts, Random rng)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxK, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxK, x.Rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(restarts, 1);

        var curve = new double[maxK];
        Array.Fill(curve, double.PositiveInfinity);
        for (var k = 1; k <= maxK; k++)
        {
            for (var restart = 0; restart < restarts; restart++)
                curve[k - 1] = Math.Min(curve[k - 1], Settle(x, Start(x, k, rng)));
        }
        return curve;
    }

    static double Silhouette(int own, double[] sums, List<int> sizes)
    {
        if (sizes.Count == 1)
            return double.NaN;
        if (sizes[own] == 1)
            return 0;
        var a = sums[own] / (sizes[own] - 1); // the distance of the row to itself is 0 and does not count
        var b = double.PositiveInfinity;
        for (var cluster = 0; cluster < sums.Length; cluster++)
        {
            if (cluster != own)
                b = Math.Min(b, sums[cluster] / sizes[cluster]);
        }
        return a == b ? 0 : (b - a) / Math.Max(a, b);
    }

    // Clusters by number from 0, and how many rows each has.
    static (int[] Clusters, List<int> Sizes) Number(ReadOnlySpan<int> labels)
    {
        var numbers = new Dictionary<int, int>();
        var clusters = new int[labels.Length];
        var sizes = new List<int>();
        for (var row = 0; row < labels.Length; row++)
        {
            if (numbers.TryAdd(labels[row], sizes.Count))
                sizes.Add(0);
            clusters[row] = numbers[labels[row]];
            sizes[clusters[row]]++;
        }
        return (clusters, sizes);
    }

    // Different rows, all equally likely; restarts make up for unlucky ones.
    static Matrix Start(Matrix x, int k, Random rng)
    {
        var rows = new int[x.Rows];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = row;
        rng.Shuffle(rows);

        var centroids = new Matrix(k, x.Cols);
        for (var cluster = 0; cluster < k; cluster++)
            x.Row(rows[cluster]).CopyTo(centroids.Row(cluster));
        return centroids;
    }

    // Lloyd's iterations; the inertia at which they settle.
    static double Settle(Matrix x, Matrix centroids)
    {
        double before, inertia = double.PositiveInfinity;
        do
        {
            before = inertia;
            inertia = Iterate(x, centroids);
        }
        while (inertia < before);
        return inertia;
    }

    // Assigns and moves once; the inertia is that of the assignment.
    static double Iterate(Matrix x, Matrix centroids)
    {
        var sums = new Matrix(centroids.Rows, centroids.Cols);
        var sizes = new int[centroids.Rows];
        var inertia = 0.0;
        for (var row = 0; row < x.Rows; row++)
        {
            var nearest = 0;
            var least = double.PositiveInfinity;
            for (var cluster = 0; cluster < centroids.Rows; cluster++)
            {
                var distance = SquaredDistance(x.Row(row), centroids.Row(cluster));
                if (distance < least)
                    (nearest, least) = (cluster, distance);
            }
            inertia += least;
            sizes[nearest]++;
            for (var col = 0; col < x.Cols; col++)
                sums[nearest, col] += x[row, col];
        }
        for (var cluster = 0; cluster < centroids.Rows; cluster++)
        {
            for (var col = 0; col < x.Cols && sizes[cluster] > 0; col++)
                centroids[cluster, col] = sums[cluster, col] / sizes[cluster];
        }
        return inertia;
    }

    static double SquaredDistance(ReadOnlySpan<double> point, ReadOnlySpan<double> other)
    {
        var sum = 0.0;
        for (var i = 0; i < point.Length; i++)
            sum += (point[i] - other[i]) * (point[i] - other[i]);
        return sum;
    }
}
