namespace MLWorkbench.Vectorisation;

[Grader("vectorisation/dot-product")]
public class DotProductGrader
{
    [Check]
    public void Five_values_by_hand()
    {
        double[] x = [1, 2, 3, 4, 5];
        double[] y = [10, 20, 30, 40, 50];

        Assert.That(DotProduct.Sum(x), Close.Exactly(15.0)
            .Mistake(10.0, "The sum of {1, 2, 3, 4, 5} is 15, you returned 10: the last value was lost. It fills no vector; the tail needs a loop of its own.")
            .Mistake(1.0, "The sum of {1, 2, 3, 4, 5} is 15, you returned 1: only the first lane reached the answer.")
            .Mistake(6.0, "The sum of {1, 2, 3, 4, 5} is 15, you returned 6: only the first lane and the tail reached the answer. Vector.Sum adds the lanes.")
            .On($"DotProduct.Sum({x})"));
        Assert.That(DotProduct.Dot(x, y), Close.Exactly(550.0)
            .Mistake(55.0, "That is the sum of squares of x: multiply x by y.")
            .Mistake(300.0, "The dot product is 550, you returned 300: the last pair was lost. It fills no vector; the tail needs a loop of its own.")
            .Mistake(15.0 * 150.0, "You multiplied the sums: multiply pair by pair, then add.")
            .On($"DotProduct.Dot({x}, {y})"));
    }

    [Check]
    public void Every_value_is_added_once_at_every_length()
    {
        foreach (var length in Coverage.Lengths)
        {
            var weights = Coverage.Of(length, values => DotProduct.Sum(Guard.Around(values).Values));
            Assert.That(weights, Coverage.Expected(weights));
        }
    }

    [Check]
    public void Every_product_is_added_once_at_every_length()
    {
        RequireNothingFrom(new double[Coverage.Telling], Coverage.Once(Coverage.Telling));
        RequireNothingFrom(Coverage.Once(Coverage.Telling), new double[Coverage.Telling]);
        foreach (var length in Coverage.Lengths)
        {
            var ones = Guard.Around(Coverage.Once(length));
            var weights = Coverage.Of(length, values => DotProduct.Dot(Guard.Around(values).Values, ones.Values));
            Assert.That(weights, Coverage.Expected(weights, "products"));
        }
    }

    [Check]
    public void Products_are_of_values_in_the_same_place()
    {
        double[] x = [.. Enumerable.Range(1, 40).Select(i => (double)i)];
        double[] y = [.. Enumerable.Range(1, 40).Select(i => 100.0 * (i % 7))];
        var expected = Exact.Dot(x, y);

        Assert.That(DotProduct.Dot(Given.Input(x), Given.Input(y)), Close.Exactly(expected)
            .Mistake(Exact.Dot(x, x), "That is the sum of squares of x: multiply x by y.")
            .Mistake(Exact.Dot(y, y), "That is the sum of squares of y: multiply x by y.")
            .Mistake(Exact.Sum(x), "That is the sum of x: y was not multiplied in.")
            .On($"DotProduct.Dot({x}, {y})"));
    }

    [Check]
    public void Without_values_the_sum_is_0_and_others_are_still_added()
    {
        Assert.That(DotProduct.Sum([]), Close.Exactly(0.0).On($"DotProduct.Sum([])"));
        Assert.That(DotProduct.Dot([], []), Close.Exactly(0.0).On($"DotProduct.Dot([], [])"));
        Assert.That(DotProduct.Sum([-3]), Close.Exactly(-3.0).On($"DotProduct.Sum([-3])"));
        Assert.That(DotProduct.Dot([-3], [2]), Close.Exactly(-6.0).On($"DotProduct.Dot([-3], [2])"));
    }

    [Check]
    public void Any_order_of_addition_is_accepted_and_no_value_is_rounded_away()
    {
        var random = new Random(11);
        foreach (var length in new[] { 5, 64, 1000, 4099, 100_003 })
        {
            var x = Samples.NormalValues(random, length, mean: 1000, standardDeviation: 3000);
            var y = Samples.NormalValues(random, length);

            Assert.That(DotProduct.Sum(x), Close.To(Exact.Sum(x), relative: 0, absolute: length * Samples.Epsilon * x.Sum(Math.Abs))
                .Mistake<double>(sum => IsSingle(sum, Exact.Sum(x)), "The sum has the digits of a float: keep double throughout.")
                .Named($"sum of {length} values"));
            Assert.That(DotProduct.Dot(x, y), Close.To(Exact.Dot(x, y), relative: 0, absolute: length * Samples.Epsilon * x.Zip(y, (a, b) => Math.Abs(a * b)).Sum())
                .Named($"dot product of {length} pairs"));
        }

        static bool IsSingle(double sum, double expected) => sum != expected && Math.Abs(sum - expected) < 1e-3 * Math.Abs(expected);
    }

    [Check]
    public void NaN_and_infinity_come_through()
    {
        for (var place = 0; place < 40; place++)
        {
            double[] x = [.. Coverage.Once(40)];
            double[] y = [.. Coverage.Once(40)];
            x[place] = double.NaN;

            Assert.That(DotProduct.Sum(x), Close.To(double.NaN)
                .Mistake<double>(sum => !double.IsNaN(sum), $"The value at index {place} is NaN, yet the sum is a number: NaN must come through.").On($"DotProduct.Sum({x})"));
            Assert.That(DotProduct.Dot(y, x), Close.To(double.NaN)
                .Mistake<double>(sum => !double.IsNaN(sum), $"The value at index {place} is NaN, yet the dot product is a number: NaN must come through.").On($"DotProduct.Dot({y}, {x})"));
            x[place] = double.PositiveInfinity;
            Assert.That(DotProduct.Sum(x), Close.To(double.PositiveInfinity).On($"DotProduct.Sum({x})"));
            y[place] = 0;
            Assert.That(DotProduct.Dot(x, y), Close.To(double.NaN)
                .Mistake(39.0, $"Infinity · 0 is NaN, at index {place}: a factor of 0 must not be skipped.").On($"DotProduct.Dot({x}, {y})"));
        }
    }

    [Check]
    public void Factors_of_unequal_number_are_refused()
    {
        double[] nine = Coverage.Once(9);
        double[] eight = Coverage.Once(8);

        Refusal.Expected<ArgumentException>(() => DotProduct.Dot(nine, eight), "there are 9 values in x and 8 in y", $"DotProduct.Dot({nine}, {eight})");
        Refusal.Expected<ArgumentException>(() => DotProduct.Dot(eight, nine), "there are 8 values in x and 9 in y", $"DotProduct.Dot({eight}, {nine})");
    }

    static void RequireNothingFrom(double[] x, double[] y)
    {
        var received = DotProduct.Dot(x, y);
        Assert.That(received, Close.Exactly(0.0)
            .Mistake<double>(dot => dot > 0, $"One of the factors is 0 in each of {x.Length} pairs and the other is 1, yet the answer is {received:0.###}: something was added that was not multiplied. In a fused multiply-add the accumulator is the term that is added, not a factor: x · y + sum."));
    }
}
