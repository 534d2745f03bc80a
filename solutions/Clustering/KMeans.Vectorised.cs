using System.Numerics;
using MLWorkbench.Kernels;

namespace MLWorkbench.Clustering;

/// <summary>
/// <see cref="KMeans"/> with distances as products: the centroid c nearest to x has the largest x·c - |c|²/2. A row that is equally far from
/// two centroids, to within rounding, may go to the other one.
/// </summary>
public static class VectorisedKMeans
{
    const int BlockSize = 4096;
    const int RowsAtOnce = 64;

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
        var labels = new int[x.Rows];
        Array.Fill(labels, -1);
        var parts = Blocks.Map(x.Rows, BlockSize, (_, _) => new Part(new double[centroids.Rows * centroids.Cols], new int[centroids.Rows]));
        var iterations = 0;
        var settled = false;
        while (iterations < maxIterations && !settled)
        {
            iterations++;
            Assign(x, centroids, labels, parts);
            settled = !Array.Exists(parts, part => part.Changed);
            if (!settled)
                Move(parts, centroids);
        }
        // When the iterations ran out, the centroids have moved since the labels were given.
        if (!settled)
            Assign(x, centroids, labels, parts);
        return new(centroids, labels, Inertia(x, centroids, labels), iterations);
    }

    // What one block of rows gives to the centroids: the sums of its rows and how many they are. Only rows that change their label change them.
    sealed record Part(double[] Sums, int[] Sizes)
    {
        public bool Changed { get; set; }

        public void Take(Matrix x, int row, ReadOnlySpan<long> nearest, int[] labels)
        {
            for (var i = 0; i < nearest.Length; i++)
            {
                var (label, old) = ((int)nearest[i], labels[row + i]);
                if (label == old)
                    continue;
                Changed = true;
                labels[row + i] = label;
                Count(label, x.Row(row + i), 1);
                if (old >= 0)
                    Count(old, x.Row(row + i), -1);
            }
        }

        void Count(int label, ReadOnlySpan<double> row, int times)
        {
            Sizes[label] += times;
            Add(Sums.AsSpan(label * row.Length, row.Length), row, times);
        }
    }

    static void Assign(Matrix x, Matrix centroids, int[] labels, Part[] parts)
    {
        var (table, offsets) = Table(centroids);
        Blocks.Map(x.Rows, BlockSize, (from, to) =>
        {
            var part = parts[from / BlockSize];
            part.Changed = false;
            var points = new double[x.Cols * RowsAtOnce];
            var scores = new double[table.Length / x.Cols * RowsAtOnce];
            Span<long> nearest = stackalloc long[RowsAtOnce];
            for (var row = from; row < to; row += RowsAtOnce)
            {
                var present = Math.Min(RowsAtOnce, to - row);
                Transpose(x, row, present, points);
                Score(table, offsets, points, scores);
                FindLargest(scores, centroids.Rows, nearest);
                part.Take(x, row, nearest[..present], labels);
            }
            return part;
        });
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

    // One column of the data after another: neighbouring rows then share a vector, and no vector has to be searched for its largest number.
    static void Transpose(Matrix x, int row, int present, double[] points)
    {
        for (var i = 0; i < present; i++)
        {
            var point = x.Row(row + i);
            var target = points.AsSpan(i);
            for (var col = 0; col < point.Length; col++)
                target[col * RowsAtOnce] = point[col];
        }
    }

    // A line of scores for every centroid, with one for each row of the data; the largest belongs to the nearest.
    static void Score(double[] table, double[] offsets, double[] points, double[] scores)
    {
        for (var cluster = 0; cluster < offsets.Length; cluster++)
            scores.AsSpan(cluster * RowsAtOnce, RowsAtOnce).Fill(offsets[cluster]);
        var cols = points.Length / RowsAtOnce;
        for (var cluster = 0; cluster < offsets.Length; cluster += Tile.Rows)
        {
            for (var row = 0; row < RowsAtOnce; row += Tile.Columns)
                Tile.Add(cols, ref table[cluster * cols], cols, 1, ref points[row], RowsAtOnce, ref scores[cluster * RowsAtOnce + row], RowsAtOnce);
        }
    }

    // The first of equal ones.
    static void FindLargest(double[] scores, int clusters, Span<long> nearest)
    {
        for (var row = 0; row < RowsAtOnce; row += Vector<double>.Count)
        {
            var best = new Vector<double>(scores, row);
            Vector<long> bestAt = default;
            for (var cluster = 1; cluster < clusters; cluster++)
            {
                var score = new Vector<double>(scores, cluster * RowsAtOnce + row);
                var larger = Vector.GreaterThan(score, best);
                best = Vector.ConditionalSelect(larger, score, best);
                bestAt = Vector.ConditionalSelect(larger, new Vector<long>(cluster), bestAt);
            }
            bestAt.CopyTo(nearest[row..]);
        }
    }

    static void Move(Part[] parts, Matrix centroids)
    {
        for (var cluster = 0; cluster < centroids.Rows; cluster++)
        {
            var size = parts.Sum(part => part.Sizes[cluster]);
            if (size == 0)
                continue; // nothing to average: the centroid stays
            var centroid = centroids.Row(cluster);
            centroid.Clear();
            foreach (var part in parts)
                Add(centroid, part.Sums.AsSpan(cluster * centroid.Length, centroid.Length));
            foreach (ref var coordinate in centroid)
                coordinate /= size;
        }
    }

    static double Inertia(Matrix x, Matrix centroids, int[] labels)
    {
        var inertia = 0.0;
        foreach (var part in Blocks.Map(x.Rows, BlockSize, (from, to) =>
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
