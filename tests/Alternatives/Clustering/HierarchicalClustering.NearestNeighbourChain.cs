namespace MLWorkbench.Clustering;

/// <summary>Merges mutual nearest neighbours as a chain meets them, then sorts and numbers; Ward from centroids, the cut by union-find.</summary>
public static class HierarchicalClustering
{
    public enum Linkage
    {
        Single,
        Complete,
        Average,
        Ward,
    }

    public readonly record struct Merge(int Left, int Right, double Height, int Size);

    public static Merge[] Build(Matrix x, Linkage linkage)
    {
        var alive = Enumerable.Range(0, x.Rows).Select(row => new List<int> { row }).ToList();
        var found = new List<(int Row, int Other, double Height)>();
        var chain = new List<List<int>>();
        while (alive.Count > 1)
        {
            if (chain.Count == 0)
                chain.Add(alive[^1]);
            var tip = chain[^1];
            // On a tie the cluster before the tip wins, or the chain would never end.
            var candidates = alive.Where(cluster => cluster != tip).OrderBy(cluster => chain.Count > 1 && cluster == chain[^2] ? 0 : 1);
            var nearest = candidates.MinBy(cluster => Between(x, tip, cluster, linkage))!;
            if (chain.Count < 2 || nearest != chain[^2])
            {
                chain.Add(nearest);
                continue;
            }
            found.Add((tip[0], nearest[0], Between(x, tip, nearest, linkage)));
            chain.RemoveRange(chain.Count - 2, 2);
            alive.Remove(tip);
            alive.Remove(nearest);
            alive.Add([.. tip, .. nearest]);
        }
        return Numbered([.. found.OrderBy(merge => merge.Height)], x.Rows);
    }

    public static int[] Cut(ReadOnlySpan<Merge> merges, int clusters)
    {
        var rows = merges.Length + 1;
        if (clusters < 1 || clusters > rows)
            throw new ArgumentException($"{clusters} clusters of {rows} rows.", nameof(clusters));
        var parent = Enumerable.Range(0, rows + merges.Length).ToArray();
        for (var step = 0; step < rows - clusters; step++)
            parent[Root(parent, merges[step].Left)] = parent[Root(parent, merges[step].Right)] = rows + step;
        var names = new List<int>();
        return Array.ConvertAll(Enumerable.Range(0, rows).ToArray(), row =>
        {
            var root = Root(parent, row);
            if (!names.Contains(root))
                names.Add(root);
            return names.IndexOf(root);
        });
    }

    static Merge[] Numbered((int Row, int Other, double Height)[] found, int rows)
    {
        var parent = Enumerable.Range(0, 2 * rows).ToArray();
        var sizes = Enumerable.Repeat(1, 2 * rows).ToArray();
        return [.. found.Select((merge, step) =>
        {
            var (a, b) = (Root(parent, merge.Row), Root(parent, merge.Other));
            parent[a] = parent[b] = rows + step;
            sizes[rows + step] = sizes[a] + sizes[b];
            return new Merge(b, a, merge.Height, sizes[rows + step]);
        })];
    }

    static int Root(int[] parent, int cluster)
    {
        while (parent[cluster] != cluster)
            cluster = parent[cluster];
        return cluster;
    }

    static double Between(Matrix x, List<int> a, List<int> b, Linkage linkage)
    {
        if (linkage == Linkage.Ward)
            return Math.Sqrt(2.0 * a.Count * b.Count / (a.Count + b.Count) * Squared(Centroid(x, a), Centroid(x, b)));
        double least = double.MaxValue, most = 0, sum = 0;
        foreach (var row in a)
        {
            foreach (var other in b)
            {
                var distance = Math.Sqrt(Squared(x.Row(row), x.Row(other)));
                (least, most, sum) = (Math.Min(least, distance), Math.Max(most, distance), sum + distance);
            }
        }
        return linkage switch { Linkage.Single => least, Linkage.Complete => most, _ => sum / a.Count / b.Count };
    }

    static double[] Centroid(Matrix x, List<int> rows) =>
        [.. Enumerable.Range(0, x.Cols).Select(col => rows.Average(row => x[row, col]))];

    static double Squared(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }
}
