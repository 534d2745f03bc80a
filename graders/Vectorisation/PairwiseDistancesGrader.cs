using MathNet.Numerics;

namespace MLWorkbench.Vectorisation;

[Grader("vectorisation/pairwise-distances")]
public class PairwiseDistancesGrader
{
    // Enough rows for a kernel that takes several at once, with some left over.
    const int Copies = 5;

    [Check]
    public void Two_points_and_three_by_hand()
    {
        double[] x = [0, 0, 3, 4];
        double[] y = [0, 0, 3, 4, 6, 8];

        Assert.That(Squared(Given.Input(x), Given.Input(y), 2), Close.To([0, 25, 100, 25, 0, 25])
            .Mistake((double[])[0, 5, 10, 5, 0, 5], "Those are the distances: the squares are asked for, without a root.")
            .Mistake((double[])[0, 25, 100, 25, 25, 75], "The product counts twice: ‖x - y‖² = ‖x‖² + ‖y‖² - 2 x·y.")
            .Mistake((double[])[0, 25, 100, 25, 100, 225], "The product is subtracted: ‖x - y‖² = ‖x‖² + ‖y‖² - 2 x·y.")
            .Mistake((double[])[0, 25, 25, 0, 100, 25], "The table is transposed: a row of the destination belongs to a row of x, and has a place for each row of y.")
            .On($"PairwiseDistances.Squared({x}, {y}, 2, new double[6])"));
    }

    [Check]
    public void Every_column_counts_once_at_every_width()
    {
        foreach (var columns in Coverage.Lengths.Where(columns => columns > 0))
        {
            RequireOnce(columns, "columns of x", axis => (axis, new double[columns]), distance => distance);
            RequireOnce(columns, "columns of y", axis => (new double[columns], axis), distance => distance);
            // 1 + 1 + 2 times the product.
            RequireOnce(columns, "columns of the product", axis => (axis, Array.ConvertAll(axis, value => -value)), distance => (distance - 2) / 2);
        }
    }

    [Check]
    public void Every_pair_of_rows_is_written_whatever_their_numbers()
    {
        var random = new Random(41);
        foreach (var (rowsX, rowsY) in from a in Enumerable.Range(0, 10) from b in Enumerable.Range(0, 20) select (a, b))
        {
            const int columns = 3;
            var (x, y) = (Samples.WholeNumbers(random, rowsX * columns), Samples.WholeNumbers(random, rowsY * columns));
            var expected = Oracle(x, y, columns);
            var room = Guard.Around(Samples.Stale(rowsX * rowsY + 1));
            PairwiseDistances.Squared(Guard.Around(x).Values, Guard.Around(y).Values, columns, room.Room);
            room.RequireGuards();
            var received = room.ToArray();
            var unwritten = Array.IndexOf(received, 777.0);

            Assert.That(received, Close.Exactly((double[])[.. expected, 777])
                .Mistake<double[]>(distances => Array.IndexOf(distances, 777.0) < expected.Length,
                    $"With {rowsX} rows in x and {rowsY} in y the place {unwritten}, row {unwritten / Math.Max(1, rowsY)} of x and row {unwritten % Math.Max(1, rowsY)} of y, was not written: a kernel for several rows at once leaves some over.")
                .Mistake<double[]>(distances => distances.Any(distance => distance > 777), "What stood in the destination was added in: write there instead of adding.")
                .Mistake<double[]>(distances => distances[^1] != 777, "The destination is longer than the table; what follows the table must stay as it was.")
                .Mistake<double[]>(distances => distances.Any(double.IsNaN), $"With {rowsX} and {rowsY} rows of {columns} columns a distance is NaN, though no number is: your code reads past the end of a span, where the grader put NaN.")
                .Named($"distances of {rowsX} rows to {rowsY}"));
        }
    }

    [Check]
    public void No_squared_distance_is_negative()
    {
        const int columns = 7;
        var random = new Random(43);
        var rows = Samples.NormalValues(random, 20 * columns, mean: 1e4);
        double[] x = [.. rows, .. rows.Zip(Samples.NormalValues(random, rows.Length, standardDeviation: 1e-6), (value, little) => value + little)];
        var received = Squared(x, x, columns);
        var negative = received.Count(distance => distance < 0);

        Assert.That(received, Close.To(Oracle(x, x, columns), relative: 0, absolute: Allowed(x, x, columns))
            .Mistake<double[]>(distances => distances.All(distance => distance == 0), "Every distance is 0, between different rows too.")
            .Named("distances of 40 rows around 10000, each with a twin, to themselves"));
        Assert.That(negative, Close.Exactly(0)
            .Mistake<int>(count => count > 0, $"{negative} of 1600 squared distances are negative, the least is {received.Min():G3}: ‖x‖² + ‖y‖² and 2 x·y are nearly equal for near rows, and their rounding is left. Replace what is below 0 by 0, or a root will be NaN.")
            .Named("negative squared distances"));
    }

    [Check]
    public void Near_and_far_rows_are_as_accurate_as_the_norms_allow()
    {
        var random = new Random(47);
        foreach (var (rows, columns, mean) in new[] { (30, 1, 0.0), (30, 2, 3.0), (23, 11, 0.0), (17, 64, -5.0), (5, 301, 2.0), (24, 33, 100.0) })
        {
            var (x, y) = (Samples.NormalValues(random, rows * columns, mean), Samples.NormalValues(random, (rows + 3) * columns, mean));
            Assert.That(Squared(x, y, columns), Close.To(Oracle(x, y, columns), relative: 0, absolute: Allowed(x, y, columns))
                .Named($"distances of {rows} rows to {rows + 3} in {columns} columns around {mean}"));
        }
    }

    [Check]
    public void Iris_gives_the_distances_of_MathNet()
    {
        var features = Iris.Load().Features;
        var received = Squared(features.Data.ToArray(), features.Data.ToArray(), 4);
        var expected = new double[150 * 150];
        for (var i = 0; i < 150; i++)
        {
            for (var j = 0; j < 150; j++)
                expected[i * 150 + j] = Distance.SSD(features.Row(i).ToArray(), features.Row(j).ToArray());
        }

        Assert.That(received, Close.To(expected, absolute: 1e-11).Named("distances of 150 irises to themselves"));
    }

    [Check]
    public void NaN_is_not_clamped_to_0()
    {
        for (var place = 0; place < 33; place++)
        {
            double[] x = Coverage.Once(33);
            x[place] = double.NaN;
            double[] y = new double[5 * 33];

            Assert.That(Squared(x, y, 33), Close.To(Array.ConvertAll(new double[5], _ => double.NaN))
                .Mistake<double[]>(distances => distances.Contains(0), $"Column {place} of the row is NaN, and its distance came back as 0, as near as can be: a comparison with NaN is false, so 'd > 0 ? d : 0' turns it into 0. Math.Max(0, d) keeps it.")
                .Mistake<double[]>(distances => distances.Any(distance => distance > 0), $"Column {place} of the row is NaN, yet a distance is a number: NaN must come through.")
                .Named("distances of a row with NaN"));
            Assert.That(Squared(y, x, 33), Close.To(Array.ConvertAll(new double[5], _ => double.NaN))
                .Mistake<double[]>(distances => distances.Any(distance => !double.IsNaN(distance)), $"Column {place} of the row of y is NaN, yet a distance is a number: NaN must come through.")
                .Named("distances to a row with NaN"));
        }
    }

    [Check]
    public void Sizes_and_places_that_do_not_fit_are_refused()
    {
        double[] six = [1, 2, 3, 4, 5, 6];
        double[] shared = new double[20];

        Refusal.Expected<ArgumentException>(() => PairwiseDistances.Squared(six, six, 4, new double[9]), "6 values are not whole rows of 4 columns");
        Refusal.Expected<ArgumentException>(() => PairwiseDistances.Squared(six, [1, 2, 3, 4], 3, new double[9]), "4 values of y are not whole rows of 3 columns");
        Refusal.Expected<ArgumentException>(() => PairwiseDistances.Squared(six, six, 0, new double[9]), "there must be at least one column");
        Refusal.Expected<ArgumentException>(() => PairwiseDistances.Squared(six, six, 2, new double[8]), "3 by 3 distances do not fit into 8 places");
        Refusal.Expected<ArgumentException>(() => PairwiseDistances.Squared(shared.AsSpan(0, 6), six, 2, shared.AsSpan(5, 9)),
            "the destination begins on the last value of x, which is read again after the first distance is written");
        Refusal.Expected<ArgumentException>(() => PairwiseDistances.Squared(six, shared.AsSpan(8, 6), 2, shared.AsSpan(0, 9)),
            "the destination ends on the first value of y, which is read for every row of x");
    }

    static void RequireOnce(int columns, string elements, Func<double[], (double[] X, double[] Y)> rows, Func<double, double> weight)
    {
        var weights = Coverage.Of(columns, axis =>
        {
            var (x, y) = rows(axis);
            var distances = Squared(Repeated(x), Repeated(y), columns);
            return weight(distances.FirstOrDefault(distance => weight(distance) != 1, distances[0]));
        });
        Assert.That(weights, Coverage.Expected(weights, elements));
    }

    static double[] Repeated(double[] row) => [.. Enumerable.Repeat(row, Copies).SelectMany(values => values)];

    static double[] Squared(double[] x, double[] y, int columns)
    {
        var room = Guard.Around(new double[x.Length / columns * (y.Length / columns)]);
        PairwiseDistances.Squared(Guard.Around(x).Values, Guard.Around(y).Values, columns, room.Room);
        room.RequireGuards();
        return room.ToArray();
    }

    static double[] Oracle(double[] x, double[] y, int columns) =>
        [.. from row in x.Chunk(columns) from other in y.Chunk(columns) select Exact.SquaredDistance(row, other)];

    // Norms and product each round `columns` times, relative to the squared sum of the two lengths.
    static double Allowed(double[] x, double[] y, int columns)
    {
        var lengths = LargestLength(x) + LargestLength(y);
        return (columns + 4) * Samples.Epsilon * lengths * lengths;

        double LargestLength(double[] table) => table.Chunk(columns).Max(row => Math.Sqrt(row.Sum(value => value * value)));
    }
}
