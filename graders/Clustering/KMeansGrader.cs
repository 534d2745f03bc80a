namespace MLWorkbench.Clustering;

[Grader("clustering/k-means")]
public class KMeansGrader
{
    const string Online = "A centroid moved while rows were still being assigned: that is the online variant; batch k-means freezes all centroids until every row has its label.";
    const string Confirming = "Iterations counts every assignment, also the last one, which changed no label: yours is one short.";

    // Made anew for every use: code that works on its input must not spoil the next check.
    static Matrix Flowers => Iris.Load().Features;
    static Matrix Five => Points.OnLine(0, 2, 3, 10, 12);
    static Matrix TwoStarts => Points.OnLine(0, 3);

    static Recorded ScikitLearn(string @case) => Recorded.By("scikit-learn", "clustering/k-means", @case);

    [Check]
    public void Centroids_move_to_the_mean_of_their_rows_until_the_labels_settle() =>
        Assert.That(KMeans.Fit(Given.Input(Five, "x"), Given.Input(TwoStarts, "initialCentroids")).Centroids, Close.To(Points.OnLine(5.0 / 3, 11))
            .Mistake(TwoStarts, "The centroids came back where they started: each must move to the mean of its rows.")
            .Mistake(Points.OnLine(0, 6.75), "That is the position after one iteration: assign again and move again until no label changes.")
            .Mistake(Points.OnLine(2, 11), "That is the median of each cluster: a centroid is the mean of its rows.")
            .On($"KMeans.Fit({Five}, {TwoStarts}).Centroids"));

    [Check]
    public void Each_row_is_labelled_with_its_nearest_centroid()
    {
        var tied = Points.OnLine(0, 1, 2);
        var ends = Points.OnLine(0, 2);

        Assert.That(KMeans.Fit(Five, TwoStarts).Labels, Close.Exactly(new[] { 0, 0, 0, 1, 1 })
            .Mistake(new[] { 1, 1, 1, 0, 0 }, "Every row has the farther centroid: take the smallest distance.")
            .Mistake(new[] { 1, 1, 1, 2, 2 }, "Clusters are numbered from 0, like the rows of the centroids.")
            .On($"KMeans.Fit({Five}, {TwoStarts}).Labels"));
        Assert.That(KMeans.Fit(tied, ends).Labels, Close.Exactly(new[] { 0, 0, 1 })
            .Mistake(new[] { 0, 1, 1 }, "Row 1 is as near to 0 as to 2: by the contract the lower-numbered centroid wins a tie, so compare with <, not <=.")
            .On($"KMeans.Fit({tied}, {ends}).Labels"));
    }

    [Check]
    public void Inertia_is_the_sum_of_squared_distances()
    {
        Assert.That(KMeans.Fit(Five, TwoStarts).Inertia, Close.To(20.0 / 3)
            .Mistake(16.0 / 3, "Inertia is squared: you summed plain distances, 5.333333 where 6.666667 is due (on Iris that gives 97.204574 instead of 78.851441).")
            .Mistake(4.0 / 3, "That is the mean over the rows: inertia is the sum.")
            .Mistake(Math.Sqrt(20.0 / 3), "Inertia has no square root.")
            .On($"KMeans.Fit({Five}, {TwoStarts}).Inertia"));
        Assert.That(KMeans.Fit(Flowers, Points.Pick(Flowers, 0, 50, 100)).Inertia, Close.To(ScikitLearn("iris-rows-0-50-100").Number("inertia")).Named("Iris inertia"));
    }

    [Check]
    public void Centroids_stand_still_while_rows_are_assigned()
    {
        var x = Points.OnLine(4, 6, 7, 10, 0);
        var start = Points.OnLine(0, 10);

        Assert.That(KMeans.Fit(x, start, 1).Centroids, Close.To(Points.OnLine(2, 23.0 / 3))
            .Mistake(Points.OnLine(4.25, 10), Online)
            .Mistake(Points.OnLine(2.5, 9), Online)
            .Mistake(Points.OnLine(4.0 / 3, 33.0 / 4), "The old centroid was counted as one of the rows: the new one is the mean of the rows alone.")
            .On($"KMeans.Fit({x}, {start}, maxIterations: 1).Centroids"));
    }

    [Check]
    public void An_emptied_cluster_keeps_its_centroid()
    {
        var x = Points.OnLine(1, 2, 3, 11, 12, 13);
        var start = Points.OnLine(1, 12, 100);

        Assert.That(KMeans.Fit(x, start).Centroids, Close.To(Points.OnLine(2, 12, 100))
            .Mistake<Matrix>(centroids => centroids.Rows == 3 && double.IsNaN(centroids[2, 0]), "0/0 made a NaN centroid: keep the old centroid (100), as the contract says.")
            .Mistake<Matrix>(centroids => centroids.Rows == 3 && centroids[2, 0] == 0, "The empty cluster's sum of 0 became its mean, a point that no row suggests: keep the old centroid (100), as the contract says.")
            .Mistake<Matrix>(centroids => centroids.Rows == 2, "The empty cluster was dropped: it keeps its row and its old centroid (100).")
            .Mistake<Matrix>(centroids => centroids.Rows == 3 && x.Data.Contains(centroids[2, 0]), "The empty cluster was moved onto a row, as some tools do: this contract keeps the old centroid (100).")
            .On($"KMeans.Fit({x}, {start}).Centroids"));
    }

    [Check]
    public void The_first_assignment_always_counts_as_a_change()
    {
        var x = Points.OnLine(1, 2, 6);
        var start = Points.OnLine(0);

        Assert.That(KMeans.Fit(x, start), Close.To(new KMeansResult(Points.OnLine(3), [0, 0, 0], 14, 2))
            .Mistake<KMeansResult>(result => result.Centroids[0, 0] == 0, "The labels began as zeros, the first assignment gave zeros, and the loop stopped before the centroid had moved: the first assignment always counts as a change.")
            .Mistake<KMeansResult>(result => result.Iterations == 1, Confirming)
            .On($"KMeans.Fit({x}, {start})"));
    }

    [Check]
    public void Iterations_count_up_to_the_one_that_changes_nothing()
    {
        Assert.That(KMeans.Fit(Five, TwoStarts).Iterations, Close.Exactly(3)
            .Mistake(2, Confirming)
            .Mistake(300, "You always make maxIterations iterations: stop when an assignment changes no label.")
            .On($"KMeans.Fit({Five}, {TwoStarts}).Iterations"));
        Assert.That(KMeans.Fit(Flowers, Points.Pick(Flowers, 0, 50, 100)).Iterations, Close.Exactly(4)
            .Mistake(3, Confirming));
    }

    [Check]
    public void When_the_iterations_run_out_labels_and_inertia_fit_the_last_centroids()
    {
        Assert.That(KMeans.Fit(Five, TwoStarts, 1), Close.To(new KMeansResult(Points.OnLine(0, 6.75), [0, 0, 0, 1, 1], 51.125, 1))
            .Mistake<KMeansResult>(result => result.Labels.SequenceEqual([0, 1, 1, 1, 1]), "The labels are those from before the last move: 2 and 3 are nearer to 0 than to 6.75. Assign once more after the last iteration.")
            .Mistake<KMeansResult>(result => result.Iterations == 3, "maxIterations was ignored: this call allows one.")
            .On($"KMeans.Fit({Five}, {TwoStarts}, maxIterations: 1)"));
        Assert.That(KMeans.Fit(Five, TwoStarts, 0), Close.To(new KMeansResult(TwoStarts, [0, 1, 1, 1, 1], 131, 0))
            .On($"KMeans.Fit({Five}, {TwoStarts}, maxIterations: 0)"));
    }

    [Check]
    public void Random_tables_give_what_the_definition_gives()
    {
        var random = new Random(5);
        for (var round = 0; round < 30; round++)
        {
            var x = Points.Normal(random, random.Next(5, 11), random.Next(1, 4));
            var start = Points.Normal(random, random.Next(2, 5), x.Cols);
            var expected = LloydOracle.Run(x, start, round / 4);

            Assert.That(KMeans.Fit(Given.Input(x), Given.Input(start), round / 4), Close.To(expected)
                .On($"KMeans.Fit({x}, {start}, maxIterations: {round / 4})"));
        }
    }

    [Check]
    public void Iris_and_wine_end_where_scikit_learn_ends()
    {
        foreach (var (@case, rows) in new[] { ("iris-rows-0-50-100", new[] { 0, 50, 100 }), ("iris-rows-0-1-2", [0, 1, 2]) })
        {
            var expected = ScikitLearn(@case);
            var result = KMeans.Fit(Flowers, Points.Pick(Flowers, rows));
            Assert.That(result.Centroids, Close.To(expected.Table("centroids")).Named("Iris centroid"));
            Assert.That(Sizes(result), Close.Exactly(expected.Vector("sizes")).Named("Iris size"));
        }

        var wine = Standardised(Wine.Load().Features);
        var fit = KMeans.Fit(wine, Points.Pick(wine, 0, 59, 130));
        Assert.That(Sizes(fit), Close.Exactly(ScikitLearn("wine-rows-0-59-130").Vector("sizes")).Named("wine size"));
        Assert.That(fit.Inertia, Close.To(ScikitLearn("wine-rows-0-59-130").Number("inertia")).Named("wine inertia"));
    }

    [Check]
    public void Iris_centroids_are_those_of_ML_NET()
    {
        foreach (var (@case, rows) in new[] { ("iris-k-2", new[] { 0, 100 }), ("iris-k-3", [0, 50, 100]) })
        {
            var expected = Recorded.By("mlnet", "clustering/k-means", @case);
            var result = KMeans.Fit(Flowers, Points.Pick(Flowers, rows));
            // ML.NET works in single precision: six digits of the centroids hold, five of the mean squared distance.
            Assert.That(result.Centroids, Close.To(expected.Table("centroids"), relative: 2e-6).Named("Iris centroid"));
            Assert.That(result.Inertia / Flowers.Rows, Close.To(expected.Number("averageDistance"), relative: 2e-5).Named("mean squared distance"));
        }
    }

    [Check]
    public void What_cannot_be_clustered_is_refused()
    {
        var pair = new Matrix(2, 2);
        var broken = Points.OnLine(1, double.NaN, 3);
        var start = Points.OnLine(1);

        Refusal.Expected<ArgumentException>(() => KMeans.Fit(pair, start), "the rows have two columns, the centroid one", (CodeText)$"KMeans.Fit({pair}, {start})");
        Refusal.Expected<ArgumentException>(() => KMeans.Fit(start, new Matrix(0, 1)), "without a centroid no row can be assigned", (CodeText)$"KMeans.Fit({start}, new Matrix(0, 1))");
        Refusal.Expected<ArgumentException>(() => KMeans.Fit(broken, start), "a NaN would spread to its centroid and to every distance", (CodeText)$"KMeans.Fit({broken}, {start})");
        Refusal.Expected<ArgumentException>(() => KMeans.Fit(start, Points.OnLine(double.PositiveInfinity)), "an infinite centroid is infinitely far from every row");

        var empty = KMeans.Fit(new Matrix(0, 1), start);
        Assert.That((empty.Centroids, empty.Labels, empty.Inertia), Close.To((start, Array.Empty<int>(), 0.0))
            .On($"KMeans.Fit(new Matrix(0, 1), {start})"));
    }

    static int[] Sizes(KMeansResult result) =>
        [.. Enumerable.Range(0, result.Centroids.Rows).Select(cluster => result.Labels.Count(label => label == cluster))];

    static Matrix Standardised(Matrix table)
    {
        var scaled = table.Copy();
        for (var col = 0; col < table.Cols; col++)
        {
            var (mean, deviation) = MathNet.Numerics.Statistics.ArrayStatistics.MeanStandardDeviation(table.Column(col));
            deviation *= Math.Sqrt((table.Rows - 1.0) / table.Rows);
            for (var row = 0; row < table.Rows; row++)
                scaled[row, col] = (table[row, col] - mean) / deviation;
        }
        return scaled;
    }
}
