using System.Buffers;
using System.Numerics;
using MLWorkbench.Kernels;

namespace MLWorkbench.Clustering;

/// <summary>
/// <see cref="KMeans"/> with distances as products: the centroid c nearest to x has the largest x·c - |c|²/2. A row that is equally far from
/// two centroids, to within rounding, may go to the other one.
/// </summary>
public static partial class VectorisedKMeans
{
    const int RowsOfGroup = 1024; // whole tiles, whatever their width

    /// <summary>Assigns all rows to their nearest centroids, moves every centroid to the mean of its rows, and repeats until the labels settle.</summary>
    /// <param name="x">The data, one point a row.</param>
    /// <param name="initialCentroids">Where the centroids start, one a row; left as it is.</param>
    /// <param name="maxIterations">The most iterations to make.</param>
    /// <exception cref="ArgumentException">There are no centroids, or they have other columns than the data.</exception>
    public static KMeansResult Fit(Matrix x, Matrix initialCentroids, int maxIterations = 300)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(initialCentroids);
        if (initialCentroids.Rows == 0 || x.Cols != initialCentroids.Cols)
            throw new ArgumentException($"Centroids of {x.Cols} columns are needed; these are {initialCentroids.Rows} x {initialCentroids.Cols}.", nameof(initialCentroids));

        var centroids = initialCentroids.Copy();
        var columns = ArrayPool<double>.Shared.Rent(Tile.RoundUp(x.Rows) * x.Cols);
        var groups = Blocks.Map(x.Rows, RowsOfGroup, (from, to) => new Group(x, columns, from, to, centroids.Rows));
        var iterations = 0;
        var settled = false;
        while (iterations < maxIterations && !settled)
        {
            iterations++;
            settled = !Assign(groups, centroids);
            if (!settled)
                Move(groups, centroids);
        }
        // When the iterations ran out, the centroids have moved since the labels were given.
        if (!settled)
            Assign(groups, centroids);
        var labels = new int[x.Rows];
        foreach (var group in groups)
            group.CopyLabelsTo(labels);
        ArrayPool<double>.Shared.Return(columns);
        return new(centroids, labels, Inertia(x, centroids, labels), iterations);
    }

    // False when no row has another label than before.
    static bool Assign(Group[] groups, Matrix centroids)
    {
        var (table, offsets) = Table(centroids);
        return Array.Exists(Blocks.Map(groups.Length, 1, (group, _) => groups[group].Assign(table, offsets)), changed => changed);
    }

    // Seen from a point m amid the centroids, x·(c - m) - |c - m|²/2 - m·(c - m) keeps the digits that large coordinates would cost.
    // The rows of the table are the c - m, filled up to whole tiles.
    static (double[] Table, double[] Offsets) Table(Matrix centroids)
    {
        var middle = new double[centroids.Cols];
        for (var cluster = 0; cluster < centroids.Rows; cluster++)
            Add(middle, centroids.Row(cluster));
        for (var col = 0; col < middle.Length; col++)
            middle[col] /= centroids.Rows;

        var offsets = new double[centroids.Rows];
        var table = new double[(centroids.Rows + Tile.Rows - 1) / Tile.Rows * Tile.Rows * centroids.Cols];
        for (var cluster = 0; cluster < centroids.Rows; cluster++)
        {
            for (var col = 0; col < centroids.Cols; col++)
            {
                var apart = centroids[cluster, col] - middle[col];
                table[cluster * centroids.Cols + col] = apart;
                offsets[cluster] -= apart * (apart / 2 + middle[col]);
            }
        }
        return (table, offsets);
    }

    static void Move(Group[] groups, Matrix centroids)
    {
        for (var cluster = 0; cluster < centroids.Rows; cluster++)
        {
            var size = groups.Sum(group => group.Sizes[cluster]);
            if (size == 0)
                continue; // nothing to average: the centroid stays
            var centroid = centroids.Row(cluster);
            centroid.Clear();
            foreach (var group in groups)
                Add(centroid, group.Sum(cluster));
            foreach (ref var coordinate in centroid)
                coordinate /= size;
        }
    }

    static double Inertia(Matrix x, Matrix centroids, int[] labels)
    {
        var inertia = 0.0;
        foreach (var part in Blocks.Map(x.Rows, RowsOfGroup, (from, to) =>
        {
            var sum = 0.0;
            for (var row = from; row < to; row++)
                sum += SquaredDistance(x.Row(row), centroids.Row(labels[row]));
            return sum;
        }))
            inertia += part;
        return inertia;
    }

    static double SquaredDistance(ReadOnlySpan<double> point, ReadOnlySpan<double> other)
    {
        var sums = Vector<double>.Zero;
        var i = 0;
        for (; i + Vector<double>.Count <= point.Length; i += Vector<double>.Count)
        {
            var apart = new Vector<double>(point[i..]) - new Vector<double>(other[i..]);
            sums = Vector.FusedMultiplyAdd(apart, apart, sums);
        }
        var sum = Vector.Sum(sums);
        for (; i < point.Length; i++)
            sum += (point[i] - other[i]) * (point[i] - other[i]);
        return sum;
    }

    static void Add(Span<double> sums, ReadOnlySpan<double> row, double times = 1)
    {
        var i = 0;
        for (; i + Vector<double>.Count <= row.Length; i += Vector<double>.Count)
            (new Vector<double>(sums[i..]) + new Vector<double>(row[i..]) * times).CopyTo(sums[i..]);
        for (; i < row.Length; i++)
            sums[i] += row[i] * times;
    }
}
