namespace MLWorkbench.Clustering;

/// <summary>A full distance matrix and LINQ for the silhouettes; seeds by k-means++ and expanded squares for the curve.</summary>
public static class SilhouetteScore
{
    public static double[] Silhouette(Matrix x, ReadOnlySpan<int> labels)
    {
        if (labels.Length != x.Rows)
            throw new ArgumentException("Lengths differ.", nameof(labels));
        var names = labels.ToArray();
        var rows = Enumerable.Range(0, x.Rows).ToArray();
        var distances = new double[x.Rows, x.Rows];
        for (var i = 0; i < x.Rows; i++)
        {
            for (var j = 0; j < i; j++)
                distances[i, j] = distances[j, i] = Math.Sqrt(Squared(x.Row(i), x.Row(j)));
        }
        return Array.ConvertAll(rows, row =>
        {
            if (names.Distinct().Count() < 2)
                return double.NaN;
            var mates = rows.Where(other => other != row && names[other] == names[row]).ToArray();
            if (mates.Length == 0)
                return 0;
            var a = mates.Average(mate => distances[row, mate]);
            var b = rows.Where(other => names[other] != names[row]).GroupBy(other => names[other]).Min(cluster => cluster.Average(other => distances[row, other]));
            return a < b ? 1 - a / b : a > b ? b / a - 1 : 0;
        });
    }

    public static double[] InertiaCurve(Matrix x, int maxK, int restarts, Random rng)
    {
        if (maxK < 1 || maxK > x.Rows || restarts < 1)
            throw new ArgumentException($"{maxK} clusters of {x.Rows} rows, {restarts} restarts.");
        return [.. Enumerable.Range(1, maxK).Select(k => Enumerable.Range(0, restarts).Min(_ => Run(x, k, rng)))];
    }

    static double Run(Matrix x, int k, Random rng)
    {
        var centroids = Seeds(x, k, rng);
        for (int[] labels = [], before = [-1]; ;)
        {
            (labels, var inertia) = Assign(x, centroids);
            if (labels.AsSpan().SequenceEqual(before))
                return inertia;
            before = labels;
            foreach (var cluster in Enumerable.Range(0, x.Rows).GroupBy(row => labels[row]))
            {
                for (var col = 0; col < x.Cols; col++)
                    centroids[cluster.Key, col] = cluster.Average(row => x[row, col]);
            }
        }
    }

    static (int[] Labels, double Inertia) Assign(Matrix x, Matrix centroids)
    {
        var labels = new int[x.Rows];
        var inertia = 0.0;
        for (var row = 0; row < x.Rows; row++)
        {
            var least = double.MaxValue;
            for (var cluster = 0; cluster < centroids.Rows; cluster++)
            {
                var distance = Dot(x.Row(row), x.Row(row)) - 2 * Dot(x.Row(row), centroids.Row(cluster)) + Dot(centroids.Row(cluster), centroids.Row(cluster));
                if (distance < least)
                    (least, labels[row]) = (distance, cluster);
            }
            inertia += least;
        }
        return (labels, inertia);
    }

    static Matrix Seeds(Matrix x, int k, Random rng)
    {
        var rows = new List<int> { rng.Next(x.Rows) };
        while (rows.Count < k)
        {
            var weights = Enumerable.Range(0, x.Rows).Select(row => rows.Min(seed => Squared(x.Row(row), x.Row(seed)))).ToArray();
            var target = rng.NextDouble() * weights.Sum();
            var pick = 0;
            while (pick < x.Rows - 1 && (target -= weights[pick]) >= 0)
                pick++;
            rows.Add(pick);
        }
        return Matrix.FromRows([.. rows.Select(row => x.Row(row).ToArray())]);
    }

    static double Squared(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }

    static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
