namespace MLWorkbench.Clustering;

/// <summary>Starts k-means well: seeds that are spread over the data, and the best of several runs.</summary>
public static class KMeansPlusPlus
{
    const int MostIterations = 300;

    /// <summary>Draws k rows: the first uniformly, each other with probability proportional to its squared distance from the nearest seed so far.</summary>
    /// <param name="x">The data, one point a row.</param>
    /// <param name="k">The number of seeds, from 1 to the number of rows.</param>
    /// <param name="rng">The only source of randomness.</param>
    /// <returns>The numbers of k different rows, in the order in which they were drawn.</returns>
    public static int[] Seed(Matrix x, int k, Random rng)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, x.Rows);

        var seeds = new int[k];
        seeds[0] = rng.Next(x.Rows);
        var weights = new double[x.Rows]; // squared distance to the nearest seed
        Array.Fill(weights, double.PositiveInfinity);
        for (var drawn = 1; drawn < k; drawn++)
        {
            var total = 0.0;
            for (var row = 0; row < x.Rows; row++)
            {
                weights[row] = Math.Min(weights[row], SquaredDistance(x.Row(row), x.Row(seeds[drawn - 1])));
                total += weights[row];
            }
            seeds[drawn] = total > 0 ? Draw(weights, total, rng) : FirstOther(seeds.AsSpan(0, drawn));
        }
        return seeds;
    }

    /// <summary>Runs k-means from several draws of seeds and keeps the result with the smallest inertia.</summary>
    /// <param name="x">The data, one point a row.</param>
    /// <param name="k">The number of clusters, from 1 to the number of rows.</param>
    /// <param name="restarts">How many runs to make, at least one.</param>
    /// <param name="rng">The only source of randomness.</param>
    public static KMeansResult FitBestOf(Matrix x, int k, int restarts, Random rng)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(restarts, 1);
        KMeansResult? best = null;
        for (var restart = 0; restart < restarts; restart++)
        {
            var seeds = Seed(x, k, rng);
            var centroids = new Matrix(k, x.Cols);
            for (var cluster = 0; cluster < k; cluster++)
                x.Row(seeds[cluster]).CopyTo(centroids.Row(cluster));
            var result = Settle(x, centroids);
            if (best is null || result.Inertia < best.Inertia)
                best = result;
        }
        return best!;
    }

    static int Draw(double[] weights, double total, Random rng)
    {
        var target = rng.NextDouble() * total;
        var last = 0;
        for (var row = 0; row < weights.Length; row++)
        {
            if (weights[row] == 0)
                continue;
            last = row;
            target -= weights[row];
            if (target < 0)
                return row;
        }
        return last; // rounding left a rest of the target
    }

    // Every row coincides with a seed: any row that is not a seed itself will do.
    static int FirstOther(ReadOnlySpan<int> seeds)
    {
        var row = 0;
        while (seeds.Contains(row))
            row++;
        return row;
    }

    static KMeansResult Settle(Matrix x, Matrix centroids)
    {
        var labels = new int[x.Rows];
        Array.Fill(labels, -1);
        for (var iteration = 1; ; iteration++)
        {
            var (changed, inertia) = Assign(x, centroids, labels);
            if (!changed || iteration == MostIterations)
                return new(centroids, labels, inertia, iteration);
            Move(x, labels, centroids);
        }
    }

    static (bool Changed, double Inertia) Assign(Matrix x, Matrix centroids, int[] labels)
    {
        var changed = false;
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
            changed |= labels[row] != nearest;
            labels[row] = nearest;
            inertia += least;
        }
        return (changed, inertia);
    }

    static void Move(Matrix x, int[] labels, Matrix centroids)
    {
        var sums = new Matrix(centroids.Rows, centroids.Cols);
        var sizes = new int[centroids.Rows];
        for (var row = 0; row < x.Rows; row++)
        {
            sizes[labels[row]]++;
            for (var col = 0; col < x.Cols; col++)
                sums[labels[row], col] += x[row, col];
        }
        for (var cluster = 0; cluster < centroids.Rows; cluster++)
        {
            for (var col = 0; col < x.Cols && sizes[cluster] > 0; col++)
                centroids[cluster, col] = sums[cluster, col] / sizes[cluster];
        }
    }

    static double SquaredDistance(ReadOnlySpan<double> point, ReadOnlySpan<double> other)
    {
        var sum = 0.0;
        for (var i = 0; i < point.Length; i++)
            sum += (point[i] - other[i]) * (point[i] - other[i]);
        return sum;
    }
}
