namespace MLWorkbench.Clustering;

/// <summary>Grows clusters wherever points lie densely, in any shape, and calls the rest noise.</summary>
public static class Dbscan
{
    const int Noise = -1;
    const int Unseen = -2;

    /// <summary>Finds the clusters of all rows that can be reached from dense ones.</summary>
    /// <param name="x">The data, one point a row.</param>
    /// <param name="eps">Rows at most this far apart are neighbours; a row is its own neighbour.</param>
    /// <param name="minPoints">A row with at least so many neighbours, itself included, is a core row.</param>
    /// <returns>The cluster of each row, numbered from 0; -1 for noise.</returns>
    public static int[] Fit(Matrix x, double eps, int minPoints)
    {
        if (!(eps >= 0))
            throw new ArgumentOutOfRangeException(nameof(eps), eps, "A radius is 0 or more.");
        ArgumentOutOfRangeException.ThrowIfLessThan(minPoints, 1);

        var labels = new int[x.Rows];
        Array.Fill(labels, Unseen);
        var clusters = 0;
        for (var row = 0; row < x.Rows; row++)
        {
            if (labels[row] != Unseen)
                continue;
            var neighbours = Neighbours(x, row, eps);
            if (neighbours.Count < minPoints)
                labels[row] = Noise; // for now: a core row may claim it as its border
            else
                Grow(x, eps, minPoints, labels, row, neighbours, clusters++);
        }
        return labels;
    }

    static void Grow(Matrix x, double eps, int minPoints, int[] labels, int core, List<int> neighbours, int cluster)
    {
        labels[core] = cluster;
        var reached = new Queue<int>(neighbours);
        while (reached.TryDequeue(out var row))
        {
            var unseen = labels[row] == Unseen;
            if (unseen || labels[row] == Noise)
                labels[row] = cluster;
            if (!unseen)
                continue;
            var further = Neighbours(x, row, eps);
            // A border row belongs to the cluster but does not spread it.
            if (further.Count < minPoints)
                continue;
            foreach (var next in further)
                reached.Enqueue(next);
        }
    }

    // The row itself is among them.
    static List<int> Neighbours(Matrix x, int row, double eps)
    {
        var neighbours = new List<int>();
        for (var other = 0; other < x.Rows; other++)
        {
            // False when a number is NaN: such a row has no neighbours.
            if (Distance(x.Row(row), x.Row(other)) <= eps)
                neighbours.Add(other);
        }
        return neighbours;
    }

    static double Distance(ReadOnlySpan<double> point, ReadOnlySpan<double> other)
    {
        var sum = 0.0;
        for (var i = 0; i < point.Length; i++)
            sum += (point[i] - other[i]) * (point[i] - other[i]);
        return Math.Sqrt(sum);
    }
}
