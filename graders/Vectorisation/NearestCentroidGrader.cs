using MathNet.Numerics;

namespace MLWorkbench.Vectorisation;

[Grader("vectorisation/nearest-centroid")]
public class NearestCentroidGrader
{
    const int Unwritten = -777;

    [Check]
    public void Five_points_on_a_line_by_hand()
    {
        double[] x = [1, 2, 6, 10, 14];
        double[] centroids = [1.5, 10];

        Assert.That(Labels(Given.Input(x), Given.Input(centroids), 1), Close.Exactly((int[])[0, 0, 1, 1, 1])
            .Mistake((int[])[1, 1, 0, 0, 0], "Those are the farthest centroids.")
            .Mistake((int[])[1, 1, 2, 2, 2], "Centroids are numbered from 0.")
            .On($"NearestCentroid.Assign({x}, {centroids}, 1, new int[5])"));
        Assert.That(Labels([0, 3, 5, 0], [0, 0, 5, 1], 2), Close.Exactly((int[])[0, 1])
            .On($"NearestCentroid.Assign([0, 3, 5, 0], [0, 0, 5, 1], 2, new int[2])"));
    }

    [Check]
    public void Every_centroid_can_be_chosen_however_many_there_are()
    {
        foreach (var clusters in Coverage.Lengths.Where(clusters => clusters > 0))
        {
            // A row on each centroid, and one at the origin, where no centroid is.
            double[] points = [.. Enumerable.Range(0, clusters).SelectMany(cluster => new[] { 10.0 + cluster % 9, 10.0 + cluster / 9 })];
            int[] expected = [.. Enumerable.Range(0, clusters), 0];
            var received = Labels([.. points, 0, 0], points, 2);
            var wrong = Enumerable.Range(0, clusters).FirstOrDefault(cluster => received[cluster] != cluster);

            Assert.That(received, Close.Exactly(expected)
                .Mistake<int[]>(labels => labels.Any(label => label >= clusters), $"There are {clusters} centroids, yet a row got the label {received.Max()}: a lane that holds no centroid won. Fill such lanes with what is never nearer, NaN or infinity.")
                .Mistake<int[]>(labels => labels.Skip(wrong).All(label => label < wrong) && labels.Take(wrong).SequenceEqual(expected.Take(wrong)) && labels[wrong] != wrong,
                    $"Of {clusters} centroids those from number {wrong} on are never chosen, though a row lies on each of them: is there a tail that is not looked at, or a number that does not grow from vector to vector?")
                .Mistake<int[]>(labels => labels.Distinct().Count() < clusters,
                    $"Of {clusters} centroids only {received.Distinct().Count()} are ever chosen, though a row lies on each of them; number {wrong} is the first that is not. All lanes, and all vectors, must be compared in the end.")
                .Named($"labels of {clusters} rows on as many centroids and of one at the origin"));
        }
    }

    [Check]
    public void Every_column_counts_once_at_every_width()
    {
        foreach (var columns in Coverage.Lengths.Where(columns => columns > 1))
        {
            // The row lies on centroid 1, and differs from centroid 0 in one column.
            var seen = Coverage.Of(columns, axis => Labels(axis, [.. new double[columns], .. axis], columns)[0]);
            Assert.That(seen, Coverage.Expected(seen, "columns"));

            // Centroid 0 is 1 away in this column, centroid 1 is √1.5 away in another: twice 1 would be farther.
            for (var col = 0; col < columns; col++)
            {
                double[] centroids = new double[2 * columns];
                (centroids[col], centroids[columns + (col + 1) % columns]) = (1, Math.Sqrt(1.5));
                Assert.That(Labels(new double[columns], centroids, columns), Close.Exactly((int[])[0])
                    .Mistake((int[])[1], $"With {columns} columns the one at index {col} counts twice: a last vector overlaps what has been counted already.")
                    .Named($"label of a row whose nearest centroid differs in column {col} of {columns}"));
            }
        }
    }

    [Check]
    public void Every_row_gets_the_nearest_of_all_centroids()
    {
        var random = new Random(53);
        foreach (var (rows, clusters, columns) in new[] { (1, 5, 3), (2, 2, 1), (3, 9, 2), (4, 4, 4), (5, 17, 6), (6, 3, 8), (7, 31, 5), (100, 10, 7), (257, 50, 16), (1003, 8, 30), (40, 300, 2) })
        {
            var (x, centroids) = (Samples.NormalValues(random, rows * columns), Samples.NormalValues(random, clusters * columns));
            var room = Guard.Around([.. Enumerable.Repeat(Unwritten, rows + 1)]);
            NearestCentroid.Assign(Guard.Around(x).Values, Guard.Around(centroids).Values, columns, room.Room);
            room.RequireGuards();
            var received = room.ToArray();

            Assert.That(received, Close.Exactly((int[])[.. Oracle(x, centroids, columns), Unwritten])
                .Mistake<int[]>(labels => Array.IndexOf(labels, Unwritten) < rows, $"Of {rows} rows the one at index {Array.IndexOf(received, Unwritten)} got no label: a kernel for several rows at once leaves some over.")
                .Mistake<int[]>(labels => labels[^1] != Unwritten, "The destination is longer than there are rows; what follows must stay as it was.")
                .Mistake<int[]>(labels => labels.Contains(-1), $"Of {rows} rows the one at index {Array.IndexOf(received, -1)} got the label -1, though no number is NaN: your code reads past the end of a span, where the grader put NaN.")
                .Named($"labels of {rows} rows, {clusters} centroids, {columns} columns"));
        }
    }

    [Check]
    public void Of_equally_near_centroids_the_lowest_number_wins()
    {
        const int clusters = 21;
        foreach (var (low, high) in from high in Enumerable.Range(1, clusters - 1) from low in Enumerable.Range(0, high) select (low, high))
        {
            double[] centroids = [.. Enumerable.Repeat(50.0, clusters * 2)];
            // On both sides of the row (3, 4), 2 away; whole numbers, so that no rounding decides.
            (centroids[2 * low], centroids[2 * low + 1]) = (5, 4);
            (centroids[2 * high], centroids[2 * high + 1]) = (3, 2);

            Assert.That(Labels([3, 4], centroids, 2), Close.Exactly((int[])[low])
                .Mistake((int[])[high], $"The centroids {low} and {high} of {clusters} are equally near, and the lower number must win. You chose {high}: numbers must be compared where the distances of two lanes, or of two vectors, are equal.")
                .Named($"label of a row that is 2 away from the centroids {low} and {high}"));
        }
        Assert.That(Labels([1, 2, 3], [.. Enumerable.Repeat(2.0, 30)], 1), Close.Exactly((int[])[0, 0, 0]).Named("labels when all 30 centroids are the same"));
    }

    [Check]
    public void Data_far_from_the_origin_keep_their_labels()
    {
        double[] centroids = [.. Enumerable.Range(0, 12).SelectMany(i => new[] { 1e8 + i, -1e8 + i % 3 })];
        double[] x = [.. Enumerable.Range(0, 12).Reverse().SelectMany(i => new[] { 1e8 + i + 0.25, -1e8 + i % 3 })];
        int[] expected = [.. Enumerable.Range(0, 12).Reverse()];

        Assert.That(Labels(x, centroids, 2), Close.Exactly(expected)
            .Mistake<int[]>(labels => labels.All(label => label is >= 0 and < 12) && !labels.SequenceEqual(expected),
                "Rows a quarter away from their centroids, 10⁸ from the origin, got other labels: ‖c‖² - 2 x·c has 16 digits of 10¹⁶ there, and the quarter is rounded away. Subtract before you square, or move the origin into the data.")
            .Named("labels of 12 rows around (1e8, -1e8)"));
    }

    [Check]
    public void NaN_is_near_to_nothing()
    {
        for (var place = 0; place < 11; place++)
        {
            double[] centroids = [.. Enumerable.Range(0, 11).Select(i => (double)i)];
            double[] x = [.. centroids];
            x[place] = double.NaN;
            int[] expected = [.. Enumerable.Range(0, 11)];
            expected[place] = -1;
            Assert.That(Labels(x, centroids, 1), Close.Exactly(expected)
                .Mistake<int[]>(labels => labels[place] >= 0, $"Row {place} is NaN and has no nearest centroid: its label is -1, not the one that the search began with.")
                .Named($"labels of 11 rows of which row {place} is NaN"));

            x = [.. centroids];
            centroids[place] = double.NaN;
            expected[place] = place == 0 ? 1 : place - 1;
            Assert.That(Labels(x, centroids, 1), Close.Exactly(expected)
                .Mistake<int[]>(labels => labels[place] == place, $"Centroid {place} is NaN, yet row {place} was given to it: nothing is near to NaN.")
                .Mistake<int[]>(labels => labels.Contains(-1), $"Centroid {place} is NaN; the other ten are as near as before, yet a row got -1. A minimum that takes over NaN forgets what it held.")
                .Named($"labels when centroid {place} of 11 is NaN"));
        }
        Assert.That(Labels([1, 2], [double.NaN, double.NaN, double.NaN], 1), Close.Exactly((int[])[-1, -1]).On($"NearestCentroid.Assign([1, 2], [double.NaN, double.NaN, double.NaN], 1, new int[2])"));
    }

    [Check]
    public void Iris_gives_the_labels_that_the_distances_of_MathNet_give()
    {
        var features = Iris.Load().Features;
        double[][] rows = [.. Enumerable.Range(0, 150).Select(row => features.Row(row).ToArray())];
        double[][] centroids = [rows[0], rows[50], rows[100]];
        int[] expected = [.. rows.Select(row => Enumerable.Range(0, 3).MinBy(cluster => Distance.SSD(row, centroids[cluster])))];

        Assert.That(Labels([.. rows.SelectMany(row => row)], [.. centroids.SelectMany(row => row)], 4), Close.Exactly(expected).Named("labels of 150 irises"));
    }

    [Check]
    public void Sizes_that_do_not_fit_are_refused()
    {
        double[] six = [1, 2, 3, 4, 5, 6];

        Refusal.Expected<ArgumentException>(() => NearestCentroid.Assign(six, six, 4, new int[9]), "6 values are not whole rows of 4 columns");
        Refusal.Expected<ArgumentException>(() => NearestCentroid.Assign(six, [1, 2, 3, 4], 3, new int[9]), "4 values are not whole centroids of 3 columns");
        Refusal.Expected<ArgumentException>(() => NearestCentroid.Assign(six, six, 0, new int[9]), "there must be at least one column");
        Refusal.Expected<ArgumentException>(() => NearestCentroid.Assign(six, [], 2, new int[9]), "there must be at least one centroid");
        Refusal.Expected<ArgumentException>(() => NearestCentroid.Assign(six, six, 2, new int[2]), "3 labels do not fit into 2 places");
    }

    static int[] Labels(double[] x, double[] centroids, int columns)
    {
        var room = Guard.Around(new int[x.Length / columns]);
        NearestCentroid.Assign(Guard.Around(x).Values, Guard.Around(centroids).Values, columns, room.Room);
        room.RequireGuards();
        return room.ToArray();
    }

    static int[] Oracle(double[] x, double[] centroids, int columns)
    {
        double[][] others = [.. centroids.Chunk(columns)];
        return [.. x.Chunk(columns).Select(row => Enumerable.Range(0, others.Length).MinBy(cluster => Distance.SSD(row, others[cluster])))];
    }
}
