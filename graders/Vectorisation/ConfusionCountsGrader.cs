namespace MLWorkbench.Vectorisation;

[Grader("vectorisation/confusion-counts")]
public class ConfusionCountsGrader
{
    [Check]
    public void Six_binary_rows_by_hand()
    {
        byte[] actual = [1, 1, 1, 0, 0, 1];
        byte[] predicted = [1, 1, 0, 1, 0, 1];

        Assert.That(Binary(Given.Input(actual), Given.Input(predicted)), Close.Exactly((long[])[1, 1, 1, 3])
            .Mistake((long[])[3, 1, 1, 1], "The counts are right, but in the wrong places: label 0 comes first, so true negatives lead and true positives end.")
            .On($"ConfusionCounts.Binary({actual}, {predicted}, new long[4])"));
        Assert.That(Binary([1, 1, 0], [0, 0, 0]), Close.Exactly((long[])[1, 0, 2, 0])
            .Mistake((long[])[1, 2, 0, 0], "Rows and columns are exchanged: the actual label picks the row, i · 2 + j with i actual and j predicted.")
            .On($"ConfusionCounts.Binary([1, 1, 0], [0, 0, 0], new long[4])"));
    }

    [Check]
    public void Six_rows_of_three_classes_by_hand()
    {
        int[] actual = [0, 2, 2, 1, 2, 0];
        int[] predicted = [0, 1, 2, 1, 1, 0];
        long[] transposed = [2, 0, 0, 0, 1, 2, 0, 0, 1];

        Assert.That(Table(Given.Input(actual), Given.Input(predicted), 3), Close.Exactly((long[])[2, 0, 0, 0, 1, 0, 0, 2, 1])
            .Mistake(transposed, "Rows and columns are exchanged: the actual class picks the row, i · 3 + j with i actual and j predicted.")
            .On($"ConfusionCounts.Table({actual}, {predicted}, 3, new long[9])"));
    }

    [Check]
    public void Every_binary_row_counts_once_at_every_length()
    {
        foreach (var length in Coverage.Lengths)
        {
            RequireOnce(length, "true positives", 3, one => one, one => one);
            RequireOnce(length, "false negatives", 2, one => one, _ => 0);
            RequireOnce(length, "false positives", 1, _ => 0, one => one);
            RequireOnce(length, "true negatives", 0, one => (byte)(1 - one), one => (byte)(1 - one));
        }
    }

    [Check]
    public void Every_row_of_a_table_counts_once_at_every_length()
    {
        foreach (var length in Coverage.Lengths)
        {
            var weights = Coverage.Of(length, values =>
            {
                var actual = Guard.Around(Array.ConvertAll(values, value => (int)value));
                var predicted = Guard.Around(Array.ConvertAll(values, value => 2 * (int)value));
                var counts = Guard.Around(new long[9]);
                InsideOfItsSpans(length, "classes from 0 to 2", () => ConfusionCounts.Table(actual.Values, predicted.Values, 3, counts.Room));
                return counts.ToArray()[5];
            });
            Assert.That(weights, Coverage.Expected(weights, "rows"));
        }
    }

    [Check]
    public void Tables_of_every_size_are_those_of_a_count_by_pairs()
    {
        var random = new Random(17);
        foreach (var (rows, classCount) in new[] { (1, 1), (70, 1), (33, 2), (100, 3), (1027, 4), (999, 7), (5003, 16), (5003, 17), (2000, 64), (70_001, 10), (900, 300) })
        {
            var actual = Samples.Classes(random, rows, classCount);
            var predicted = Samples.Classes(random, rows, classCount);
            var expected = new long[classCount * classCount];
            foreach (var pairs in actual.Zip(predicted).CountBy(pair => pair))
                expected[pairs.Key.First * classCount + pairs.Key.Second] = pairs.Value;

            Assert.That(Table(actual, predicted, classCount), Close.Exactly(expected)
                .Mistake<long[]>(counts => counts.Length == expected.Length && counts.Sum() != rows,
                    $"The counts of {rows} rows of {classCount} classes do not sum to {rows}: rows are lost or counted twice.")
                .Named($"counts of {rows} rows of {classCount} classes"));
        }
    }

    [Check]
    public void Narrow_lanes_do_not_overflow()
    {
        const string wide = "A narrow count wrapped: bytes do so after 255, 16 bits after 65535, or 32767 with a sign. Move lanes to wider counts before that, and keep the totals wide.";
        RequireAllHits(65_000, "Counts kept in bytes wrap after 255: in a lane after 255 steps, and in the sum of the lanes as well. Move them to wider counts before that.");
        RequireAllHits(300_000, wide);
        RequireAllHits(9_000_001, wide);
    }

    [Check]
    public void A_label_that_is_neither_0_nor_1_is_refused()
    {
        foreach (var place in new[] { 0, 1, 15, 31, 32, 63, 64, 69, 70 })
        {
            byte[] labels = new byte[71];
            foreach (byte stranger in new byte[] { 2, 3, 128, 255 })
            {
                var strange = (byte[])labels.Clone();
                strange[place] = stranger;
                Refusal.Expected<ArgumentException>(() => Binary(strange, labels), $"of 71 actual labels the one at index {place} is {stranger}, not 0 or 1");
                Refusal.Expected<ArgumentException>(() => Binary(labels, strange), $"of 71 predicted labels the one at index {place} is {stranger}, not 0 or 1");
            }
        }
    }

    [Check]
    public void A_class_out_of_range_is_refused()
    {
        foreach (var place in new[] { 0, 3, 7, 8, 15, 16, 31, 37, 38 })
        {
            int[] classes = new int[39];
            foreach (var stranger in new[] { 3, -1, 4, int.MaxValue, int.MinValue })
            {
                var strange = (int[])classes.Clone();
                strange[place] = stranger;
                var cell = stranger == 3 ? ". 0 · 3 + 3 is a place of the table, but that of the classes 1 and 0: each label must be tested, not the place" : "";
                Refusal.Expected<ArgumentException>(() => Table(classes, strange, 3), $"of 39 predicted classes the one at index {place} is {stranger}, and they go from 0 to 2{cell}");
                Refusal.Expected<ArgumentException>(() => Table(strange, classes, 3), $"of 39 actual classes the one at index {place} is {stranger}, and they go from 0 to 2");
            }
        }
        Refusal.Expected<ArgumentException>(() => Table([], [], 0), "there must be at least one class");
    }

    [Check]
    public void Old_counts_are_overwritten_and_what_follows_is_left_alone()
    {
        var binary = Guard.Around([777L, 777, 777, 777, 777]);
        ConfusionCounts.Binary([1, 0, 1], [1, 1, 1], binary.Room);
        binary.RequireGuards();
        Assert.That(binary.ToArray(), Overwritten([0, 1, 0, 2, 777]).Named("destination, which held 777 in five places"));

        foreach (var classCount in new[] { 2, 20 })
        {
            var size = classCount * classCount;
            var table = Guard.Around([.. Enumerable.Repeat(777L, size + 2)]);
            ConfusionCounts.Table([1, 0, 1], [1, 1, 1], classCount, table.Room);
            table.RequireGuards();
            long[] expected = [.. new long[size], 777, 777];
            (expected[1], expected[classCount + 1]) = (1, 2);
            Assert.That(table.ToArray(), Overwritten(expected).Named($"destination, which held 777 in {size + 2} places"));
        }

        // The right answer for no rows is a table of zeros, not an untouched one.
        var empty = Guard.Around([777L, 777, 777, 777]);
        ConfusionCounts.Binary([], [], empty.Room);
        Assert.That(empty.ToArray(), Overwritten([0, 0, 0, 0]).Named("counts of no rows"));

        static CloseConstraint Overwritten(long[] expected) => Close.Exactly(expected)
            .Mistake<long[]>(counts => counts.Take(expected.Count(count => count != 777)).Any(count => count >= 777),
                "What stood in the destination was counted in: clear it, or write instead of adding.")
            .Mistake<long[]>(counts => counts[^1] != 777 && expected[^1] == 777, "The destination is longer than the table; what follows the table must stay as it was.");
    }

    [Check]
    public void Sizes_that_do_not_fit_are_refused()
    {
        byte[] labels = [0, 1, 1];
        int[] classes = [0, 1, 2];

        Refusal.Expected<ArgumentException>(() => Binary(labels, [0, 1]), "there are 3 actual labels and 2 predicted ones");
        Refusal.Expected<ArgumentException>(() => Table(classes, [0, 1], 3), "there are 3 actual classes and 2 predicted ones");
        Refusal.Expected<ArgumentException>(() => ConfusionCounts.Binary(labels, labels, new long[3]), "four counts do not fit into 3 places");
        Refusal.Expected<ArgumentException>(() => ConfusionCounts.Table(classes, classes, 3, new long[8]), "nine counts do not fit into 8 places");
    }

    static void RequireOnce(int length, string what, int place, Func<byte, byte> actual, Func<byte, byte> predicted)
    {
        var weights = Coverage.Of(length, values =>
        {
            byte[] ones = Array.ConvertAll(values, value => (byte)value);
            var left = Guard.Around(Array.ConvertAll(ones, one => actual(one)));
            var right = Guard.Around(Array.ConvertAll(ones, one => predicted(one)));
            var counts = Guard.Around(new long[4]);
            InsideOfItsSpans(length, "labels of 0 and 1", () => ConfusionCounts.Binary(left.Values, right.Values, counts.Room));
            return counts.ToArray()[place];
        });
        Assert.That(weights, Coverage.Expected(weights, $"rows, counted as {what},"));
    }

    // The guards are no labels: code that meets one refuses it.
    static void InsideOfItsSpans(int length, string what, Action call)
    {
        try
        {
            call();
        }
        catch (ArgumentException refusal)
        {
            throw new CheckFailedException($"{length} {what} were refused, though all are legal: '{refusal.Message}' Does your code read past the end of a span? The grader put illegal labels there.");
        }
    }

    static void RequireAllHits(int rows, string message)
    {
        byte[] ones = new byte[rows];
        Array.Fill(ones, (byte)1);
        var received = Binary(ones, ones);
        Assert.That(received, Close.Exactly((long[])[0, 0, 0, rows])
            .Mistake<long[]>(counts => counts[3] < rows, $"Of {rows} true positives {rows - received[3]} are missing. {message}")
            .Named($"counts of {rows} rows that are 1 and predicted as 1"));
    }

    static long[] Binary(byte[] actual, byte[] predicted)
    {
        var counts = new long[4];
        ConfusionCounts.Binary(actual, predicted, counts);
        return counts;
    }

    static long[] Table(int[] actual, int[] predicted, int classCount)
    {
        var counts = new long[classCount * classCount];
        ConfusionCounts.Table(actual, predicted, classCount, counts);
        return counts;
    }
}
