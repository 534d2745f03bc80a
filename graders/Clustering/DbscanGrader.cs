namespace MLWorkbench.Clustering;

[Grader("clustering/dbscan")]
public class DbscanGrader
{
    const string Itself = "minPoints includes the point itself, and exactly minPoints is enough.";

    // Made anew for every use: code that works on its input must not spoil the next check.
    static Matrix Flowers => Iris.Load().Features;
    static Matrix BorderFirst => ScikitLearn("border-point-first").InputTable("x");

    static Recorded ScikitLearn(string @case) => Recorded.By("scikit-learn", "clustering/dbscan", @case);

    [Check]
    public void Dense_rows_make_clusters_and_lonely_ones_are_noise()
    {
        var x = Points.OnLine(0, 1, 2, 10, 11, 12, 50);

        Assert.That(InOrder(Dbscan.Fit(Given.Input(x), 1.5, 3)), Close.Exactly(new[] { 0, 0, 0, 1, 1, 1, -1 })
            .Mistake(new[] { -1, -1, -1, -1, -1, -1, -1 }, $"Every row came back as noise, but 1 has three rows within 1.5 of it: 0, 1 and 2. {Itself}")
            .Mistake(new[] { -1, 0, 0, -1, 1, 1, -1 }, "Rows 0 and 3 came back as noise: a point first seen as noise may be claimed later by a neighbouring core point.")
            .Mistake<int[]>(labels => labels.Length == 7 && labels[6] != -1 && labels.Take(6).All(label => label != labels[6]), "Row 6 (50) has no neighbour but itself: noise has the label -1.")
            .Mistake(new[] { -1, 0, -1, -1, 1, -1, -1 }, "Only the core rows got a label: every row within eps of a core row belongs to its cluster.")
            .On($"Dbscan.Fit({x}, 1.5, 3)"));
    }

    [Check]
    public void A_point_counts_itself() =>
        Assert.That(InOrder(Dbscan.Fit(Flowers, 0.5, 5)), Close.Exactly(ScikitLearn("iris-0.5-5").Vector("labels"))
            .Mistake<int[]>(labels => labels.Count(label => label == -1) == 22, $"You found 109 core points and 22 noise rows on Iris, 117 and 17 are due: {Itself}")
            .On($"Dbscan.Fit(Iris.Load().Features, 0.5, 5)"));

    [Check]
    public void A_row_exactly_eps_away_is_a_neighbour()
    {
        var ones = Points.OnLine(0, 1, 2);
        var fives = Matrix.FromRows([[0, 0], [3, 4], [6, 8], [20, 0]]);

        // Two points to ask for: the answer is the same whether or not a row counts itself.
        Assert.That(InOrder(Dbscan.Fit(ones, 1, 2)), Close.Exactly(new[] { 0, 0, 0 })
            .Mistake(new[] { -1, -1, -1 }, "0 and 2 are exactly eps = 1 away from 1 and are its neighbours: compare with <=, not <.")
            .On($"Dbscan.Fit({ones}, 1, 2)"));
        Assert.That(InOrder(Dbscan.Fit(fives, 5, 2)), Close.Exactly(new[] { 0, 0, 0, -1 })
            .Mistake(new[] { -1, -1, -1, -1 }, "(3, 4) is 5 away from both of its neighbours: compare the distance with eps, or the squared distance with eps².")
            .On($"Dbscan.Fit({fives}, 5, 2)"));
    }

    [Check]
    public void A_cluster_follows_its_core_points_as_far_as_they_lead()
    {
        var x = Points.OnLine(0, 1, 2, 3, 4, 5, 6, 7);

        Assert.That(InOrder(Dbscan.Fit(x, 1.5, 3)), Close.Exactly(new[] { 0, 0, 0, 0, 0, 0, 0, 0 })
            .Mistake<int[]>(labels => labels.Any(label => label > 0), "The chain was broken: when a neighbour is a core point too, its own neighbours join as well, and so on.")
            .Mistake<int[]>(labels => labels.Contains(-1) && labels.Contains(0), "A border row came back as noise: rows 0 and 7 have a core row as neighbour and belong to its cluster, also when they were met before it.")
            .On($"Dbscan.Fit({x}, 1.5, 3)"));
    }

    [Check]
    public void Only_core_points_spread()
    {
        // The border point comes last: a cluster meets it while it grows. It may join either blob.
        var x = Points.OnLine(0, 0.1, 0.2, 0.3, 1.2, 1.3, 1.4, 1.5, 0.75);
        var received = InOrder(Dbscan.Fit(x, 0.5, 4));

        Assert.That(received, Close.Exactly(ByDefinition(x, 0.5, 4, received))
            .Mistake(new int[9], "The two blobs were joined through the border point 0.75: only core points spread.")
            .Mistake<int[]>(labels => labels.Length == 9 && labels[8] == -1, "Row 8 (0.75) came back as noise: it is no core point, but it lies within eps of one, so it belongs to that cluster.")
            .On($"Dbscan.Fit({x}, 0.5, 4)"));
    }

    [Check]
    public void A_row_taken_for_noise_may_turn_out_to_be_a_border()
    {
        // The border point comes first: nothing is known yet but that it is no core point. It may join either blob.
        var received = InOrder(Dbscan.Fit(BorderFirst, 0.5, 4));

        Assert.That(received, Close.Exactly(ByDefinition(BorderFirst, 0.5, 4, received))
            .Mistake<int[]>(labels => labels.Length == 9 && labels[0] == -1, "Row 0 (0.75) came back as noise: a point first seen as noise may be claimed later by a neighbouring core point.")
            .Mistake<int[]>(labels => labels.Length == 9 && labels.Skip(1).All(label => label != labels[0]), "Row 0 (0.75) became a cluster of its own: only a core point begins a cluster; a border point joins that of a core point.")
            .On($"Dbscan.Fit({BorderFirst}, 0.5, 4)"));
    }

    [Check]
    public void Few_points_to_ask_for_or_many_are_no_special_case()
    {
        Assert.That(InOrder(Dbscan.Fit(BorderFirst, 0.5, 1)), Close.Exactly(new[] { 0, 0, 0, 0, 0, 0, 0, 0, 0 })
            .Mistake<int[]>(labels => labels.Contains(-1), "With minPoints = 1 every row is a core point, because it counts itself: there is no noise.")
            .On($"Dbscan.Fit({BorderFirst}, 0.5, 1)"));
        Assert.That(InOrder(Dbscan.Fit(BorderFirst, 0.01, 2)), Close.Exactly(new[] { -1, -1, -1, -1, -1, -1, -1, -1, -1 })
            .On($"Dbscan.Fit({BorderFirst}, 0.01, 2)"));
        var copies = Points.OnLine(1, 1, 1, 2);
        Assert.That(InOrder(Dbscan.Fit(copies, 0, 2)), Close.Exactly(new[] { 0, 0, 0, -1 })
            .Mistake<int[]>(labels => labels.All(label => label == -1), "With eps = 0 copies are still neighbours: their distance is 0.")
            .On($"Dbscan.Fit({copies}, 0, 2)"));
    }

    [Check]
    public void Two_moons_are_two_clusters()
    {
        var random = new Random(31);
        var moons = new Matrix(200, 2);
        for (var row = 0; row < moons.Rows; row++)
        {
            var angle = Math.PI * (row / 2) / 99;
            moons[row, 0] = (row % 2 == 0 ? Math.Cos(angle) : 1 - Math.Cos(angle)) + 0.1 * random.NextDouble();
            moons[row, 1] = (row % 2 == 0 ? Math.Sin(angle) : 0.5 - Math.Sin(angle)) + 0.1 * random.NextDouble();
        }
        int[] moon = [.. Enumerable.Range(0, moons.Rows).Select(row => row % 2)];

        Assert.That(InOrder(Dbscan.Fit(moons, 0.2, 5)), Close.Exactly(moon)
            .Mistake<int[]>(labels => labels.Distinct().Count() > 2, "Two moons came back in pieces: a cluster goes on as long as one core point leads to the next.")
            .Mistake<int[]>(labels => labels.Distinct().Count() == 1, "Both moons came back as one, though they are nowhere nearer than 0.4 and eps is 0.2: compare the distance with eps, not its square."));
    }

    [Check]
    public void Random_tables_give_the_components_of_the_core_points()
    {
        var random = new Random(37);
        for (var round = 0; round < 60; round++)
        {
            // Whole numbers close together: many borders, and many distances of exactly eps.
            var x = Points.OnLine([.. Enumerable.Range(0, 16).Select(_ => (double)random.Next(25))]);
            var (eps, minPoints) = (1 + round % 2, 3 + round % 3);
            var received = InOrder(Dbscan.Fit(Given.Input(x), eps, minPoints));

            Assert.That(received, Close.Exactly(ByDefinition(x, eps, minPoints, received))
                .On($"Dbscan.Fit({x}, {eps}, {minPoints})"));
        }
    }

    [Check]
    public void A_row_with_a_NaN_is_noise()
    {
        var x = Points.OnLine(0, 1, double.NaN, 2);

        Assert.That(InOrder(Dbscan.Fit(x, 1.5, 3)), Close.Exactly(new[] { 0, 0, -1, 0 })
            .Mistake<int[]>(labels => labels.Length == 4 && labels[2] != -1 && labels[2] == labels[1], "The NaN joined a cluster: no comparison with NaN is true, so 'skip when distance > eps' skips nothing. Ask for distance <= eps.")
            .On($"Dbscan.Fit({x}, 1.5, 3)"));
    }

    [Check]
    public void What_makes_no_sense_is_refused()
    {
        var x = Points.OnLine(1, 2, 4);

        Refusal.Expected<ArgumentException>(() => Dbscan.Fit(x, -1, 2), "a radius is not negative");
        Refusal.Expected<ArgumentException>(() => Dbscan.Fit(x, double.NaN, 2), "a radius is a number");
        Refusal.Expected<ArgumentException>(() => Dbscan.Fit(x, 1, 0), "a row always counts itself, so minPoints is at least 1");
        Assert.That(Dbscan.Fit(new Matrix(0, 2), 1, 2), Is.Empty, "No rows have no labels: return an empty array.");
    }

    // Clusters renamed 0, 1, 2, ... in the order of their first rows; noise stays -1.
    static int[] InOrder(int[] labels)
    {
        var names = labels.Where(label => label != -1).Distinct().ToList();
        return Array.ConvertAll(labels, label => label == -1 ? -1 : names.IndexOf(label));
    }

    // Core rows that are neighbours share a cluster; a border row has that of any core row near it, the one it was given if possible.
    static int[] ByDefinition(Matrix x, double eps, int minPoints, int[] received)
    {
        int[] rows = [.. Enumerable.Range(0, x.Rows)];
        var near = Array.ConvertAll(rows, row => Array.FindAll(rows, other => Points.Distance(x, row, other) <= eps));
        var core = Array.FindAll(rows, row => near[row].Length >= minPoints);
        var component = (int[])rows.Clone();
        foreach (var (row, other) in core.SelectMany(row => near[row].Intersect(core), (row, other) => (row, other)))
        {
            var (name, old) = (component[row], component[other]);
            component = Array.ConvertAll(component, label => label == old ? name : label);
        }
        return InOrder(Array.ConvertAll(rows, row =>
        {
            int[] candidates = core.Contains(row) ? [row] : [.. near[row].Intersect(core)];
            var given = Array.FindIndex(candidates, candidate => received.Length == rows.Length && received[candidate] == received[row]);
            return candidates.Length == 0 ? -1 : component[candidates[Math.Max(0, given)]];
        }));
    }
}
