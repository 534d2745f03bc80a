using MLWorkbench.Clustering;
using MLWorkbench.DimensionReduction;
using MLWorkbench.Experiments;
using MLWorkbench.LinearRegression;
using MLWorkbench.LogisticRegression;
using MLWorkbench.Metrics;
using MLWorkbench.Statistics;

namespace MLWorkbench.Tests;

/// <summary>Each vectorised solution gives the answer of the plain one beside it, for lengths that fill no vector and for many blocks.</summary>
public class VectorisedTests
{
    static readonly int[] Lengths = [1, 2, 3, 7, 8, 9, 31, 64, 65, 1000, 70_001, 300_003];

    [TestCaseSource(nameof(Lengths))]
    public void Precision_and_recall_count_the_same(int rows)
    {
        var random = new Random(rows);
        var (actual, predicted) = (Labels(random, rows, 0.3), Labels(random, rows, 0.4));

        Assert.That(VectorisedPrecisionRecall.Score(actual, predicted, 2.0), Is.EqualTo(PrecisionRecall.Score(actual, predicted, 2.0)));
    }

    [Test]
    public void Precision_and_recall_without_positives_take_the_value_that_was_asked_for()
    {
        var none = new bool[100];

        Assert.That(VectorisedPrecisionRecall.Score(none, none, whenUndefined: 0.5), Is.EqualTo(PrecisionRecall.Score(none, none, whenUndefined: 0.5)));
    }

    [TestCaseSource(nameof(Lengths))]
    public void Area_under_the_curve_is_the_same_with_and_without_ties(int rows)
    {
        var random = new Random(rows);
        var actual = Labels(random, rows, 0.3);
        var continuous = Numbers(random, rows);
        var tied = Array.ConvertAll(continuous, score => Math.Round(2 * score) / 2);

        Assert.That(VectorisedRocCurve.Auc(actual, continuous), Is.EqualTo(RocCurve.Auc(actual, continuous)).Within(1e-12));
        Assert.That(VectorisedRocCurve.Auc(actual, tied), Is.EqualTo(RocCurve.Auc(actual, tied)).Within(1e-12));
    }

    [Test]
    public void Area_under_the_curve_tells_scores_apart_by_their_last_bits()
    {
        var random = new Random(1);
        var actual = Labels(random, 20_000, 0.5);
        var scores = Array.ConvertAll(actual, label => 1 + Math.ScaleB(random.Next(1 << 20) + (label ? 1000 : 0), -52));

        Assert.That(VectorisedRocCurve.Auc(actual, scores), Is.EqualTo(RocCurve.Auc(actual, scores)).Within(1e-12));
    }

    [Test]
    public void Area_under_the_curve_orders_signs_zeros_and_infinities()
    {
        bool[] actual = [true, false, true, false, true, false, true, false];
        double[] scores = [-0.0, 0.0, double.PositiveInfinity, 1e300, double.Epsilon, -double.Epsilon, -2.0, double.NegativeInfinity];

        Assert.That(VectorisedRocCurve.Auc(actual, scores), Is.EqualTo(RocCurve.Auc(actual, scores)).Within(1e-15));
        Assert.That(VectorisedRocCurve.Auc(actual, new double[8]), Is.EqualTo(0.5));
        Assert.That(VectorisedRocCurve.Auc(actual, Array.ConvertAll(scores, score => score == 1e300 ? double.NaN : score)), Is.NaN);
        Assert.That(VectorisedRocCurve.Auc(new bool[8], scores), Is.NaN);
    }

    [TestCaseSource(nameof(Lengths))]
    public void Welch_s_test_is_the_same_far_from_zero(int rows)
    {
        var random = new Random(rows);
        var a = Array.ConvertAll(Numbers(random, rows), value => 1000 + value);
        var b = Array.ConvertAll(Numbers(random, 2 * rows + 1), value => 1000.01 + 3 * value);
        var (fast, plain) = (VectorisedWelchTTest.Test(a, b, Tail.Less), WelchTTest.Test(a, b, Tail.Less));

        Assert.That(fast.Statistic, Is.EqualTo(plain.Statistic).Within(1e-7)); // the plain mean of 300,003 numbers near a thousand has this error
        Assert.That(fast.DegreesOfFreedom, Is.EqualTo(plain.DegreesOfFreedom).Within(1e-8).Percent);
        Assert.That(fast.PValue, Is.EqualTo(plain.PValue).Within(1e-6));
    }

    [Test]
    public void Moments_keep_the_digits_that_squares_would_lose()
    {
        // One half below and one half above 1e9: mean 1e9, squares a quarter each.
        var sample = new double[200_001];
        for (var i = 1; i < sample.Length; i++)
            sample[i] = 1e9 + (i % 2 == 0 ? 0.5 : -0.5);
        sample[0] = 1e9;

        var moments = VectorisedWelchTTest.MomentsOf(sample);

        Assert.That(moments.Mean, Is.EqualTo(1e9).Within(1e-6));
        Assert.That(moments.Squares, Is.EqualTo(50_000).Within(1e-6).Percent);
    }

    [Test]
    public void A_simulated_experiment_is_tested_as_the_plain_test_does()
    {
        foreach (var outcome in VectorisedExperimentSimulation.Run(200, 1003, 0.1, 0.13, seed: 5))
        {
            var plain = TwoProportionTest.Compare(outcome.Control, outcome.Treatment);

            Assert.That(outcome.Z, Is.EqualTo(plain.Z).Within(1e-12));
            Assert.That(outcome.PValue, Is.EqualTo(plain.PValue).Within(1e-10).Percent);
        }
    }

    [TestCase(0.1)]
    [TestCase(0.5)]
    [TestCase(0.0)]
    [TestCase(1.0)]
    public void Simulated_conversions_are_those_of_the_rate(double rate)
    {
        var outcomes = VectorisedExperimentSimulation.Run(2000, 997, rate, rate, seed: 11);
        var users = 2000 * 2 * 997.0;
        var conversions = outcomes.Sum(outcome => (double)outcome.Control.Conversions + outcome.Treatment.Conversions);

        Assert.That(conversions / users, Is.EqualTo(rate).Within(6 * Math.Sqrt(rate * (1 - rate) / users)));
        if (rate is > 0 and < 1)
            Assert.That(outcomes.Average(outcome => outcome.PValue < 0.05 ? 1.0 : 0.0), Is.EqualTo(0.05).Within(6 * Math.Sqrt(0.05 * 0.95 / 2000)));
    }

    [Test]
    public void The_same_seed_gives_the_same_experiments_and_another_one_others()
    {
        var first = VectorisedExperimentSimulation.Run(50, 500, 0.2, 0.2, seed: 1);
        var again = VectorisedExperimentSimulation.Run(50, 500, 0.2, 0.2, seed: 1);
        var other = VectorisedExperimentSimulation.Run(50, 500, 0.2, 0.2, seed: 2);

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [TestCase(9, 1)]
    [TestCase(70, 6)]
    [TestCase(9001, 17)]
    public void Least_squares_are_the_same(int rows, int cols)
    {
        var random = new Random(rows);
        var x = Table(random, rows, cols);
        var y = Numbers(random, rows);

        Assert.That(VectorisedNormalEquations.Fit(x, y), Is.EqualTo(NormalEquations.Fit(x, y)).Within(1e-10));
        Assert.That(VectorisedNormalEquations.Fit(x, y, intercept: false), Is.EqualTo(NormalEquations.Fit(x, y, intercept: false)).Within(1e-10));
    }

    [TestCase(50, 1, 1.0)]
    [TestCase(9001, 5, 0.01)]
    [TestCase(5000, 20, 100.0)]
    [TestCase(20_001, 3, 1.0)]
    public void Penalised_logistic_regression_is_the_same(int rows, int cols, double c)
    {
        var random = new Random(rows);
        var x = Table(random, rows, cols);
        var y = new bool[rows];
        for (var row = 0; row < rows; row++)
            y[row] = random.NextDouble() < 1 / (1 + Math.Exp(-2 * x[row, 0]));
        var (fast, plain) = (VectorisedL2PenalisedFit.Fit(x, y, c, tolerance: 1e-8), L2PenalisedFit.Fit(x, y, c));

        Assert.That(fast.Coefficients, Is.EqualTo(plain.Coefficients).Within(1e-9));
        Assert.That(fast.Intercept, Is.EqualTo(plain.Intercept).Within(1e-9));
        Assert.That(fast.Objective, Is.EqualTo(plain.Objective).Within(1e-9).Percent);
    }

    [TestCase(40, 2, 3)]
    [TestCase(4097, 5, 9)]
    [TestCase(9001, 16, 16)]
    public void Clusters_are_the_same_far_from_zero(int rows, int cols, int clusters)
    {
        var x = Table(new Random(rows), rows, cols);
        for (var row = 0; row < rows; row++)
            x[row, 0] = 1e5 + 3 * x[row, 0] + row % clusters * 2;
        var start = new Matrix(clusters, cols);
        for (var cluster = 0; cluster < clusters; cluster++)
            x.Row(cluster).CopyTo(start.Row(cluster));

        foreach (var iterations in new[] { 1, 5, 300 })
        {
            var (fast, plain) = (VectorisedKMeans.Fit(x, start, iterations), KMeans.Fit(x, start, iterations));
            Assert.That(fast.Labels, Is.EqualTo(plain.Labels));
            Assert.That(fast.Iterations, Is.EqualTo(plain.Iterations));
            Assert.That(fast.Centroids.Data.ToArray(), Is.EqualTo(plain.Centroids.Data.ToArray()).Within(1e-8));
            Assert.That(fast.Inertia, Is.EqualTo(plain.Inertia).Within(1e-8).Percent);
        }
    }

    [Test]
    public void A_row_as_near_to_two_centroids_goes_to_the_first()
    {
        var x = Matrix.FromRows([[0, 0], [4, 0], [2, 0], [2, 2]]);
        var start = Matrix.FromRows([[0, 0], [4, 0], [4, 0]]);

        Assert.That(VectorisedKMeans.Fit(x, start).Labels, Is.EqualTo(KMeans.Fit(x, start).Labels));
    }

    [TestCase(2, 3)]
    [TestCase(70, 7)]
    [TestCase(9001, 24)]
    public void Principal_components_are_the_same_far_from_zero(int rows, int cols)
    {
        var x = Table(new Random(rows), rows, cols);
        for (var row = 0; row < rows; row++)
        {
            for (var col = 0; col < cols; col++)
                x[row, col] = 1e4 + (col + 1) * x[row, col];
        }
        var components = Math.Min(3, Math.Min(rows - 1, cols));
        var (fast, plain) = (VectorisedPcaByEigenvectors.Fit(x, components), PcaByEigenvectors.Fit(x, components));

        Assert.That(fast.Mean, Is.EqualTo(plain.Mean).Within(1e-8));
        Assert.That(fast.ExplainedVariance, Is.EqualTo(plain.ExplainedVariance).Within(1e-7).Percent);
        Assert.That(fast.ExplainedRatio, Is.EqualTo(plain.ExplainedRatio).Within(1e-7).Percent);
        Assert.That(fast.Components.Data.ToArray(), Is.EqualTo(plain.Components.Data.ToArray()).Within(1e-6));
    }

    static bool[] Labels(Random random, int rows, double share)
    {
        var labels = new bool[rows];
        foreach (ref var label in labels.AsSpan())
            label = random.NextDouble() < share;
        return labels;
    }

    static double[] Numbers(Random random, int count)
    {
        var numbers = new double[count];
        foreach (ref var number in numbers.AsSpan())
            number = random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5;
        return numbers;
    }

    static Matrix Table(Random random, int rows, int cols)
    {
        var table = new Matrix(rows, cols);
        for (var row = 0; row < rows; row++)
            Numbers(random, cols).CopyTo(table.Row(row));
        return table;
    }
}
