using static MLWorkbench.Statistics.MultipleTesting;

namespace MLWorkbench.Statistics;

[Grader("statistics/multiple-testing")]
public class MultipleTestingGrader
{
    const string Lost = "The caller's order is lost: ";

    static readonly double[] Sorted = Statsmodels("sorted-holm").Input("p");

    // A sorted input would hide answers that come back in sorted order.
    static readonly double[] Shuffled = Statsmodels("shuffled-holm").Input("p");

    static Recorded Statsmodels(string @case) => Recorded.By("statsmodels", "statistics/multiple-testing", @case);

    [Check]
    public void Bonferroni_multiplies_by_the_number_of_tests()
    {
        double[] pValues = [0.01, 0.2, 0.04, 0.3];

        Assert.That(Adjust(pValues, Correction.Bonferroni), Close.To(new[] { 0.04, 0.8, 0.16, 1 })
            .Mistake(new[] { 0.04, 0.8, 0.16, 1.2 }, "4 · 0.3 = 1.2 is no probability: an adjusted p-value is cut at 1.")
            .Mistake(new[] { 0.0025, 0.05, 0.01, 0.075 }, "You divided by the number of tests. The level α may be divided by it; the p-value is multiplied instead.")
            .Mistake(pValues.Select(p => 1 - Math.Pow(1 - p, 4)).ToArray(),
                "1 - (1 - p)^m is Šidák's correction, which needs independent tests: Bonferroni multiplies by m, whatever the dependence.")
            .On($"MultipleTesting.Adjust({pValues}, MultipleTesting.Correction.Bonferroni)"));
    }

    [Check]
    public void Holm_multiplies_by_the_hypotheses_that_are_still_open()
    {
        double[] pValues = [0.01, 0.02, 0.03];

        Assert.That(Adjust(pValues, Correction.Holm), Close.To(new[] { 0.03, 0.04, 0.04 })
            .Mistake(new[] { 0.03, 0.04, 0.03 }, "You stopped after multiplying by 3, 2 and 1, and now p = 0.03 looks more significant than p = 0.02: take the running maximum from the smallest.")
            .Mistake(new[] { 0.03, 0.03, 0.03 }, "You took a running minimum from the largest, which is Hochberg's method: Holm takes the running maximum from the smallest.")
            .Mistake(new[] { 0.03, 0.06, 0.09 }, "You multiplied all three by 3, which is Bonferroni: Holm multiplies the smallest by 3, the next by 2, the last by 1.")
            .On($"MultipleTesting.Adjust({pValues}, MultipleTesting.Correction.Holm)"));
    }

    [Check]
    public void Benjamini_Hochberg_multiplies_by_m_over_rank()
    {
        double[] pValues = [0.01, 0.03, 0.04];

        Assert.That(Adjust(pValues, Correction.BenjaminiHochberg), Close.To(new[] { 0.03, 0.04, 0.04 })
            .Mistake(new[] { 0.03, 0.045, 0.04 }, "You stopped after multiplying by 3/1, 3/2 and 3/3, and now p = 0.03 looks less significant than p = 0.04: take the running minimum from the largest.")
            .Mistake(new[] { 0.03, 0.045, 0.045 }, "You took a running maximum from the smallest: BH takes a running minimum from the largest.")
            .Mistake(new[] { 0.03, 0.06, 0.06 }, "0.03 became 0.06: that is Holm's multiplier, m - rank + 1 = 2. BH multiplies by m/rank = 3/2, and then takes the running minimum from the largest.")
            .Mistake(new[] { 0.01, 0.04 / 3, 0.04 / 3 }, "You divided by the rank and forgot the factor m, the number of tests.")
            .On($"MultipleTesting.Adjust({pValues}, MultipleTesting.Correction.BenjaminiHochberg)"));
    }

    [Check]
    public void Ten_sorted_p_values_match_statsmodels()
    {
        Assert.That(Adjust(Sorted, Correction.BenjaminiHochberg), Of("sorted-benjamini-hochberg")
            .Mistake(Stepwise((p, rank) => p * 10 / rank), "BH 0.13 for 0.039 but 0.084 for 0.042: adjusted values must be monotone in the raw p-values; BH takes a running minimum from the largest.")
            .Mistake<double[]>(q => q.Length == 10 && Math.Abs(q[1] - 0.072) < 1e-9, "0.072 for 0.008 is Holm's multiplier (family-wise error); BH multiplies by m/rank (false discovery rate) and gives 0.040.")
            .On($"MultipleTesting.Adjust({Sorted}, MultipleTesting.Correction.BenjaminiHochberg)"));
        Assert.That(Adjust(Sorted, Correction.Holm), Of("sorted-holm")
            .Mistake(Stepwise((p, rank) => p * (11 - rank)), "Holm 0.312 for 0.039 but 0.287 for 0.041: adjusted values must be monotone in the raw p-values; Holm takes a running maximum from the smallest.")
            .On($"MultipleTesting.Adjust({Sorted}, MultipleTesting.Correction.Holm)"));
        Assert.That(Adjust(Sorted, Correction.Bonferroni), Of("sorted-bonferroni")
            .On($"MultipleTesting.Adjust({Sorted}, MultipleTesting.Correction.Bonferroni)"));
    }

    [Check]
    public void Answers_come_back_in_the_order_of_the_input()
    {
        Assert.That(Adjust(Shuffled, Correction.BenjaminiHochberg), Of("shuffled-benjamini-hochberg")
            .Mistake(Statsmodels("sorted-benjamini-hochberg").Vector("adjusted"),
                Lost + "on the shuffled input the first value must be 0.084, not 0.010; undo the sort before returning.")
            .On($"MultipleTesting.Adjust({Shuffled}, MultipleTesting.Correction.BenjaminiHochberg)"));
        Assert.That(Adjust(Shuffled, Correction.Holm), Of("shuffled-holm")
            .Mistake(Statsmodels("sorted-holm").Vector("adjusted"),
                Lost + "on the shuffled input the first value must be 0.312, not 0.010; undo the sort before returning.")
            .On($"MultipleTesting.Adjust({Shuffled}, MultipleTesting.Correction.Holm)"));
        Assert.That(Adjust(Shuffled, Correction.Bonferroni), Of("shuffled-bonferroni")
            .On($"MultipleTesting.Adjust({Shuffled}, MultipleTesting.Correction.Bonferroni)"));
    }

    [Check]
    public void Equal_p_values_get_equal_answers()
    {
        var pValues = Statsmodels("ties-zero-one-holm").Input("p");

        Assert.That(Adjust(pValues, Correction.Holm), Of("ties-zero-one-holm")
            .Mistake(Statsmodels("ties-zero-one-holm").Vector("adjusted").Order().ToArray(), Lost + "undo the sort before returning.")
            .Mistake<double[]>(q => q.Length == 5 && q[0] != q[3], "Two tests have p = 0.02 and came back different: the running maximum makes them equal.")
            .On($"MultipleTesting.Adjust({pValues}, MultipleTesting.Correction.Holm)"));
        Assert.That(Adjust(pValues, Correction.BenjaminiHochberg), Of("ties-zero-one-benjamini-hochberg")
            .Mistake(Statsmodels("ties-zero-one-benjamini-hochberg").Vector("adjusted").Order().ToArray(), Lost + "undo the sort before returning.")
            .Mistake<double[]>(q => q.Length == 5 && q[0] != q[3], "Two tests have p = 0.02 and came back different: the running minimum makes them equal.")
            .On($"MultipleTesting.Adjust({pValues}, MultipleTesting.Correction.BenjaminiHochberg)"));
        Assert.That(Adjust(pValues, Correction.Bonferroni), Of("ties-zero-one-bonferroni")
            .On($"MultipleTesting.Adjust({pValues}, MultipleTesting.Correction.Bonferroni)"));
    }

    [Check]
    public void An_answer_is_the_smallest_level_at_which_the_test_is_rejected()
    {
        var random = new Random(23);
        for (var round = 0; round < 30; round++)
        {
            double[] pValues = [.. Enumerable.Range(0, random.Next(2, 9)).Select(_ => Math.Round(Math.Pow(random.NextDouble(), 2), 2))];

            Assert.That(Adjust(pValues, Correction.Holm), Close.To(pValues.Select(p => HolmByDefinition(pValues, p)).ToArray())
                .Mistake<double[]>(q => q.Max() > 1, "An adjusted p-value is cut at 1.")
                .On($"MultipleTesting.Adjust({pValues}, MultipleTesting.Correction.Holm)"));
            Assert.That(Adjust(pValues, Correction.BenjaminiHochberg), Close.To(pValues.Select(p => BenjaminiHochbergByDefinition(pValues, p)).ToArray())
                .On($"MultipleTesting.Adjust({pValues}, MultipleTesting.Correction.BenjaminiHochberg)"));
        }
    }

    [Check]
    public void One_test_needs_no_correction_and_no_tests_give_no_answers()
    {
        foreach (var method in Enum.GetValues<Correction>())
        {
            Assert.That(Adjust([0.04], method), Close.To(new[] { 0.04 })
                .On($"MultipleTesting.Adjust([0.04], {method})"));
            Assert.That(Adjust([], method), Close.To(Array.Empty<double>())
                .On($"MultipleTesting.Adjust([], {method})"));
        }
    }

    [Check]
    public void What_is_no_p_value_is_refused()
    {
        foreach (var method in Enum.GetValues<Correction>())
        {
            Refuses(-0.2, method, "-0.2 is no p-value");
            Refuses(1.2, method, "1.2 is no p-value");
            Refuses(double.NaN, method, "with a missing p-value nobody knows how many tests there were. Every comparison with NaN is false: ask whether p lies inside [0, 1], not whether it lies outside");
        }
    }

    static void Refuses(double wrong, Correction method, string reason)
    {
        CodeText example = $"MultipleTesting.Adjust([0.01, {wrong}], {method})";
        Refusal.Expected<ArgumentException>(() => Adjust([0.01, wrong], method), reason, example);
    }

    static CloseConstraint Of(string @case) => Close.To(Statsmodels(@case).Vector("adjusted"));

    // The sorted values times their factor, without what keeps them monotone.
    static double[] Stepwise(Func<double, int, double> factor) => [.. Sorted.Select((p, i) => Math.Min(1, factor(p, i + 1)))];

    // Holm rejects p at level α when every p' <= p is at most α over the number of p-values that are at least p'.
    static double HolmByDefinition(double[] pValues, double p) =>
        Math.Min(1, pValues.Where(other => other <= p).Max(other => other * pValues.Count(open => open >= other)));

    // Benjamini and Hochberg reject p at level α when some p' >= p is at most α times the share of p-values up to p'.
    static double BenjaminiHochbergByDefinition(double[] pValues, double p) =>
        Math.Min(1, pValues.Where(other => other >= p).Min(other => other * pValues.Length / pValues.Count(found => found <= other)));
}
