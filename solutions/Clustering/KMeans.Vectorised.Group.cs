using System.Numerics;
using MLWorkbench.Kernels;

namespace MLWorkbench.Clustering;

public static partial class VectorisedKMeans
{
    /// <summary>Some rows that one core looks after: their labels, and what they give to each centroid.</summary>
    sealed class Group
    {
        static readonly int RowsAtOnce = Tile.Columns;

        readonly Matrix _x;
        readonly int _from;
        readonly int _rows;
        readonly double[] _columns;
        readonly long[] _labels;
        readonly double[] _sums;

        /// <summary>The rows from the first number up to, not including, the second; they are laid out at their own place in <paramref name="columns"/>.</summary>
        public Group(Matrix x, double[] columns, int from, int to, int clusters)
        {
            (_x, _columns, _from, _rows) = (x, columns, from, to - from);
            _labels = new long[Tile.RoundUp(_rows)];
            Array.Fill(_labels, -1);
            _sums = new double[clusters * x.Cols];
            Sizes = new int[clusters];
            Transpose();
        }

        /// <summary>How many rows each cluster has.</summary>
        public int[] Sizes { get; }

        /// <summary>Writes the cluster of each row to its place among all.</summary>
        public void CopyLabelsTo(int[] labels)
        {
            for (var row = 0; row < _rows; row++)
                labels[_from + row] = (int)_labels[row];
        }

        /// <summary>The sum of the rows of a cluster.</summary>
        public ReadOnlySpan<double> Sum(int cluster) => _sums.AsSpan(cluster * _x.Cols, _x.Cols);

        /// <summary>Gives every row to its nearest centroid. False when none has another label than before.</summary>
        public bool Assign(double[] table, double[] offsets)
        {
            var changed = false;
            var scores = new double[table.Length / _x.Cols * RowsAtOnce];
            for (var row = 0; row < _rows; row += RowsAtOnce)
            {
                Score(table, offsets, row, scores);
                for (var at = 0; at < RowsAtOnce; at += Vector<double>.Count)
                    changed |= Take(FindLargest(scores, at), row + at);
            }
            return changed;
        }

        // One column after another for some rows at a time: neighbouring rows then share a vector, and no vector has to be searched for its largest number.
        void Transpose()
        {
            for (var row = 0; row < _rows; row++)
            {
                var point = _x.Row(_from + row);
                var target = _columns.AsSpan((_from + row / RowsAtOnce * RowsAtOnce) * point.Length + row % RowsAtOnce);
                for (var col = 0; col < point.Length; col++)
                    target[col * RowsAtOnce] = point[col];
            }
        }

        // A line of scores for every centroid, with one for each row; the largest belongs to the nearest.
        void Score(double[] table, double[] offsets, int row, double[] scores)
        {
            for (var cluster = 0; cluster < offsets.Length; cluster++)
                scores.AsSpan(cluster * RowsAtOnce, RowsAtOnce).Fill(offsets[cluster]);
            var cols = _x.Cols;
            for (var cluster = 0; cluster < offsets.Length; cluster += Tile.Rows)
                Tile.Add(cols, ref table[cluster * cols], cols, 1, ref _columns[(_from + row) * cols], RowsAtOnce, ref scores[cluster * RowsAtOnce], RowsAtOnce);
        }

        // The first of equal ones.
        Vector<long> FindLargest(double[] scores, int at)
        {
            var best = new Vector<double>(scores, at);
            Vector<long> bestAt = default;
            for (var cluster = 1; cluster < Sizes.Length; cluster++)
            {
                var score = new Vector<double>(scores, cluster * RowsAtOnce + at);
                var larger = Vector.GreaterThan(score, best);
                best = Vector.ConditionalSelect(larger, score, best);
                bestAt = Vector.ConditionalSelect(larger, new Vector<long>(cluster), bestAt);
            }
            return bestAt;
        }

        // Only rows that change their label change the sums.
        bool Take(Vector<long> nearest, int row)
        {
            var old = new Vector<long>(_labels, row);
            if (nearest == old)
                return false;
            var changed = false;
            for (var i = 0; i < Vector<long>.Count && row + i < _rows; i++)
            {
                var (label, before) = ((int)nearest[i], (int)old[i]);
                if (label == before)
                    continue;
                changed = true;
                _labels[row + i] = label;
                Count(label, row + i, 1);
                if (before >= 0)
                    Count(before, row + i, -1);
            }
            return changed;
        }

        void Count(int label, int row, int times)
        {
            Sizes[label] += times;
            Add(_sums.AsSpan(label * _x.Cols, _x.Cols), _x.Row(_from + row), times);
        }
    }
}
