namespace MLWorkbench.Clustering;

[Grader("clustering/k-means-plus-plus")]
public class KMeansPlusPlusGrader
{
    const int Trials = 60_000;

    // The smallest inertia of three clusters on Iris; a single start ends there in two of five cases.
    static readonly double BestOnIris = Recorded.By("scikit-learn", "clustering/k-means-plus-plus", "iris-best-of-200").Vector("inertia")[2];

    // Made anew for every use: code that works on its input must not spoil the next check.
    static Matrix Flowers => Iris.Load().Features;
    static Matrix FivePoints => Points.OnLine(0, 1, 10, 11, 100);

    [Check]
    public void The_first_seed_is_any_row_with_equal_chance()
    {
        var x = Points.OnLine(0, 3, 4);
        var draws = Draws(Given.Input(x), 1);

        for (var row = 0; row < x.Rows; row++)
        {
            Assert.That(Share(draws, seeds => seeds[0] == row), Band.OfShare(1.0 / 3, Trials)
                .Mistake(1.0, $"The first seed is row {row} in every draw: draw it uniformly from all rows, with rng.")
                .Mistake(0.5, "Only two of the three rows are ever the first seed: rng.Next(n) gives 0 to n - 1, so n itself is the right bound.")
                .Mistake(0.0, $"The first seed is never row {row}: draw it uniformly from all rows, with rng.")
                .On($"KMeansPlusPlus.Seed({x}, 1, new Random(17))"));
        }
    }

    [Check]
    public void The_second_seed_is_drawn_by_squared_distance()
    {
        var x = Points.OnLine(0, 3, 4);

        var draws = DrawsAfter(Given.Input(x), [0]);

        Assert.That(Share(draws, seeds => seeds[1] == 2), Band.OfShare(16.0 / 25, draws.Count)
            .Mistake(4.0 / 7, "After seed 0 the point 4 should win 16/25 = 0.64 of the draws against 3, yours wins 4/7: weigh by the squared distance, not the distance.")
            .Mistake(1.0 / 2, "After seed 0 the points 3 and 4 win equally often: weigh by the squared distance, 9 and 16.")
            .Mistake(1.0 / 3, "The second seed is uniform over all rows, the first seed included: weigh by the squared distance, 0, 9 and 16.")
            .Mistake(9.0 / 25, "After seed 0 the nearer point wins more often: the weight grows with the distance.")
            .Mistake(1.0, "The farthest point is chosen every time: the rule is a draw, not an argmax.")
            .On($"KMeansPlusPlus.Seed({x}, 2, new Random(17))"));
    }

    [Check]
    public void An_outlier_is_likely_but_not_certain()
    {
        var expected = FiveWeights(0)[4];
        var draws = DrawsAfter(FivePoints, [0]);

        // Near 1 the normal band is much narrower than Hoeffding's, and tells a draw from an argmax.
        Assert.That(Share(draws, seeds => seeds[1] == 4), Band.Around(expected, Math.Sqrt(expected * (1 - expected) / draws.Count))
            .Mistake(100.0 / 122, "On the five-point line 100 should win 0.978 of draws after seed 0, not 0.820: square the distances.")
            .Mistake(1.0, "One outlier is chosen every time: the rule is a draw, not an argmax.")
            .On($"KMeansPlusPlus.Seed({FivePoints}, 2, new Random(17))"));
    }

    [Check]
    public void Later_seeds_look_at_the_nearest_of_all_seeds()
    {
        var weights = FiveWeights(1);
        var draws = DrawsAfter(FivePoints, [0, 4]);

        Assert.That(Share(draws, seeds => seeds[2] is 0 or 1), Band.OfShare(weights[0] + weights[1], draws.Count)
            .Mistake(19801.0 / 35822, "After seeds 0 and 100 your weights favour 0 and 1 (0.279 and 0.274): that is the distance to the latest seed; use the nearest of all seeds (0 and 0.0045).")
            .Mistake(19802.0 / 46044, "After seeds 0 and 100 your weights favour 0 and 1 (0.217 and 0.213): that is the sum over all seeds; use the nearest of them (0 and 0.0045).")
            .On($"KMeansPlusPlus.Seed({FivePoints}, 3, new Random(17))"));
        Assert.That(Share(draws, seeds => seeds[2] == 3), Band.OfShare(weights[3], draws.Count)
            .Mistake(121.0 / 10222, "After seeds 0 and 100 the weights are still those after the first seed: each new seed lowers the weights around it.")
            .On($"KMeansPlusPlus.Seed({FivePoints}, 3, new Random(17))"));
    }

    [Check]
    public void Every_ordered_pair_comes_up_as_often_as_it_should()
    {
        var x = Matrix.FromRows([[0, 0], [1, 2], [3, 1], [2, 4], [5, 5]]);
        var draws = Draws(Given.Input(x), 2);

        for (var first = 0; first < x.Rows; first++)
        {
            var total = Enumerable.Range(0, x.Rows).Sum(row => Points.Squared(x, first, x, row));
            for (var second = 0; second < x.Rows; second++)
            {
                Assert.That(Share(draws, seeds => seeds[0] == first && seeds[1] == second),
                    Band.OfShare(Points.Squared(x, first, x, second) / total / x.Rows, Trials)
                    .On($"KMeansPlusPlus.Seed({x}, 2, new Random(17)) // rows {first}, then {second}"));
            }
        }
    }

    [Check]
    public void Seeds_are_different_rows_even_among_copies()
    {
        var copies = Points.OnLine(0, 0, 5);
        var constant = Points.OnLine(7, 7, 7, 7);

        foreach (var seeds in DrawsAfter(copies, [0]).Take(50))
        {
            Assert.That(seeds, Close.Exactly(new[] { 0, 2 })
                .Mistake(new[] { 0, 1 }, "Row 1 is a copy of seed 0: its weight is 0, so it is never drawn while another row has a weight.")
                .Mistake(new[] { 0, 0 }, "The seed itself was drawn again: its weight is 0.")
                .On($"KMeansPlusPlus.Seed({copies}, 2, new Random(17))"));
        }
        foreach (var seeds in Draws(constant, 4).Take(50))
        {
            Assert.That(seeds, Close.Exactly(new[] { 0, 1, 2, 3 }).UpTo(Symmetry.Order)
                .Mistake<int[]>(rows => rows.Length == 4 && rows.Distinct().Count() < 4,
                    "A row was taken twice. When every row coincides with a seed all weights are 0 and there is nothing to draw by: take any row that is not yet a seed.")
                .On($"KMeansPlusPlus.Seed({constant}, 4, new Random(17))"));
        }
    }

    [Check]
    public void The_same_random_numbers_give_the_same_seeds()
    {
        var first = KMeansPlusPlus.Seed(Flowers, 6, new Random(3));

        Assert.That(first, Has.Length.EqualTo(6), "Six seeds were asked for.");
        Assert.That(KMeansPlusPlus.Seed(Flowers, 6, new Random(3)), Close.Exactly(first)
            .Mistake<int[]>(again => !again.SequenceEqual(first), "The same generator gave other seeds: draw from rng alone, never from a Random of your own.")
            .On($"KMeansPlusPlus.Seed(Iris.Load().Features, 6, new Random(3))"));
    }

    [Check]
    public void Three_far_groups_are_found_by_a_single_run()
    {
        var x = Points.OnLine(-30_001, -30_000, -29_999, -1, 0, 1, 29_999, 30_000, 30_001);
        for (var seed = 0; seed < 40; seed++)
        {
            // Two seeds fall into one group once in 10^8 draws. Distances by |x|² - 2x·c + |c|² lose digits here.
            Assert.That(KMeansPlusPlus.FitBestOf(x, 3, 1, new Random(seed)).Inertia, Close.To(6.0, relative: 1e-3)
                .Mistake<double>(inertia => inertia > 1e6, "Two of three far groups were given one centroid: with k-means++ seeds that practically never happens. Either Seed draws with other weights, or FitBestOf does not start from its rows.")
                .On($"KMeansPlusPlus.FitBestOf({x}, 3, 1, new Random({seed})).Inertia"));
        }
    }

    [Check]
    public void The_best_of_fifty_runs_on_Iris_is_the_smallest_inertia_known()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            Assert.That(KMeansPlusPlus.FitBestOf(Given.Input(Flowers, "x"), 3, 50, new Random(seed)).Inertia, Close.To(BestOnIris)
                .Mistake<double>(inertia => inertia > 140, "Of fifty runs the worst came back: keep the one with the smallest inertia.")
                .Mistake<double>(inertia => inertia > 78.8515, "Fifty runs on Iris always find an inertia of 78.851441; yours ends in a neighbouring optimum. Keep the run with the smallest inertia, not the first or the last one.")
                .On($"KMeansPlusPlus.FitBestOf(Iris.Load().Features, 3, 50, new Random({seed})).Inertia"));
        }
    }

    [Check]
    public void Centroids_labels_and_inertia_are_of_one_run()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var result = KMeansPlusPlus.FitBestOf(Flowers, 3, 20, new Random(seed));
            var settled = LloydOracle.Run(Flowers, result.Centroids);

            Assert.That(result with { Iterations = settled.Iterations }, Close.To(settled)
                .Mistake<KMeansResult>(
                    answer => Math.Abs(answer.Inertia - LloydOracle.Inertia(Flowers, answer.Centroids, answer.Labels)) > 1e-6,
                    "The inertia is not that of the centroids and labels beside it: keep all parts of the best run together.")
                .Mistake<KMeansResult>(
                    answer => LloydOracle.Run(Flowers, answer.Centroids).Inertia < answer.Inertia - 1e-6,
                    "One more iteration lowers your inertia: run k-means until no label changes.")
                .On($"KMeansPlusPlus.FitBestOf(Iris.Load().Features, 3, 20, new Random({seed}))"));
        }
    }

    [Check]
    public void On_a_line_the_best_run_is_the_best_cut_into_intervals()
    {
        var random = new Random(23);
        for (var round = 0; round < 12; round++)
        {
            var x = Points.Normal(random, 12, 1);

            Assert.That(KMeansPlusPlus.FitBestOf(x, 3, 200, new Random(round)).Inertia, Close.To(BestOfIntervals(x.Column(0)))
                .On($"KMeansPlusPlus.FitBestOf({x}, 3, 200, new Random({round})).Inertia"));
        }
    }

    [Check]
    public void Counts_that_make_no_sense_are_refused()
    {
        Refusal.Expected<ArgumentException>(() => KMeansPlusPlus.Seed(FivePoints, 0, new Random(1)), "no seed at all was asked for");
        Refusal.Expected<ArgumentException>(() => KMeansPlusPlus.Seed(FivePoints, 6, new Random(1)), "five rows cannot give six different seeds");
        Refusal.Expected<ArgumentException>(() => KMeansPlusPlus.FitBestOf(FivePoints, 6, 1, new Random(1)), "five rows cannot make six clusters");
        Refusal.Expected<ArgumentException>(() => KMeansPlusPlus.FitBestOf(FivePoints, 2, 0, new Random(1)), "of no run at all none is the best");
    }

    static List<int[]> Draws(Matrix x, int k)
    {
        var random = new Random(17);
        return [.. Enumerable.Range(0, Trials).Select(_ => KMeansPlusPlus.Seed(x, k, random))];
    }

    // The draws of one seed more that begin with these.
    static List<int[]> DrawsAfter(Matrix x, int[] seeds)
    {
        var draws = Draws(x, seeds.Length + 1).FindAll(draw => draw.AsSpan(0, seeds.Length).SequenceEqual(seeds));
        Assert.That(draws, Has.Count.GreaterThan(Trials / 10), $"Of {Trials} draws fewer than a tenth begin with {string.Join(" and ", seeds)}.");
        return draws;
    }

    static double Share(List<int[]> draws, Predicate<int[]> condition) => draws.FindAll(condition).Count / (double)draws.Count;

    static double[] FiveWeights(int row) =>
        Recorded.By("scikit-learn", "clustering/k-means-plus-plus", "five-points-exact").Table("drawProbabilities").Row(row).ToArray();

    // The clusters of the best partition of a line are neighbours.
    static double BestOfIntervals(double[] positions)
    {
        var sorted = positions.Order().ToArray();
        var cuts = from first in Enumerable.Range(1, sorted.Length - 2) from second in Enumerable.Range(first + 1, sorted.Length - first - 1) select (first, second);
        return cuts.Min(cut => Scatter(sorted[..cut.first]) + Scatter(sorted[cut.first..cut.second]) + Scatter(sorted[cut.second..]));
    }

    static double Scatter(double[] interval) => interval.Sum(position => Math.Pow(position - interval.Average(), 2));
}
