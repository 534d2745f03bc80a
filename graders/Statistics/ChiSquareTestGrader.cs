using MathNet.Numerics;
using static MLWorkbench.Statistics.ChiSquareTest;

namespace MLWorkbench.Statistics;

[Grader("statistics/chi-square-test")]
public class ChiSquareTestGrader
{
    // Rows women and men, columns lost and saved; then rows first, second and third class.
    static readonly int[,] BySex = { { 127, 339 }, { 682, 161 } };
    static readonly int[,] ByClass = { { 123, 200 }, { 158, 119 }, { 528, 181 } };

    static readonly int[,] Small = { { 10, 20 }, { 30, 40 } };
    static readonly double[,] SmallExpected = { { 12, 18 }, { 28, 42 } };
    static readonly int[,] Independent = { { 10, 20 }, { 30, 60 } };

    static Recorded SciPy(string @case) => Recorded.By("scipy", "statistics/chi-square-test", @case);

    [Check]
    public void An_expected_count_is_row_total_times_column_total_over_all()
    {
        Assert.That(Independence(Given.Input(Small)).Expected, Close.To(SmallExpected)
            .Mistake(new double[,] { { 25, 25 }, { 25, 25 } }, "You spread the total evenly over the cells: independence keeps the row and column totals, so each expected count is row total × column total / N.")
            .Mistake(new[,] { { 0.12, 0.18 }, { 0.28, 0.42 } }, "These are shares: times N they are counts.")
            .Mistake(new double[,] { { 12, 28 }, { 18, 42 } }, "Rows and columns of the expected counts are exchanged.")
            .On($"ChiSquareTest.Independence({Small}).Expected"));
        Assert.That(Independence(ByClass).Expected, Close.To(SciPy("titanic-class").Table("expected")));
    }

    [Check]
    public void The_statistic_sums_squared_gaps_over_expected_counts() =>
        Assert.That(Independence(Small).Statistic, Close.To(50 / 63.0)
            .Mistake(20.0, "20 tests a flat table; under independence each expected count is row total × column total / N, and the statistic is 0.793651.")
            .Mistake(5 / 6.0, "You divided each squared gap by the observed count: divide by the expected one, which is never 0 here.")
            .Mistake(16.0, "The squared gaps were not divided by the expected counts.")
            .Mistake(25 / 63.0, "The gaps were not squared.")
            .Mistake(LikelihoodRatio(Small, SmallExpected), "That is the likelihood-ratio statistic 2·Σ O ln(O/E): near Pearson's, but the contract asks for Σ (O - E)²/E.")
            .On($"ChiSquareTest.Independence({Small}).Statistic"));

    [Check]
    public void Survival_by_sex_gives_the_figures_of_SciPy()
    {
        var expected = SciPy("titanic-sex");
        var result = Independence(Given.Input(BySex));

        Assert.That(result.Statistic, Close.To(expected.Number("chiSquare"))
            .Mistake(Distance(BySex, (_, _) => 1309 / 4.0), "591.977846 tests a flat table; under independence each expected count is row total × column total / N, and the statistic is 365.886948.")
            .Mistake(SciPy("titanic-sex-yates").Number("chiSquare"), "You corrected for continuity although yatesCorrection is false.")
            .On($"ChiSquareTest.Independence({BySex}).Statistic"));
        Assert.That((result.DegreesOfFreedom, result.CramersV), Close.To(((int)expected.Number("df"), expected.Number("cramersV")))
            .On($"ChiSquareTest.Independence({BySex})"));
    }

    [Check]
    public void Degrees_of_freedom_are_what_the_margins_leave_open() =>
        Assert.That(Independence(ByClass).DegreesOfFreedom, Close.Exactly((int)SciPy("titanic-class").Number("df"))
            .Mistake(5, "You report 5 for the class table: margins are estimated from the data, df is (r-1)(c-1) = 2.")
            .Mistake(6, "You counted the cells: margins are estimated from the data, df is (r-1)(c-1) = 2.")
            .Mistake(1308, "Degrees of freedom count free cells, not passengers: (r-1)(c-1) = 2.")
            .On($"ChiSquareTest.Independence({ByClass}).DegreesOfFreedom"));

    [Check]
    public void The_p_value_keeps_its_digits_in_the_far_tail()
    {
        const string Cancelled = "p is exactly 0 at 366 and at 128: 1 - CDF cancels in the far tail; use ChiSquaredDistribution.UpperTail.";

        Assert.That(Independence(Small).PValue, Close.To(SpecialFunctions.GammaUpperRegularized(0.5, 25 / 63.0), relative: 1e-7)
            .Mistake(SpecialFunctions.GammaLowerRegularized(0.5, 25 / 63.0), "You returned the probability of a smaller statistic: p is the upper tail.")
            .Mistake(SpecialFunctions.GammaUpperRegularized(0.5, 25 / 63.0) / 2, "You halved the tail: the statistic measures distance in any direction, so its upper tail is the whole p-value.")
            .On($"ChiSquareTest.Independence({Small}).PValue"));
        Assert.That(Independence(BySex).PValue, Close.To(SciPy("titanic-sex").Number("p"), relative: 1e-7, absolute: 0)
            .Mistake<double>(p => p <= 0, Cancelled)
            .On($"ChiSquareTest.Independence({BySex}).PValue"));
        Assert.That(Independence(ByClass).PValue, Close.To(SciPy("titanic-class").Number("p"), relative: 1e-7, absolute: 0)
            .Mistake<double>(p => p <= 0, Cancelled)
            .Mistake(SpecialFunctions.GammaUpperRegularized(2.5, 127.85915643930326 / 2), "p was taken with 5 degrees of freedom: df is (r-1)(c-1) = 2.")
            .On($"ChiSquareTest.Independence({ByClass}).PValue"));
    }

    [Check]
    public void Cramers_V_runs_from_zero_to_one()
    {
        int[,] perfect = { { 10, 0, 0 }, { 0, 20, 0 }, { 0, 0, 5 } };

        Assert.That(Independence(perfect).CramersV, Close.To(1.0)
            .Mistake(Math.Sqrt(2), "V came out above 1: divide by N·(min(r, c) - 1), not by N alone.")
            .Mistake(Math.Sqrt(2 / 3.0), "The row tells the column here, so V is 1: divide by N·(min(r, c) - 1), not by N·min(r, c).")
            .Mistake(Math.Sqrt(0.5), "The row tells the column here, so V is 1: divide by N·(min(r, c) - 1), not by N·df.")
            .On($"ChiSquareTest.Independence({perfect}).CramersV"));
        Assert.That(Independence(ByClass).CramersV, Close.To(SciPy("titanic-class").Number("cramersV"))
            .Mistake(0.3125331535529477 * 0.3125331535529477, "0.097677 where 0.312533 is due: the root is missing.")
            .On($"ChiSquareTest.Independence({ByClass}).CramersV"));
    }

    [Check]
    public void Yates_moves_each_count_of_a_two_by_two_table_by_one_half()
    {
        var expected = SciPy("titanic-sex-yates");
        var result = Independence(BySex, yatesCorrection: true);

        Assert.That(result.Statistic, Close.To(expected.Number("chiSquare"))
            .Mistake(SciPy("titanic-sex").Number("chiSquare"), "The correction was not used: with yatesCorrection each |O - E| shrinks by one half, and 363.617908 is due.")
            .On($"ChiSquareTest.Independence({BySex}, yatesCorrection: true).Statistic"));
        Assert.That(result.PValue, Close.To(expected.Number("p"), relative: 1e-7, absolute: 0)
            .Mistake(SciPy("titanic-sex").Number("p"), "The p-value belongs to the uncorrected statistic.")
            .On($"ChiSquareTest.Independence({BySex}, yatesCorrection: true).PValue"));
        Assert.That(result.CramersV, Close.To(SciPy("titanic-sex").Number("cramersV"))
            .Mistake(Math.Sqrt(expected.Number("chiSquare") / 1309), "V was computed from the corrected statistic: the correction is for the p-value, V describes the table itself.")
            .On($"ChiSquareTest.Independence({BySex}, yatesCorrection: true).CramersV"));
        Assert.That(Independence(ByClass, yatesCorrection: true).Statistic, Close.To(SciPy("titanic-class").Number("chiSquare"))
            .Mistake(Distance(ByClass, (i, j) => SciPy("titanic-class").Table("expected")[i, j], 0.5), "A table of 3 x 2 was corrected: Yates is for 2 x 2 only, other tables are left alone.")
            .On($"ChiSquareTest.Independence({ByClass}, yatesCorrection: true).Statistic"));
    }

    [Check]
    public void Independent_rows_give_no_evidence()
    {
        foreach (var yates in new[] { false, true })
        {
            // Nearly nothing is left of the statistic; its root, in V, and p near 1 magnify the rounding.
            Assert.That(Independence(Independent, yates), Close.To(new ChiSquareResult(0, 1, 1, 0, new double[,] { { 10, 20 }, { 30, 60 } }), relative: 1e-9, absolute: 1e-6)
                .Mistake<ChiSquareResult>(result => Math.Abs(result.Statistic - 0.05) < 1e-9, "Every count equals its expectation, and the correction pushed it away by one half: a gap shrinks to 0 at most.")
                .On($"ChiSquareTest.Independence({Independent}, yatesCorrection: {yates})"));
        }
    }

    [Check]
    public void Large_counts_do_not_overflow()
    {
        int[,] experiment = { { 60000, 40000 }, { 50000, 50000 } };

        Assert.That(Independence(experiment).Expected, Close.To(new double[,] { { 55000, 45000 }, { 55000, 45000 } })
            .Mistake<double[,]>(expected => expected.Cast<double>().Any(count => count < 0), "A negative count is expected: 100 000 · 110 000 does not fit into an int. Take the totals as doubles.")
            .On($"ChiSquareTest.Independence({experiment}).Expected"));
        Assert.That(Independence(experiment).Statistic, Close.To(2 * 25e6 / 55000 + 2 * 25e6 / 45000)
            .Mistake<double>(statistic => statistic < 0, "A sum of squares came out negative: the square of a large count does not fit into an int.")
            .On($"ChiSquareTest.Independence({experiment}).Statistic"));
    }

    [Check]
    public void Any_table_gives_the_sum_by_definition()
    {
        var random = new Random(13);
        for (var round = 0; round < 20; round++)
        {
            var table = new int[random.Next(2, 5), random.Next(2, 5)];
            foreach (var (i, j) in Cells(table))
                table[i, j] = random.Next(1, 40);
            var expected = new double[table.GetLength(0), table.GetLength(1)];
            foreach (var (i, j) in Cells(table))
                expected[i, j] = (double)Cells(table).Where(cell => cell.Row == i).Sum(cell => table[cell.Row, cell.Col])
                    * Cells(table).Where(cell => cell.Col == j).Sum(cell => table[cell.Row, cell.Col]) / table.Cast<int>().Sum();
            var statistic = Distance(table, (i, j) => expected[i, j]);
            var degreesOfFreedom = (table.GetLength(0) - 1) * (table.GetLength(1) - 1);

            Assert.That(Independence(Given.Input(table)), Close.To(new ChiSquareResult(
                    statistic, degreesOfFreedom, SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2.0, statistic / 2),
                    Math.Sqrt(statistic / table.Cast<int>().Sum() / (Math.Min(table.GetLength(0), table.GetLength(1)) - 1)), expected), relative: 1e-7, absolute: 1e-9)
                .On($"ChiSquareTest.Independence({table})"));
        }
    }

    [Check]
    public void Tables_that_leave_nothing_to_test_are_refused()
    {
        Refuses(new[,] { { 3, 4 } }, "a single row cannot be compared with another");
        Refuses(new[,] { { 3 }, { 4 } }, "a single column leaves no choice");
        Refuses(new[,] { { 0, 0 }, { 3, 4 } }, "the first row is empty, and its expected counts would be 0");
        Refuses(new[,] { { 0, 3 }, { 0, 4 } }, "the first column is empty, and its expected counts would be 0");
        Refuses(new[,] { { 5, 3 }, { -2, 4 } }, "-2 is no count");
    }

    static void Refuses(int[,] table, string reason)
    {
        CodeText example = $"ChiSquareTest.Independence({table})";
        Refusal.Expected<ArgumentException>(() => Independence(table), reason, example);
    }

    static IEnumerable<(int Row, int Col)> Cells(int[,] table) =>
        Enumerable.Range(0, table.Length).Select(cell => (cell / table.GetLength(1), cell % table.GetLength(1)));

    static double Distance(int[,] observed, Func<int, int, double> expected, double correction = 0) => Cells(observed).Sum(cell =>
        Math.Pow(Math.Max(0, Math.Abs(observed[cell.Row, cell.Col] - expected(cell.Row, cell.Col)) - correction), 2) / expected(cell.Row, cell.Col));

    static double LikelihoodRatio(int[,] observed, double[,] expected) =>
        2 * Cells(observed).Sum(cell => observed[cell.Row, cell.Col] * Math.Log(observed[cell.Row, cell.Col] / expected[cell.Row, cell.Col]));
}
