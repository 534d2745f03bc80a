using static MLWorkbench.Clustering.SilhouetteScore;

namespace MLWorkbench.Clustering;

[Grader("clustering/silhouette-score")]
public class SilhouetteScoreGrader
{
    const string Exercise = "clustering/silhouette-score";

    // Made anew for every use: code that works on its input must not spoil the next check.
    static Matrix Flowers => Iris.Load().Features;

    static readonly int[] Three = LloydOracle.Nearest(Flowers, Recorded.By("scikit-learn", "clustering/k-means", "iris-rows-0-50-100").Table("centroids"));
    static readonly int[] Two = LloydOracle.Nearest(Flowers, Recorded.By("mlnet", "clustering/k-means", "iris-k-2").Table("centroids"));

    static Recorded ScikitLearn(string @case) => Recorded.By("scikit-learn", Exercise, @case);

    [Check]
    public void A_silhouette_compares_the_own_cluster_with_the_other_one()
    {
        var x = Points.OnLine(0, 1, 5, 7);
        int[] labels = [0, 0, 1, 1];

        Assert.That(Silhouette(Given.Input(x), Given.Input(labels)), Close.To(new[] { 5.0 / 6, 4.0 / 5, 5.0 / 9, 9.0 / 13 })
            .Mistake(By(x, labels, SelfCounted, Smallest), "Each row was counted in the mean of its own cluster: a(i) averages over the other n_c - 1 members.")
            .Mistake(By(x, labels, Others, Smallest, power: 2), "The distances are squared: a silhouette takes plain Euclidean distances.")
            .Mistake(By(x, labels, Others, Smallest).Select(value => -value).ToArray(), "The sign is reversed: b - a, so that a row close to its own cluster is near 1.")
            .Mistake(new[] { 5.0, 4.0, 1.25, 2.25 }, "You divided by a: the larger of a and b belongs below the line.")
            .On($"SilhouetteScore.Silhouette({x}, {labels})"));
    }

    [Check]
    public void B_is_the_mean_distance_to_the_nearest_other_cluster()
    {
        var x = Points.OnLine(0, 1, 3, 4, 20, 21);
        int[] labels = [0, 0, 1, 1, 2, 2];

        Assert.That(Silhouette(x, labels), Close.To(By(x, labels, Others, Smallest))
            .Mistake(By(x, labels, Others, AllForeign), "b(i) was averaged over all foreign rows: it is the mean to the nearest other cluster, one cluster at a time.")
            .Mistake(By(x, labels, Others, Largest), "b(i) was taken from the farthest other cluster: the nearest one is due.")
            .Mistake(By(x, labels, Others, MeanOfClusters), "b(i) was averaged over the other clusters: it is the mean to the nearest of them alone.")
            .On($"SilhouetteScore.Silhouette({x}, {labels})"));
    }

    [Check]
    public void A_row_nearer_to_another_cluster_is_negative()
    {
        var x = Points.OnLine(0, 1, 2, 10, 11);
        int[] labels = [0, 0, 1, 1, 1];

        Assert.That(Silhouette(x, labels)[2], Close.To(-14.0 / 17)
            .Mistake(14.0 / 17, "Row 2 belongs with its left neighbours, so its silhouette is negative: do not take the absolute value.")
            .Mistake(-14.0 / 3, "A silhouette lies between -1 and 1: divide by the larger of a and b, not always by b.")
            .Mistake(0.0, "A negative silhouette was cut to 0: it says that the row sits in the wrong cluster.")
            .On($"SilhouetteScore.Silhouette({x}, {labels})[2]"));
    }

    [Check]
    public void A_row_alone_in_its_cluster_scores_zero()
    {
        var x = ScikitLearn("singleton").InputTable("x");
        int[] labels = [0, 0, 0, 1];

        Assert.That(Silhouette(x, labels), Close.To(ScikitLearn("singleton").Vector("values"))
            .Mistake<double[]>(values => values.Length == 4 && values[3] == 1, "A one-row cluster scores 0 by definition: with no other member a is not 0, it does not exist.")
            .Mistake<double[]>(values => values.Length == 4 && double.IsNaN(values[3]), "A one-row cluster has no other member and 0/0 made a NaN: it scores 0 by definition.")
            .On($"SilhouetteScore.Silhouette({x}, {labels})"));
    }

    [Check]
    public void Iris_silhouettes_are_those_of_scikit_learn()
    {
        var expected = ScikitLearn("iris-k-3");
        var values = Silhouette(Flowers, Three);

        Assert.That(values.Average(), Close.To(expected.Number("mean"))
            .Mistake(By(Flowers, Three, SelfCounted, Smallest).Average(), "0.561709 instead of 0.552819: a(i) averages over the other n_c - 1 members.")
            .Mistake(By(Flowers, Three, Others, AllForeign).Average(), "0.712458 instead of 0.552819: b(i) is the mean to the nearest other cluster, one cluster at a time."));
        Assert.That(values.Min(), Close.To(expected.Number("smallest")).Named("smallest silhouette"));
        Assert.That(values.Max(), Close.To(expected.Number("largest")).Named("largest silhouette"));
        Assert.That(Silhouette(Flowers, Two).Average(), Close.To(ScikitLearn("iris-k-2").Number("mean")).Named("mean of two clusters"));
        Assert.That(Silhouette(Flowers, Iris.Load().Labels).Average(), Close.To(ScikitLearn("iris-species").Number("mean")).Named("mean of the species"));
        Assert.That(Silhouette(Flowers, Iris.Load().Labels)[0], Close.To(ScikitLearn("iris-species").Number("firstRow")).Named("first silhouette of the species"));
    }

    [Check]
    public void Labels_are_names_and_may_be_any_integers()
    {
        var random = new Random(9);
        for (var round = 0; round < 20; round++)
        {
            var x = Points.Normal(random, 9, 2);
            int[] labels = [-1, 40, int.MaxValue, .. Enumerable.Range(0, 6).Select(_ => random.Next(3) switch { 0 => -1, 1 => 40, _ => int.MaxValue })];

            Assert.That(Silhouette(x, labels), Close.To(By(x, labels, Others, Smallest))
                .On($"SilhouetteScore.Silhouette({x}, {labels})"));
        }
    }

    [Check]
    public void Where_a_and_b_are_equal_the_silhouette_is_zero()
    {
        var x = Points.OnLine(3, 3, 3, 3, 5, 5);
        int[] labels = [0, 0, 1, 1, 2, 2];

        Assert.That(Silhouette(x, labels), Close.To(new[] { 0, 0, 0, 0, 1.0, 1.0 })
            .Mistake<double[]>(values => values.Any(double.IsNaN), "Copies in two clusters make a = b = 0 and 0/0 is NaN: by the contract the silhouette is 0 then.")
            .On($"SilhouetteScore.Silhouette({x}, {labels})"));
    }

    [Check]
    public void One_cluster_alone_has_no_silhouette()
    {
        var x = Points.OnLine(1, 2, 4);
        int[] labels = [5, 5, 5];
        double[] undefined = [double.NaN, double.NaN, double.NaN];

        Assert.That(Silhouette(x, labels), Close.To(undefined)
            .Mistake(new double[3], "Without another cluster there is no b: the contract asks for NaN, not 0.")
            .Mistake(new[] { 1.0, 1.0, 1.0 }, "Without another cluster there is no b: the contract asks for NaN, not 1.")
            .Mistake<double[]>(values => values.Any(value => Math.Abs(value) > 1), "Without another cluster b kept the value that the search for the smallest began with: the contract asks for NaN.")
            .On($"SilhouetteScore.Silhouette({x}, {labels})"));
        Assert.That(Silhouette(Points.OnLine(1), [0]), Close.To(new[] { double.NaN })
            .Mistake(new[] { 0.0 }, "A single row is alone in its cluster, but there is no other cluster either: the contract asks for NaN.")
            .On($"SilhouetteScore.Silhouette({Points.OnLine(1)}, [0])"));
        Assert.That(Silhouette(new Matrix(0, 1), []), Is.Empty, "No rows have no silhouettes: return an empty array.");
    }

    [Check]
    public void The_curve_begins_with_one_cluster()
    {
        var x = Points.OnLine(0, 1, 10, 11);

        Assert.That(InertiaCurve(Given.Input(x), 4, 50, new Random(1)), Close.To(new[] { 101, 1, 0.5, 0 })
            .Mistake<double[]>(curve => curve.Length == 3, "The curve starts at k = 1, where the inertia is the scatter about the overall mean: 101 here.")
            .Mistake<double[]>(curve => curve.Length == 5, "The curve has one entry for each k from 1 to maxK: four here.")
            .Mistake(new[] { 25.25, 0.25, 0.125, 0 }, "Those are means over the rows: inertia is the sum of squared distances.")
            .Mistake(new[] { 20, 2, 1, 0.0 }, "Those are sums of plain distances: inertia adds squares.")
            .On($"SilhouetteScore.InertiaCurve({x}, 4, 50, new Random(1))"));
    }

    [Check]
    public void Every_point_of_the_Iris_curve_is_the_best_of_its_restarts()
    {
        // Six clusters are left out: random starts from rows find the best of them only once in 25 runs.
        var expected = ScikitLearn("iris-inertia-curve").Vector("inertia")[..5];

        Assert.That(InertiaCurve(Flowers, 5, 300, new Random(2)), Close.To(expected)
            .Mistake<double[]>(curve => curve.Length == 5 && curve[1] - expected[1] < 1e-6 && curve.Zip(expected).Any(pair => pair.First > pair.Second + 1e-6),
                "Some number of clusters ends in a neighbouring optimum: 300 starts on Iris find 681.3706, 152.3480, 78.8514, 57.2285, 46.4462. Start each run from other random rows and keep the smallest inertia.")
            .On($"SilhouetteScore.InertiaCurve(Iris.Load().Features, 5, 300, new Random(2))"));
    }

    [Check]
    public void What_makes_no_sense_is_refused()
    {
        var x = Points.OnLine(1, 2, 4);

        Refusal.Expected<ArgumentException>(() => Silhouette(x, [0, 1]), "there are three rows and two labels");
        Refusal.Expected<ArgumentException>(() => InertiaCurve(x, 4, 1, new Random(1)), "three rows cannot make four clusters");
        Refusal.Expected<ArgumentException>(() => InertiaCurve(x, 0, 1, new Random(1)), "a curve needs at least one number of clusters");
        Refusal.Expected<ArgumentException>(() => InertiaCurve(x, 2, 0, new Random(1)), "of no run at all none is the best");
    }

    // By definition, with the ways to go wrong as arguments: how a is averaged, and how b is made of the distances to each other cluster.
    static double[] By(Matrix x, int[] labels, Func<double, int, double> a, Func<List<double[]>, double> b, double power = 1) =>
    [
        .. Enumerable.Range(0, x.Rows).Select(row =>
        {
            var clusters = Enumerable.Range(0, x.Rows).GroupBy(other => labels[other], other => Math.Pow(Points.Distance(x, row, other), power)).ToList();
            var own = clusters.Single(cluster => cluster.Key == labels[row]).ToArray();
            if (own.Length == 1)
                return 0;
            var (inside, outside) = (a(own.Sum(), own.Length), b([.. clusters.Where(cluster => cluster.Key != labels[row]).Select(cluster => cluster.ToArray())]));
            return (outside - inside) / Math.Max(inside, outside);
        }),
    ];

    static double Others(double sum, int members) => sum / (members - 1);

    static double SelfCounted(double sum, int members) => sum / members;

    static double Smallest(List<double[]> clusters) => clusters.Min(cluster => cluster.Average());

    static double Largest(List<double[]> clusters) => clusters.Max(cluster => cluster.Average());

    static double MeanOfClusters(List<double[]> clusters) => clusters.Average(cluster => cluster.Average());

    static double AllForeign(List<double[]> clusters) => clusters.SelectMany(cluster => cluster).Average();
}
