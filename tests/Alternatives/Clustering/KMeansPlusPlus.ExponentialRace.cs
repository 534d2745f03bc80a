namespace MLWorkbench.Clustering;

/// <summary>Draws by a race: of independent exponential times with the weights as rates, row i is first with probability w_i / Σw.</summary>
public static class KMeansPlusPlus
{
    public static int[] Seed(Matrix x, int k, Random rng)
    {
        if (k < 1 || k > x.Rows)
            throw new ArgumentException($"{k} seeds of {x.Rows} rows.", nameof(k));
        var rows = Enumerable.Range(0, x.Rows).ToArray();
        var seeds = new List<int> { rows.MinBy(_ => rng.NextDouble()) };
        while (seeds.Count < k)
        {
            var rates = rows.Select(row => seeds.Min(seed => Squared(x, row, x, seed))).ToArray();
            // A rate of 0 gives an infinite time; when all are infinite, the first row that is not a seed wins.
            var times = rows.Select(row => -Math.Log(1 - rng.NextDouble()) / rates[row])
                .Select((time, row) => double.IsNaN(time) || rates[row] == 0 ? double.PositiveInfinity : time).ToArray();
            seeds.Add(rows.Except(seeds).MinBy(row => times[row]));
        }
        return [.. seeds];
    }

    public static KMeansResult FitBestOf(Matrix x, int k, int restarts, Random rng)
    {
        if (restarts < 1)
            throw new ArgumentException("No restarts.", nameof(restarts));
        // All seeds are drawn before the first run.
        var starts = Enumerable.Range(0, restarts).Select(_ => Seed(x, k, rng)).ToArray();
        return starts.Select(seeds => Fit(x, Matrix.FromRows(Array.ConvertAll(seeds, seed => x.Row(seed).ToArray())))).MinBy(result => result.Inertia)!;
    }

    static KMeansResult Fit(Matrix x, Matrix centroids)
    {
        for (var iterations = 1; ; iterations++)
        {
            var labels = Enumerable.Range(0, x.Rows)
                .Select(row => Enumerable.Range(0, centroids.Rows).MinBy(cluster => Squared(x, row, centroids, cluster))).ToArray();
            var moved = centroids.Copy();
            foreach (var cluster in Enumerable.Range(0, x.Rows).GroupBy(row => labels[row]))
            {
                for (var col = 0; col < x.Cols; col++)
                    moved[cluster.Key, col] = cluster.Average(row => x[row, col]);
            }
            if (moved.Equals(centroids))
                return new(centroids, labels, labels.Select((label, row) => Squared(x, row, centroids, label)).Sum(), iterations);
            centroids = moved;
        }
    }

    static double Squared(Matrix a, int row, Matrix b, int other)
    {
        var sum = 0.0;
        for (var col = 0; col < a.Cols; col++)
            sum += (a[row, col] - b[other, col]) * (a[row, col] - b[other, col]);
        return sum;
    }
}
