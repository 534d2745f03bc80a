using static MLWorkbench.Clustering.HierarchicalClustering;

namespace MLWorkbench.Clustering;

[Grader("clustering/hierarchical-clustering")]
public class HierarchicalClusteringGrader
{
    static readonly Linkage[] Linkages = [Linkage.Single, Linkage.Complete, Linkage.Average, Linkage.Ward];

    // Made anew for every use: code that works on its input must not spoil the next check.
    static Matrix Flowers => Iris.Load().Features;
    static Matrix SixPoints => Points.OnLine(0, 1, 3, 7, 7.5, 12);

    // The case is recorded under the lower-case name of the linkage.
    static Recorded SciPy(string @case, Linkage linkage) =>
        Recorded.By("scipy", "clustering/hierarchical-clustering", $"{@case}-{linkage.ToString().ToLowerInvariant()}");

    [Check]
    public void Single_linkage_merges_the_clusters_with_the_closest_rows()
    {
        var expected = SixMerges(Linkage.Single);

        Assert.That(InOrder(Build(Given.Input(SixPoints, "x"), Linkage.Single)), Close.To(expected)
            .Mistake(SixMerges(Linkage.Complete), "Single uses the closest pair, complete the farthest: your single heights are the larger ones.")
            .Mistake<Merge[]>(merges => merges.Length == 5 && merges.All(merge => merge.Right < 6),
                "A new cluster took over the number of a row: merge i makes cluster n + i, so the numbers here are 6, 7, 8, ...")
            .Mistake<Merge[]>(merges => merges.Length == 5 && merges.All(merge => merge.Size == 2), "Size counts the rows of the new cluster, not its two parts.")
            .Mistake<Merge[]>(Descends, "The merges do not go up: order them by height and then number the clusters.")
            .Mistake<Merge[]>(merges => HasHeights(merges, expected, height => height * height), "The heights are squared distances: report plain ones.")
            .On($"HierarchicalClustering.Build({SixPoints}, HierarchicalClustering.Linkage.Single)"));
    }

    [Check]
    public void Complete_linkage_merges_by_the_farthest_rows() =>
        Assert.That(InOrder(Build(SixPoints, Linkage.Complete)), Close.To(SixMerges(Linkage.Complete))
            .Mistake(SixMerges(Linkage.Single), "Single uses the closest pair, complete the farthest: your complete heights are the smaller ones.")
            .On($"HierarchicalClustering.Build({SixPoints}, HierarchicalClustering.Linkage.Complete)"));

    [Check]
    public void Average_linkage_counts_every_pair_of_rows_once() =>
        Assert.That(Heights(Build(SixPoints, Linkage.Average)), Close.To(Heights(SixMerges(Linkage.Average)))
            .Mistake(new[] { 0.5, 1, 2.5, 4.75, 7.875 }, "Your last height is 7.875 where 7.5 is due: every original pair counts once, so weight the two parents by their sizes.")
            .On($"HierarchicalClustering.Build({SixPoints}, HierarchicalClustering.Linkage.Average)"));

    [Check]
    public void Ward_merges_where_the_inertia_grows_least()
    {
        var expected = Heights(SixMerges(Linkage.Ward));
        double[] onPlainDistances = [0.5, 1, 3, 37.0 / 6, 103.0 / 6];

        Assert.That(Heights(Build(SixPoints, Linkage.Ward)), Close.To(expected)
            .Mistake(onPlainDistances, "Your last Ward height is 17.166667 instead of 12.990381: the recurrence holds for squared distances; take the root only when reporting.")
            .Mistake(Array.ConvertAll(onPlainDistances, Math.Sqrt), "The root was taken of a recurrence that ran on plain distances: square the distances before the first merge.")
            .Mistake(Array.ConvertAll(expected, height => height * height), "The root is missing: compute with squared distances and report their root, so that two single rows merge at their distance.")
            .Mistake(Array.ConvertAll(expected, height => height * height / 2), "Those heights are the added inertia itself: this contract reports the root of twice that, so that two single rows merge at their distance.")
            .Mistake(Array.ConvertAll(expected, height => height / Math.Sqrt(2)), "Those heights are the root of the added inertia: this contract reports the root of twice that, so that two single rows merge at their distance.")
            .Mistake(new[] { 0.5, 1, 2.5, 4.75, 7.5 }, "Those are distances between centroids: Ward weighs them by the sizes, with the factor √(2·a·b / (a + b)).")
            .On($"HierarchicalClustering.Build({SixPoints}, HierarchicalClustering.Linkage.Ward)"));
    }

    [Check]
    public void Thirty_flowers_merge_at_the_heights_of_SciPy()
    {
        int[] everyFifth = [.. Enumerable.Range(0, 30).Select(i => 5 * i)];
        foreach (var linkage in Linkages)
        {
            Assert.That(Heights(Build(Points.Pick(Flowers, everyFifth), linkage)), Close.To(SciPy("thirty-rows", linkage).Vector("heights")).Named($"{linkage} height"));
        }
    }

    [Check]
    public void The_top_of_the_Iris_tree_is_that_of_SciPy()
    {
        // Iris has ties: further down the heights depend on which of two equal pairs comes first.
        Assert.That(TopThree(Linkage.Average), Close.To(RecordedTopThree(Linkage.Average))
            .Mistake(new[] { 1.4806590, 2.6297946, 4.4972825 }, "Your top heights are 1.480659, 2.629795, 4.497283: every original pair counts once, weight the two parents by their sizes."));
        Assert.That(TopThree(Linkage.Ward), Close.To(RecordedTopThree(Linkage.Ward))
            .Mistake<double[]>(heights => Math.Abs(heights[2] - 199.62) < 0.01, "Your last Ward height is 199.62 instead of 32.447607: the recurrence holds for squared distances; take the root only when reporting."));
        Assert.That(TopThree(Linkage.Single), Close.To(RecordedTopThree(Linkage.Single)));
        Assert.That(TopThree(Linkage.Complete), Close.To(RecordedTopThree(Linkage.Complete)));
    }

    [Check]
    public void Random_tables_give_the_merges_of_the_definition()
    {
        var random = new Random(13);
        for (var round = 0; round < 12; round++)
        {
            var (x, linkage) = (Points.Normal(random, round < 8 ? 7 : 30, 2), Linkages[round % 4]);

            Assert.That(InOrder(Build(x, linkage)), Close.To(ByDefinition(x, linkage))
                .On($"HierarchicalClustering.Build({x}, HierarchicalClustering.{linkage})"));
        }
    }

    [Check]
    public void A_cut_undoes_the_highest_merges()
    {
        var merges = SixMerges(Linkage.Average);

        Assert.That(Cut(merges, 2), Close.Exactly(new[] { 0, 0, 0, 1, 1, 1 }).UpTo(Symmetry.LabelNames)
            .Mistake<int[]>(labels => labels.Distinct().Count() == 4, "Two merges were made and four clusters are left: for k clusters of n rows make the first n - k merges.")
            .Mistake<int[]>(labels => labels.Distinct().Count() == 3, "Three clusters are left: one more merge is to be made.")
            .Mistake<int[]>(labels => labels.Distinct().Count() == 1, "One cluster is left: one merge too many was made.")
            .On($"HierarchicalClustering.Cut([new(3, 4, 0.5, 2), new(0, 1, 1, 2), new(2, 7, 2.5, 3), new(5, 6, 4.75, 3), new(8, 9, 7.5, 6)], 2)"));

        var random = new Random(29);
        var (x, linkage) = (Points.Normal(random, 20, 2), Linkages[random.Next(4)]);
        var tree = ByDefinition(x, linkage);
        for (var clusters = 1; clusters <= x.Rows; clusters++)
            Assert.That(Cut(tree, clusters), Close.Exactly(Partition(tree, clusters)).UpTo(Symmetry.LabelNames).Named($"{clusters} clusters, label"));
    }

    [Check]
    public void Three_clusters_of_Iris_have_the_sizes_of_SciPy()
    {
        foreach (var linkage in Linkages)
        {
            int[] sizes = [.. Cut(Build(Flowers, linkage), 3).CountBy(label => label).Select(cluster => cluster.Value).Order()];

            Assert.That(sizes, Close.Exactly(SciPy("iris", linkage).Vector("sizesOfThree")).Named($"{linkage} size")
                .Mistake<int[]>(clusters => clusters.Length != 3, $"Three clusters were asked for, and your tree ({linkage}) and your cut together gave {sizes.Length}."));
        }
    }

    [Check]
    public void Copies_merge_at_zero()
    {
        var copies = Points.OnLine(0, 0, 1, 1);
        foreach (var linkage in Linkages)
        {
            Assert.That(Heights(Build(copies, linkage)), Close.To(SciPy("equal-points", linkage).Vector("heights"))
                .On($"HierarchicalClustering.Build({copies}, HierarchicalClustering.{linkage})"));
        }
    }

    [Check]
    public void One_row_is_a_tree_without_merges()
    {
        Assert.That(Build(Points.OnLine(4), Linkage.Ward), Is.Empty, "A single row has nothing to merge with: return an empty array.");
        Assert.That(Build(new Matrix(0, 2), Linkage.Average), Is.Empty, "Without rows there is nothing to merge: return an empty array.");
        Assert.That(Cut([], 1), Close.Exactly(new[] { 0 }).UpTo(Symmetry.LabelNames)
            .Mistake(Array.Empty<int>(), "n - 1 merges belong to n rows: no merges, one row, one label.")
            .On($"HierarchicalClustering.Cut([], 1)"));
    }

    [Check]
    public void A_tree_of_n_rows_is_cut_into_one_to_n_clusters()
    {
        var merges = SixMerges(Linkage.Average);

        Refusal.Expected<ArgumentException>(() => Cut(merges, 0), "there is no clustering with no cluster");
        Refusal.Expected<ArgumentException>(() => Cut(merges, 7), "five merges belong to six rows, which cannot make seven clusters");
    }

    static Merge[] SixMerges(Linkage linkage)
    {
        var table = SciPy("six-points", linkage).Table("merges");
        return [.. Enumerable.Range(0, table.Rows).Select(row => new Merge((int)table[row, 0], (int)table[row, 1], table[row, 2], (int)table[row, 3]))];
    }

    // The contract leaves open which part is the left one.
    static Merge[] InOrder(Merge[] merges) =>
        Array.ConvertAll(merges, merge => merge.Left <= merge.Right ? merge : merge with { Left = merge.Right, Right = merge.Left });

    static double[] TopThree(Linkage linkage) => [.. Heights(Build(Given.Input(Flowers, "x"), linkage)).TakeLast(3)];

    static double[] RecordedTopThree(Linkage linkage) => [.. SciPy("iris", linkage).Vector("topHeights").TakeLast(3)];

    static double[] Heights(Merge[] merges) => Array.ConvertAll(merges, merge => merge.Height);

    static bool Descends(Merge[] merges) => merges.Zip(merges.Skip(1)).Any(pair => pair.Second.Height < pair.First.Height - 1e-9);

    static bool HasHeights(Merge[] merges, Merge[] expected, Func<double, double> of) =>
        merges.Length == expected.Length && merges.Zip(expected).All(pair => Math.Abs(pair.First.Height - of(pair.Second.Height)) < 1e-9);

    // Every distance between clusters anew from the rows, for every merge.
    static Merge[] ByDefinition(Matrix x, Linkage linkage)
    {
        var clusters = Enumerable.Range(0, x.Rows).ToDictionary(row => row, row => new[] { row });
        var merges = new List<Merge>();
        while (clusters.Count > 1)
        {
            var (left, right, height) = (from a in clusters from b in clusters where a.Key < b.Key select (a.Key, b.Key, Between(x, a.Value, b.Value, linkage))).MinBy(pair => pair.Item3);
            int[] members = [.. clusters[left], .. clusters[right]];
            clusters[x.Rows + merges.Count] = members;
            clusters.Remove(left);
            clusters.Remove(right);
            merges.Add(new(left, right, height, members.Length));
        }
        return [.. merges];
    }

    static double Between(Matrix x, int[] a, int[] b, Linkage linkage)
    {
        var pairs = a.SelectMany(_ => b, (row, other) => Points.Distance(x, row, other));
        return linkage switch
        {
            Linkage.Single => pairs.Min(),
            Linkage.Complete => pairs.Max(),
            Linkage.Average => pairs.Average(),
            _ => Math.Sqrt(2 * (Inertia(x, [.. a, .. b]) - Inertia(x, a) - Inertia(x, b))),
        };
    }

    static double Inertia(Matrix x, int[] rows) =>
        Enumerable.Range(0, x.Cols).Sum(col => rows.Sum(row => Math.Pow(x[row, col] - rows.Average(other => x[other, col]), 2)));

    static int[] Partition(Merge[] merges, int clusters)
    {
        int[] labels = [.. Enumerable.Range(0, merges.Length + 1)];
        for (var step = 0; step < labels.Length - clusters; step++)
        {
            var (left, right, name) = (merges[step].Left, merges[step].Right, labels.Length + step);
            labels = Array.ConvertAll(labels, label => label == left || label == right ? name : label);
        }
        return labels;
    }
}
