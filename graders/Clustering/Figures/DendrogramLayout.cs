namespace MLWorkbench.Clustering;

/// <summary>Where the lines of a dendrogram run: leaves in an order in which no two lines cross.</summary>
sealed class DendrogramLayout
{
    readonly Dictionary<int, (double Place, double Height)> _clusters = [];
    readonly List<(double FromX, double FromY, double ToX, double ToY)> _lines = [];

    public DendrogramLayout((int Left, int Right, double Height)[] merges)
    {
        var leaves = merges.Length + 1;
        foreach (var (place, leaf) in Leaves(merges, leaves).Index())
            _clusters[leaf] = (place, 0);
        foreach (var (number, merge) in merges.Index())
        {
            var (left, right) = (_clusters[merge.Left], _clusters[merge.Right]);
            _lines.Add((left.Place, left.Height, left.Place, merge.Height));
            _lines.Add((right.Place, right.Height, right.Place, merge.Height));
            _lines.Add((left.Place, merge.Height, right.Place, merge.Height));
            _clusters[leaves + number] = ((left.Place + right.Place) / 2, merge.Height);
        }
    }

    public double[] FromX => [.. _lines.Select(line => line.FromX)];

    public double[] FromY => [.. _lines.Select(line => line.FromY)];

    public double[] ToX => [.. _lines.Select(line => line.ToX)];

    public double[] ToY => [.. _lines.Select(line => line.ToY)];

    public double PlaceOf(int leaf) => _clusters[leaf].Place;

    static IEnumerable<int> Leaves((int Left, int Right, double Height)[] merges, int leaves)
    {
        var waiting = new Stack<int>([leaves + merges.Length - 1]);
        while (waiting.TryPop(out var cluster))
        {
            if (cluster < leaves)
            {
                yield return cluster;
                continue;
            }
            waiting.Push(merges[cluster - leaves].Right);
            waiting.Push(merges[cluster - leaves].Left);
        }
    }
}
