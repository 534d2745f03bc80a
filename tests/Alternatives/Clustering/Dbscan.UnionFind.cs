namespace MLWorkbench.Clustering;

/// <summary>Joins core rows by union-find and gives a border row to its nearest core row, which may be another cluster than the first.</summary>
public static class Dbscan
{
    public static int[] Fit(Matrix x, double eps, int minPoints)
    {
        if (double.IsNaN(eps) || eps < 0 || minPoints < 1)
            throw new ArgumentException($"eps {eps}, minPoints {minPoints}.");

        var squared = new double[x.Rows, x.Rows];
        var counts = new int[x.Rows];
        for (var i = 0; i < x.Rows; i++)
        {
            for (var j = 0; j < x.Rows; j++)
            {
                for (var col = 0; col < x.Cols; col++)
                    squared[i, j] += Math.Pow(x[i, col] - x[j, col], 2);
                counts[i] += squared[i, j] <= eps * eps ? 1 : 0;
            }
        }

        var parent = Enumerable.Range(0, x.Rows).ToArray();
        var core = Array.FindAll(parent, row => counts[row] >= minPoints);
        foreach (var i in core)
        {
            foreach (var j in core)
            {
                if (squared[i, j] <= eps * eps)
                    parent[Root(parent, i)] = Root(parent, j);
            }
        }

        // Clusters are named by their root rows: numbers with gaps.
        return Array.ConvertAll(Enumerable.Range(0, x.Rows).ToArray(), row =>
        {
            var nearest = core.Where(other => squared[row, other] <= eps * eps).OrderByDescending(other => other).OrderBy(other => squared[row, other]).ToArray();
            return nearest.Length == 0 ? -1 : Root(parent, nearest[0]);
        });
    }

    static int Root(int[] parent, int row)
    {
        while (parent[row] != row)
            row = parent[row];
        return row;
    }
}
