namespace MLWorkbench.Vectorisation;

[Grader("vectorisation/softmax")]
public class SoftmaxGrader
{
    const string Overflow = "e^710 is more than a double holds. Subtract the largest score before you exponentiate: the probabilities stay the same.";

    // A score is rounded when the largest is subtracted, by up to 745 · 2⁻⁵³ where the power is not 0.
    const double Relative = 1e-12;
    const double Underflow = 1e-300;

    [Check]
    public void Three_scores_by_hand()
    {
        double[] scores = [0, Math.Log(3), Math.Log(4)];

        Assert.That(Probabilities(scores), Close.To([0.125, 0.375, 0.5])
            .Mistake((double[])[1, 3, 4], "Those are the powers e^x: divide each by their sum, 8.")
            .Mistake((double[])[0.25, 0.75, 1], "Those are the powers after the largest score was subtracted: divide each by their sum, 2.")
            .Mistake(scores, "The scores still stand there: the probabilities belong in their place.")
            .On($"double[] values = {scores}; Softmax.Apply(values)"));
        Assert.That(Softmax.LogSumExp(Given.Input(scores)), Close.To(Math.Log(8))
            .Mistake(Math.Log(2), "The largest score, ln 4, was subtracted and not added again: ln 2 + ln 4 = ln 8.")
            .Mistake(8.0, "That is the sum of e^x: its logarithm is asked for.")
            .Mistake(Math.Log2(8), "That is the logarithm to the base 2: the natural one is asked for.")
            .On($"Softmax.LogSumExp({scores})"));
    }

    [Check]
    public void Every_score_is_in_the_logarithm_of_the_sum_once_at_every_length()
    {
        foreach (var length in Coverage.Lengths)
        {
            var all = Math.Exp(Softmax.LogSumExp(Guard.Around(new double[length]).Values));
            var weights = Coverage.Of(length, values =>
            {
                double[] without = Array.ConvertAll(values, value => value == 1 ? double.NegativeInfinity : 0);
                return Math.Round(all - Math.Exp(Softmax.LogSumExp(Guard.Around(without).Values)), 9);
            });
            Assert.That(weights, Coverage.Expected(weights, "scores"));
            Assert.That(all, Close.To(length).Named($"e to the log-sum-exp of {length} zeros"));
        }
    }

    [Check]
    public void Every_length_gives_probabilities()
    {
        var random = new Random(31);
        foreach (var length in Coverage.Lengths.Append(1003))
        {
            var scores = Samples.NormalValues(random, length, mean: 2, standardDeviation: 3);
            var received = Probabilities(scores);
            Assert.That(received, Recognised(received, scores).Named($"probabilities of {length} scores"));
        }
    }

    [Check]
    public void The_largest_score_is_found_wherever_it_stands()
    {
        foreach (var length in Coverage.Lengths)
        {
            for (var place = 0; place < length; place++)
            {
                double[] scores = new double[length];
                scores[place] = 1000;
                string unfound = $"The largest of {length} scores, 1000, stands at index {place} and was not found: e^1000 overflowed. The maximum needs its tail, all of its lanes and all of its accumulators.";
                double[] expected = new double[length];
                expected[place] = 1;
                Assert.That(Probabilities(scores), Close.To(expected, Relative, Underflow).Named("probabilities")
                    .Mistake<double[]>(received => Array.Exists(received, double.IsNaN), unfound));
                Assert.That(Softmax.LogSumExp(scores), Close.To(1000.0).Mistake(double.PositiveInfinity, unfound).Named("log-sum-exp"));
            }
        }
    }

    [Check]
    public void Large_scores_neither_overflow_nor_vanish()
    {
        foreach (var shift in new[] { 1000.0, -1000, 1e6, -1e15 })
        {
            double[] scores = [shift, shift + 1, shift + 3, shift, shift, shift + 2, shift + 1, shift, shift + 3];
            Assert.That(Probabilities(scores), Close.To(Oracle([0, 1, 3, 0, 0, 2, 1, 0, 3]), Relative)
                .Mistake<double[]>(received => Array.Exists(received, double.IsNaN), shift > 0
                    ? $"Scores around {shift} gave NaN. {Overflow}"
                    : $"Scores around {shift} gave NaN: every power is 0, and so is their sum. Subtract the largest score before you exponentiate: one power is then 1.")
                .On($"double[] values = {scores}; Softmax.Apply(values)"));
            Assert.That(Softmax.LogSumExp(scores), Close.To(shift + Math.Log(4 + 2 * Math.E + Math.Exp(2) + 2 * Math.Exp(3)), Relative)
                .Mistake(double.PositiveInfinity, $"Scores around {shift} gave ∞. {Overflow}")
                .Mistake(double.NegativeInfinity, $"Scores around {shift} gave -∞: every power is 0. Subtract the largest score before you exponentiate, and add it again.")
                .On($"Softmax.LogSumExp({scores})"));
        }
        Assert.That(Probabilities([1e308, -1e308]), Close.To([1.0, 0]).On($"double[] values = [1e308, -1e308]; Softmax.Apply(values)"));
    }

    [Check]
    public void Small_probabilities_keep_their_digits()
    {
        double[] scores = [.. Enumerable.Range(0, 690).Select(i => -i - 1.0 / 3)];

        Assert.That(Probabilities(scores), Close.To(Oracle(scores), Relative, Underflow)
            .Mistake<double[]>(received => received.Length > 600 && received[600] == 0, "The score that is 600 below the largest has the probability 1.7e-261, not 0.")
            .Named("probabilities of the scores -1/3, -4/3, ..."));
    }

    [Check]
    public void A_score_of_minus_infinity_has_probability_0()
    {
        const double impossible = double.NegativeInfinity;
        double[] scores = [impossible, 0, impossible, Math.Log(3), impossible, impossible, impossible, impossible, impossible];

        Assert.That(Probabilities(scores), Close.To([0, 0.25, 0, 0.75, 0, 0, 0, 0, 0]).On($"double[] values = {scores}; Softmax.Apply(values)"));
        Assert.That(Softmax.LogSumExp(scores), Close.To(Math.Log(4)).On($"Softmax.LogSumExp({scores})"));
        foreach (var length in new[] { 1, 4, 11 })
        {
            double[] none = [.. Enumerable.Repeat(impossible, length)];
            Assert.That(Softmax.LogSumExp(none), Close.To(impossible)
                .Mistake(double.NaN, "Every score is -∞, so the sum of powers is 0 and its logarithm -∞. You subtracted the largest: -∞ - -∞ is NaN.")
                .On($"Softmax.LogSumExp({none})"));
        }
        Assert.That(Softmax.LogSumExp([0, double.PositiveInfinity]), Close.To(double.PositiveInfinity)
            .Mistake(double.NaN, "A score is +∞, so the answer is +∞. You subtracted the largest: ∞ - ∞ is NaN.")
            .On($"Softmax.LogSumExp([0, double.PositiveInfinity])"));
    }

    [Check]
    public void NaN_is_not_hidden_by_the_maximum()
    {
        for (var place = 0; place < 40; place++)
        {
            double[] scores = [.. Enumerable.Range(0, 40).Select(i => i / 8.0)];
            scores[place] = double.NaN;

            Assert.That(Softmax.LogSumExp(scores), Close.To(double.NaN)
                .Mistake<double>(sum => !double.IsNaN(sum), $"The score at index {place} is NaN, yet the answer is a number: NaN must come through.").On($"Softmax.LogSumExp({scores})"));
            Assert.That(Probabilities(scores), Close.To(Array.ConvertAll(scores, _ => double.NaN))
                .Mistake<double[]>(received => received.Any(p => !double.IsNaN(p)), $"The score at index {place} is NaN, so the sum is unknown, and all probabilities are NaN; some of yours are numbers.")
                .Named("probabilities"));
        }
    }

    [Check]
    public void Without_scores_there_is_nothing_to_do()
    {
        Assert.That(Probabilities([]), Close.Exactly(Array.Empty<double>()));
        Assert.That(Softmax.LogSumExp([]), Close.To(double.NegativeInfinity)
            .Mistake(0.0, "A sum of no powers is 0, and the logarithm of 0 is -∞.")
            .Mistake(double.NaN, "A sum of no powers is 0, and the logarithm of 0 is -∞, not NaN.")
            .On($"Softmax.LogSumExp([])"));
        Assert.That(Probabilities([-5]), Close.To([1.0]).On($"double[] values = [-5]; Softmax.Apply(values)"));
    }

    static double[] Probabilities(double[] scores)
    {
        var values = Guard.Around(scores);
        Softmax.Apply(values.Room);
        values.RequireGuards();
        return values.ToArray();
    }

    static double[] Oracle(double[] scores)
    {
        double[] powers = Array.ConvertAll(scores, score => Math.Exp(score - scores.Max()));
        var sum = Exact.Sum(powers);
        return Array.ConvertAll(powers, power => power / sum);
    }

    static CloseConstraint Recognised(double[] received, double[] scores)
    {
        var expected = Oracle(scores);
        var n = scores.Length;
        var constraint = Close.To(expected, Relative, Underflow);
        if (n == 0)
            return constraint;
        double[] ratios = [.. received.Zip(expected, (r, e) => r / e)];
        double[] twice = Array.ConvertAll(scores, score => Math.Exp(Math.Exp(score - scores.Max()) - scores.Max()));
        var unit = received[0] / Math.Exp(scores[0] - scores.Max());
        if (Array.FindIndex(received, p => double.IsNaN(p)) >= 0)
            return constraint.Mistake<double[]>(p => p.Any(double.IsNaN), $"With {n} scores there is NaN among the probabilities, though no score is NaN: your code reads past the end of the span, where the grader put NaN.");
        if (Enumerable.Range(0, n).Where(i => received[i] == scores[i]).ToArray() is { Length: > 0 } untouched)
            return constraint.Mistake<double[]>(p => p[^1] == scores[^1], $"Of {n} scores {untouched.Length} still stand as they were, the one at index {untouched[0]} first: the tail needs a loop of its own.");
        if (Array.FindIndex(twice, value => value > 0) >= 0 && Enumerable.Range(0, n).FirstOrDefault(i => Same(received[i], unit * twice[i]) && !Same(ratios[i], ratios[0]), -1) is var place and >= 0)
            return constraint.Mistake<double[]>(p => !Same(p[place], expected[place]), $"With {n} scores the one at index {place} was exponentiated twice: a last vector that overlaps meets values that have been replaced already. In place, each value may be read once.");
        if (ratios.All(ratio => Same(ratio, ratios[0])))
            return constraint.Mistake<double[]>(p => !Same(p.Sum(), 1), $"The probabilities of {n} scores sum to {received.Sum():G6} instead of 1, and all are off by the same factor: the divisor lacks a part of the sum, its tail or some of its lanes.");
        return constraint.Mistake<double[]>(p => !Same(p.Sum(), 1), $"The probabilities of {n} scores sum to {received.Sum():G6} instead of 1, and not all are off by the same factor: was every one of them divided, the tail too?");
    }

    static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Abs(b);
}
