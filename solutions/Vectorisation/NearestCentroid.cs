using System.Buffers;
using System.Numerics;

namespace MLWorkbench.Vectorisation;

/// <summary>Gives every row the number of its nearest centroid: the costly half of an iteration of k-means.</summary>
public static class NearestCentroid
{
    /// <summary>Writes the number of the nearest centroid of every row.</summary>
    /// <param name="x">The rows, one after the other.</param>
    /// <param name="centroids">The centroids, one after the other.</param>
    /// <param name="columns">How many columns rows and centroids have.</param>
    /// <param name="destination">Gets the number of each row's nearest centroid, or -1 when there is none; what follows stays as it is.</param>
    public static void Assign(ReadOnlySpan<double> x, ReadOnlySpan<double> centroids, int columns, Span<int> destination)
    {
        var (rows, clusters) = RowsOf(x, centroids, columns, destination);
        var lanes = Vector<double>.Count;
        var groups = (clusters + lanes - 1) / lanes;
        var rented = ArrayPool<double>.Shared.Rent(groups * lanes * columns);
        var grouped = rented.AsSpan(0, groups * lanes * columns);
        Group(centroids, columns, grouped);
        for (var row = 0; row < rows; row += 4)
            AssignFour(x, columns, row, rows, grouped, destination);
        ArrayPool<double>.Shared.Return(rented);
    }

    // Column after column, the numbers of as many centroids as a vector has lanes lie side by side.
    // NaN fills the lanes that are left over: it is nearer to nothing.
    static void Group(ReadOnlySpan<double> centroids, int columns, Span<double> grouped)
    {
        var lanes = Vector<double>.Count;
        grouped.Fill(double.NaN);
        for (var cluster = 0; cluster < centroids.Length / columns; cluster++)
        {
            var start = cluster / lanes * lanes * columns + cluster % lanes;
            for (var col = 0; col < columns; col++)
                grouped[start + col * lanes] = centroids[cluster * columns + col];
        }
    }

    // Four rows share every load of centroids, and their sums do not wait for one another.
    // Past the last row the last one is repeated: it gets the same label again.
    static void AssignFour(ReadOnlySpan<double> x, int columns, int row, int rows, ReadOnlySpan<double> grouped, Span<int> destination)
    {
        int second = Math.Min(row + 1, rows - 1), third = Math.Min(row + 2, rows - 1), fourth = Math.Min(row + 3, rows - 1);
        var x0 = x.Slice(row * columns, columns);
        var x1 = x.Slice(second * columns, columns);
        var x2 = x.Slice(third * columns, columns);
        var x3 = x.Slice(fourth * columns, columns);
        Nearest nearest0 = new(), nearest1 = new(), nearest2 = new(), nearest3 = new();
        var lanes = Vector<double>.Count;
        for (var start = 0; start < grouped.Length; start += columns * lanes)
        {
            Vector<double> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
            for (var col = 0; col < columns; col++)
            {
                var centres = Vector.Create(grouped.Slice(start + col * lanes, lanes));
                sum0 = AddSquare(Vector.Create(x0[col]) - centres, sum0);
                sum1 = AddSquare(Vector.Create(x1[col]) - centres, sum1);
                sum2 = AddSquare(Vector.Create(x2[col]) - centres, sum2);
                sum3 = AddSquare(Vector.Create(x3[col]) - centres, sum3);
            }
            var numbers = Vector<long>.Indices + Vector.Create((long)(start / columns));
            nearest0.Consider(sum0, numbers);
            nearest1.Consider(sum1, numbers);
            nearest2.Consider(sum2, numbers);
            nearest3.Consider(sum3, numbers);
        }
        (destination[row], destination[second]) = (nearest0.Lowest(), nearest1.Lowest());
        (destination[third], destination[fourth]) = (nearest2.Lowest(), nearest3.Lowest());
    }

    static Vector<double> AddSquare(Vector<double> difference, Vector<double> sum) => Vector.MultiplyAddEstimate(difference, difference, sum);

    // The nearest centroid so far, for each lane by itself.
    struct Nearest()
    {
        Vector<double> _least = Vector.Create(double.PositiveInfinity);
        Vector<long> _numbers = Vector.Create(-1L);

        public void Consider(Vector<double> distances, Vector<long> numbers)
        {
            var nearer = Vector.LessThan(distances, _least);
            _least = Vector.ConditionalSelect(nearer, distances, _least);
            _numbers = Vector.ConditionalSelect(nearer, numbers, _numbers);
        }

        // Of equally near lanes the one with the lower number wins, and that need not be the lower lane.
        public readonly int Lowest()
        {
            var best = 0;
            for (var lane = 1; lane < Vector<double>.Count; lane++)
            {
                if (_least[lane] < _least[best] || _least[lane] == _least[best] && _numbers[lane] < _numbers[best])
                    best = lane;
            }
            return (int)_numbers[best];
        }
    }

    static (int Rows, int Clusters) RowsOf(ReadOnlySpan<double> x, ReadOnlySpan<double> centroids, int columns, Span<int> destination)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (x.Length % columns != 0 || centroids.Length % columns != 0)
            throw new ArgumentException($"{x.Length} and {centroids.Length} values are not whole rows of {columns} columns.", nameof(columns));
        if (centroids.IsEmpty)
            throw new ArgumentException("At least one centroid is needed.", nameof(centroids));
        if (destination.Length < x.Length / columns)
            throw new ArgumentException($"{x.Length / columns} labels do not fit into {destination.Length} places.", nameof(destination));
        return (x.Length / columns, centroids.Length / columns);
    }
}
