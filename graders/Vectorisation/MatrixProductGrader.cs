namespace MLWorkbench.Vectorisation;

[Grader("vectorisation/matrix-product")]
public class MatrixProductGrader
{
    [Check]
    public void Two_by_three_times_three_by_two_by_hand()
    {
        double[] a = [1, 2, 3, 4, 5, 6];
        double[] b = [7, 8, 9, 10, 11, 12];

        Assert.That(Product(Given.Input(a), Given.Input(b), 2, 3, 2), Close.Exactly((double[])[58, 64, 139, 154])
            .Mistake((double[])[58, 139, 64, 154], "The product is transposed: the element of row i and column j goes to i · columns + j.")
            .Mistake((double[])[50, 68, 122, 167], "The rows of a were multiplied with runs of b: a column of b has its values `columns` places apart.")
            .Mistake((double[])[7, 16, 27, 40], "Those are products of values in the same place: a row of a meets a column of b.")
            .On($"MatrixProduct.Multiply({a}, {b}, 2, 3, 2, new double[4])"));
    }

    [Check]
    public void Every_product_of_a_sum_is_added_once_at_every_depth()
    {
        foreach (var inner in Coverage.Lengths.Concat([127, 128, 129, 255, 256, 257, 513]).Where(inner => inner > 0))
        {
            const int side = 5;
            double[] ones = Coverage.Once(inner * side);
            var weights = Coverage.Of(inner, axis =>
            {
                var product = Product([.. Enumerable.Repeat(axis, side).SelectMany(row => row)], ones, side, inner, side);
                return product.FirstOrDefault(value => value != 1, 1);
            });
            var missing = weights.Count(weight => weight == 0);
            var expected = Coverage.Expected(weights, "products in a sum");
            if (missing > 0 && weights.Take(missing).All(weight => weight == 0) && missing < inner)
                expected = Close.Exactly(Coverage.Once(inner)).Mistake<double[]>(received => received[0] == 0,
                    $"With {inner} products in a sum the first {missing} are lost: each block writes its part over the part of the block before. The parts must be added.");
            else if (missing > 0 && weights.TakeLast(missing).All(weight => weight == 0))
                expected = Close.Exactly(Coverage.Once(inner)).Mistake<double[]>(received => received[^1] == 0,
                    $"With {inner} products in a sum the last {missing} {(missing == 1 ? "is" : "are")} lost: the last block is shorter than the others, and must be taken too.");
            Assert.That(weights, expected.Named("times counted"));
        }
    }

    [Check]
    public void Every_shape_is_complete()
    {
        var random = new Random(59);
        foreach (var (rows, columns) in from i in Enumerable.Range(0, 14) from j in Enumerable.Range(0, 36) select (i, j))
            RequireComplete(random, rows, random.Next(1, 6), columns);
    }

    [Check]
    public void Blocks_that_do_not_divide_the_size_are_complete()
    {
        var random = new Random(61);
        foreach (var (rows, inner, columns) in new[] { (33, 255, 65), (65, 257, 31), (128, 128, 128), (129, 127, 130), (1, 1000, 1), (64, 513, 9), (200, 64, 300), (5, 1025, 3), (257, 3, 257), (31, 300, 71) })
            RequireComplete(random, rows, inner, columns);
    }

    [Check]
    public void Normal_values_give_the_product_of_MathNet()
    {
        var random = new Random(67);
        foreach (var (rows, inner, columns) in new[] { (7, 11, 5), (60, 70, 80), (40, 300, 33) })
        {
            var (a, b) = (Samples.NormalValues(random, rows * inner), Samples.NormalValues(random, inner * columns));
            var allowed = inner * Samples.Epsilon * MathNetProduct(Array.ConvertAll(a, Math.Abs), Array.ConvertAll(b, Math.Abs), rows, inner, columns).Max();
            Assert.That(Product(a, b, rows, inner, columns), Close.To(MathNetProduct(a, b, rows, inner, columns), relative: 0, absolute: 2 * allowed)
                .Named($"product of {rows} by {inner} and {inner} by {columns}"));
        }
    }

    [Check]
    public void A_factor_of_0_hides_neither_NaN_nor_infinity()
    {
        const int side = 9;
        foreach (var place in new[] { 0, 4, 8, 40, 44, 72, 80 })
        {
            foreach (var strange in new[] { double.NaN, double.PositiveInfinity })
            {
                double[] zeros = new double[side * side];
                double[] b = Coverage.Once(side * side);
                b[place] = strange;
                double[] expected = new double[side * side];
                for (var row = 0; row < side; row++)
                    expected[row * side + place % side] = double.NaN;
                Assert.That(Product(zeros, b, side, side, side), Close.To(expected)
                    .Mistake<double[]>(product => product.All(value => value == 0), $"b holds {strange} and a holds 0: 0 · {strange} is NaN, and all of column {place % side} must be NaN. A factor of 0 must not be skipped.")
                    .Named($"product of zeros and ones with {strange} at {place}"));

                for (var i = 0; i < expected.Length; i++)
                    expected[i] = i / side == place / side ? double.NaN : 0;
                Assert.That(Product(b, zeros, side, side, side), Close.To(expected)
                    .Mistake<double[]>(product => product.All(value => value == 0), $"a holds {strange} and b holds 0: {strange} · 0 is NaN, and all of row {place / side} must be NaN.")
                    .Named($"product of ones with {strange} at {place} and zeros"));
            }
        }
    }

    [Check]
    public void Sums_without_terms_are_0_whatever_stood_there()
    {
        foreach (var (rows, columns) in new[] { (1, 1), (3, 5), (9, 17) })
        {
            var room = Guard.Around(Samples.Stale(rows * columns + 1));
            MatrixProduct.Multiply([], [], rows, 0, columns, room.Room);
            room.RequireGuards();
            Assert.That(room.ToArray(), Close.Exactly((double[])[.. new double[rows * columns], 777])
                .Mistake<double[]>(product => product[0] == 777, "With an inner size of 0 every element is a sum without terms, 0; what stood in the destination is still there.")
                .Named($"product of {rows} by 0 and 0 by {columns}"));
        }
    }

    [Check]
    public void Sizes_and_places_that_do_not_fit_are_refused()
    {
        double[] six = [1, 2, 3, 4, 5, 6];
        double[] shared = new double[20];

        Refusal.Expected<ArgumentException>(() => MatrixProduct.Multiply(six, six, 2, 2, 3, new double[6]), "2 by 2 are not the 6 values of a");
        Refusal.Expected<ArgumentException>(() => MatrixProduct.Multiply(six, six, 2, 3, 3, new double[6]), "3 by 3 are not the 6 values of b");
        Refusal.Expected<ArgumentException>(() => MatrixProduct.Multiply(six, six, 3, 2, 3, new double[8]), "9 values do not fit into 8 places");
        Refusal.Expected<ArgumentException>(() => MatrixProduct.Multiply(six, six, -2, -3, -2, new double[4]), "a size is negative, though the lengths fit: -2 · -3 = 6");
        Refusal.Expected<ArgumentException>(() => MatrixProduct.Multiply(shared.AsSpan(0, 6), six, 2, 3, 2, shared.AsSpan(5, 4)), "the destination begins on the last value of a");
        Refusal.Expected<ArgumentException>(() => MatrixProduct.Multiply(six, shared.AsSpan(3, 6), 2, 3, 2, shared.AsSpan(0, 4)), "the destination ends on the first value of b");
    }

    static void RequireComplete(Random random, int rows, int inner, int columns)
    {
        // Positive, so that no element is 0 by chance.
        double[] a = Array.ConvertAll(Samples.Classes(random, rows * inner, 9), value => value + 1.0);
        double[] b = Array.ConvertAll(Samples.Classes(random, inner * columns, 9), value => value + 1.0);
        var expected = WholeProduct(a, b, rows, inner, columns);
        var room = Guard.Around(Samples.Stale(rows * columns + 1));
        MatrixProduct.Multiply(Guard.Around(a).Values, Guard.Around(b).Values, rows, inner, columns, room.Room);
        room.RequireGuards();
        var received = room.ToArray();
        var shape = $"{rows} by {inner} times {inner} by {columns}";
        int[] lost = [.. Enumerable.Range(0, expected.Length).Where(i => received[i] is 0 or 777 && expected[i] != received[i])];

        Assert.That(received, Close.Exactly((double[])[.. expected, 777])
            .Mistake<double[]>(_ => lost.Length > 0 && lost[0] % columns == 0, $"{shape}: the product has no row {(lost.Length > 0 ? lost[0] / columns : 0)}. A tile of several rows leaves some over at the lower edge.")
            .Mistake<double[]>(_ => lost.Length > 0, $"{shape}: the product lacks column {(lost.Length > 0 ? lost[0] % columns : 0)}. A strip of whole vectors leaves some columns over at the right edge.")
            .Mistake<double[]>(product => product.Zip(expected).Any(pair => pair.First == pair.Second + 777), $"{shape}: what stood in the destination was added to the product. Clear it first.")
            .Mistake<double[]>(product => product.Any(value => value > 81 * inner + 777), $"{shape}: with factors up to 9 an element is {received.Max():G4}. In a fused multiply-add the accumulator is the term that is added, not a factor: a · b + sum.")
            .Mistake<double[]>(product => product[^1] != 777, "The destination is longer than the product; what follows must stay as it was.")
            .Mistake<double[]>(product => product.Any(double.IsNaN), $"{shape}: there is NaN in the product, though the factors hold none. Your code reads past the end of a span, where the grader put NaN.")
            .Named(shape));
    }

    static double[] Product(double[] a, double[] b, int rows, int inner, int columns)
    {
        var room = Guard.Around(Samples.Stale(rows * columns));
        MatrixProduct.Multiply(Guard.Around(a).Values, Guard.Around(b).Values, rows, inner, columns, room.Room);
        room.RequireGuards();
        return room.ToArray();
    }

    static double[] WholeProduct(double[] a, double[] b, int rows, int inner, int columns)
    {
        var product = new double[rows * columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                for (var p = 0; p < inner; p++)
                    product[i * columns + j] += a[i * inner + p] * b[p * columns + j];
            }
        }
        return product;
    }

    // MathNet lays columns one after the other: its product of the transposes, b · a, is ours.
    static double[] MathNetProduct(double[] a, double[] b, int rows, int inner, int columns)
    {
        var build = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build;
        return (build.Dense(columns, inner, b) * build.Dense(inner, rows, a)).ToColumnMajorArray();
    }
}
