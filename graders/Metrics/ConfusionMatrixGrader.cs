namespace MLWorkbench.Metrics;

[Grader("metrics/confusion-matrix")]
public class ConfusionMatrixGrader
{
    const string Transposed = "Rows must be the true class, columns the predicted one; yours are the other way round.";

    [Check]
    public void Rows_are_the_true_class_and_columns_the_predicted_one()
    {
        int[] actual = [0, 0, 0, 1, 1, 2];
        int[] predicted = [0, 1, 1, 1, 2, 0];

        Assert.That(ConfusionMatrix.Build(actual, predicted, 3), Close.Exactly(new[,] { { 1, 2, 0 }, { 0, 1, 1 }, { 1, 0, 0 } })
            .Mistake(new[,] { { 1, 0, 1 }, { 2, 1, 0 }, { 0, 1, 0 } }, Transposed)
            .On($"ConfusionMatrix.Build({actual}, {predicted}, 3)"));
    }

    [Check]
    public void A_class_that_never_occurs_keeps_its_row_and_column()
    {
        int[] actual = [0, 1, 1, 0];
        int[] predicted = [0, 1, 0, 0];

        Assert.That(ConfusionMatrix.Build(actual, predicted, 3),
            Close.Exactly(Recorded.By("scikit-learn", "metrics/confusion-matrix", "class-never-occurs").Table("confusion"))
            .Mistake<int[,]>(table => table.Length < 9, "A class missing from this batch still needs a row and a column of zeros; use classCount.")
            .On($"ConfusionMatrix.Build({actual}, {predicted}, 3)"));
    }

    [Check]
    public void Iris_by_petal_width_gives_the_table_of_scikit_learn()
    {
        var iris = Iris.Load();
        int[] predicted = [.. iris.PetalWidth.Select(width => width < 0.8 ? 0 : width < 1.75 ? 1 : 2)];

        Assert.That(ConfusionMatrix.Build(iris.Labels, predicted, 3),
            Close.Exactly(Recorded.By("scikit-learn", "metrics/confusion-matrix", "iris-width-rule").Table("confusion"))
            .Mistake(new[,] { { 50, 0, 0 }, { 0, 49, 5 }, { 0, 1, 45 } },
                "Your row sums are 50/54/46 but the true class sizes are 50/50/50: rows must be the true class."));
    }

    [Check]
    public void Titanic_with_all_women_surviving_gives_the_table_of_scikit_learn()
    {
        var titanic = Titanic.Load();
        int[] predicted = [.. titanic.Rows.Select(row => row.IsFemale ? 1 : 0)];

        Assert.That(ConfusionMatrix.Build(titanic.Labels, predicted, 2),
            Close.Exactly(Recorded.By("scikit-learn", "metrics/confusion-matrix", "titanic-women-survive").Table("confusion"))
            .Mistake(new[,] { { 682, 161 }, { 127, 339 } }, Transposed));
    }

    [Check]
    public void The_scored_rows_give_the_tables_of_ML_NET()
    {
        var titanic = ScoredTitanic.Load();
        var iris = ScoredIris.Load();
        // ML.NET lists the positive class first.
        var table = Recorded.By("mlnet", "metrics/confusion-matrix", "titanic-logistic").Table("confusion");

        Assert.That(ConfusionMatrix.Build(titanic.Labels, titanic.PredictedLabels, 2),
            Close.Exactly(Matrix.FromRows([[table[1, 1], table[1, 0]], [table[0, 1], table[0, 0]]])));
        Assert.That(ConfusionMatrix.Build(iris.Labels, iris.PredictedLabels, 3),
            Close.Exactly(Recorded.By("mlnet", "metrics/confusion-matrix", "iris-softmax").Table("confusion")));
    }

    [Check]
    public void Every_entry_counts_the_rows_of_its_pair_of_classes()
    {
        var random = new Random(7);
        int[] actual = [.. Enumerable.Range(0, 300).Select(_ => random.Next(5))];
        int[] predicted = [.. Enumerable.Range(0, 300).Select(_ => random.Next(5))];
        var pairs = actual.Zip(predicted).ToLookup(pair => pair);
        var expected = new int[5, 5];
        foreach (var pair in pairs)
            expected[pair.Key.First, pair.Key.Second] = pair.Count();

        Assert.That(ConfusionMatrix.Build(actual, predicted, 5), Close.Exactly(expected));
    }

    [Check]
    public void Accuracy_is_the_diagonal_over_everything()
    {
        int[,] confusion = { { 50, 0, 0 }, { 0, 49, 1 }, { 0, 5, 45 } };

        Assert.That(ConfusionMatrix.Accuracy(Given.Input(confusion)), Close.To(0.96)
            .Mistake(0.0, "Accuracy came back as exactly 0: the ratio was taken in integer arithmetic.")
            .Mistake(49 / 150.0, "Only one entry of the diagonal was counted: every class has its own.")
            .On($"ConfusionMatrix.Accuracy({confusion})"));
        Assert.That(ConfusionMatrix.Accuracy(new[,] { { 682, 127 }, { 161, 339 } }),
            Close.To(Recorded.By("scikit-learn", "metrics/confusion-matrix", "titanic-women-survive").Number("accuracy")));
    }

    [Check]
    public void Accuracy_of_a_table_without_rows_is_not_a_number() =>
        Assert.That(ConfusionMatrix.Accuracy(new int[2, 2]), Close.To(double.NaN)
            .Mistake(0.0, "A table without rows has no accuracy: the contract asks for NaN, not 0.")
            .On($"ConfusionMatrix.Accuracy(new int[2, 2])"));
}
