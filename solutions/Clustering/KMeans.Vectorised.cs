using System.Numerics;
using System.Runtime.InteropServices;
using MLWorkbench.Kernels;

namespace MLWorkbench.Clustering;

/// <summary>
/// <see cref="KMeans"/> with distances as products: the centroid c nearest to x has the largest x·c - |c|²/2. A row that is equally far from
/// two centroids, to within rounding, may go to the other one.
/// </summary>
public static class VectorisedKMeans
{
    const int BlockSize = 4096;

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
        var iterations = 0;
        var settled = false;
        while (iterations < maxIterations && !settled)
        {
            iterations++;
            var parts = Assign(x, centroids, labels);
            settled = !Array.Exists(parts, part => part.Changed);
            if (!settled)
                Move(parts, centroids);
        }
        // When the iterations ran out, the centroids have moved since the labels were given.
        if (!settled)
            Assign(x, centroids, labels);
        return new(centroids, labels, Inertia(x, centroids, labels), iterations);
    }

    // What one block of rows gives to the centroids: the sums of its rows and how many they are.
    sealed record Part(double[] Sums, int[] Sizes, bool Changed);

    static Part[] Assign(Matrix x, Matrix centroids, int[] labels)
    {
        var (packed, offsets) = Pack(centroids);
        return Blocks.Map(x.Rows, BlockSize, (from, to) =>
        {
            var sums = new double[centroids.Rows * centroids.Cols];
            var sizes = new int[centroids.Rows];
            var scores = new double[Tile.Rows * offsets.Length];
            var points = new double[Tile.Rows * x.Cols];
            var changed = false;
            for (var row = from; row < to; row += Tile.Rows)
            {
                var present = Math.Min(Tile.Rows, to - row);
                Score(x, row, present, packed, offsets, scores, points);
                for (var i = row; i < row + present; i++)
                {
                    var label = IndexOfLargest(scores.AsSpan((i - row) * offsets.Length, offsets.Length));
                    changed |= labels[i] != label;
                    labels[i] = label;
                    sizes[label]++;
                    Add(sums.AsSpan(label * x.Cols, x.Cols), x.Row(i));
                }
            }
            return new Part(sums, sizes, changed);
        });
    }

    // Seen from a point m amid the centroids, x·(c - m) - |c - m|²/2 - m·(c - m) keeps the digits that large coordinates would cost.
    // The products stand in tiles of columns; what is subtracted is infinite for the columns that only fill the last tile.
    static (double[] Packed, double[] Offsets) Pack(Matrix centroids)
    {
        var middle = new double[centroids.Cols];
        for (var cluster = 0; cluster < centroids.Rows; cluster++)
            Add(middle, centroids.Row(cluster));
        for (var col = 0; col < middle.Length; col++)
            middle[col] /= centroids.Rows;

        var offsets = new double[Tile.RoundUp(centroids.Rows)];
        var packed = new double[offsets.Length * centroids.Cols];
        Array.Fill(offsets, double.NegativeInfinity);
        for (var cluster = 0; cluster < centroids.Rows; cluster++)
        {
            offsets[cluster] = 0;
            var start = cluster / Tile.Columns * Tile.Columns * centroids.Cols + cluster % Tile.Columns;
            for (var col = 0; col < centroids.Cols; col++)
            {
                var apart = centroids[cluster, col] - middle[col];
                packed[start + col * Tile.Columns] = apart;
                offsets[cluster] -= apart * (apart / 2 + middle[col]);
            }
        }
        return (packed, offsets);
    }

    // The scores of a few rows for all centroids; the largest belongs to the nearest.
    static void Score(Matrix x, int row, int present, double[] packed, double[] offsets, double[] scores, double[] points)
    {
        for (var i = 0; i < Tile.Rows; i++)
            offsets.CopyTo(scores, i * offsets.Length);
        ref var first = ref MemoryMarshal.GetReference(x.Row(row));
        if (present < Tile.Rows)
        {
            x.Data.Slice(row * x.Cols, present * x.Cols).CopyTo(points);
            first = ref MemoryMarshal.GetArrayDataReference(points);
        }
        for (var cluster = 0; cluster < offsets.Length; cluster += Tile.Columns)
            Tile.Add(x.Cols, ref first, x.Cols, 1, ref MemoryMarshal.GetReference(packed.AsSpan(cluster * x.Cols)), Tile.Columns, ref scores[cluster], offsets.Length);
    }

    // The first of equal ones.
    static int IndexOfLargest(ReadOnlySpan<double> scores)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(scores);
        var best = vectors[0];
        Vector<long> bestAt = default;
        for (var i = 1; i < vectors.Length; i++)
        {
            var larger = Vector.GreaterThan(vectors[i], best);
            best = Vector.ConditionalSelect(larger, vectors[i], best);
            bestAt = Vector.ConditionalSelect(larger, new Vector<long>(i), bestAt);
        }

        var (score, index) = (best[0], bestAt[0] * Vector<double>.Count);
        for (var lane = 1; lane < Vector<double>.Count; lane++)
        {
            var at = bestAt[lane] * Vector<double>.Count + lane;
            if (best[lane] > score || best[lane] == score && at < index)
                (score, index) = (best[lane], at);
        }
        return (int)index;
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

    static void Add(Span<double> sums, ReadOnlySpan<double> row)
    {
        var i = 0;
        for (; i + Vector<double>.Count <= row.Length; i += Vector<double>.Count)
            (new Vector<double>(sums[i..]) + new Vector<double>(row[i..])).CopyTo(sums[i..]);
        for (; i < row.Length; i++)
            sums[i] += row[i];
    }
}
