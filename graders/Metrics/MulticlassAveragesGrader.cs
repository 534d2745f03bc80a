using static MLWorkbench.Metrics.MulticlassAverages;

namespace MLWorkbench.Metrics;

[Grader("metrics/multiclass-averages")]
public class MulticlassAveragesGrader
{
    static readonly int[,] IrisRule = { { 50, 0, 0 }, { 0, 49, 1 }, { 0, 5, 45 } };

    // Uneven on purpose: with equal class sizes macro and weighted averages are the same.
    static readonly int[,] Uneven = { { 870, 25, 5 }, { 30, 45, 5 }, { 8, 4, 8 } };

    static readonly int[,] NeverPredicted = { { 1, 1, 0 }, { 0, 2, 0 }, { 2, 1, 0 } };

    [Check]
    public void Macro_is_the_plain_mean_over_classes()
    {
        Assert.That(Average(Given.Input(NeverPredicted), Averaging.Macro), Of("class-never-predicted-macro")
            .Mistake<AveragedScore>(score => double.IsNaN(score.Precision), "Class 2 is never predicted: its precision is 0 by the contract, not 0/0.")
            .On($"MulticlassAverages.Average({NeverPredicted}, Averaging.Macro)"));
        Assert.That(Average(Uneven, Averaging.Macro), Of("uneven-classes-macro"));
    }

    [Check]
    public void Macro_F1_averages_the_F1_of_the_classes()
    {
        var score = Average(IrisRule, Averaging.Macro);

        Assert.That(score.F1, Close.To(Number("iris-width-rule-macro", "f1"))
            .Mistake(2 / (1 / 0.9618894256575415 + 1 / 0.96), "You got 0.960944 on Iris; macro F1 averages the per-class F1 values (0.959936), it is not the harmonic mean of macro precision and recall.")
            .On($"MulticlassAverages.Average({IrisRule}, Averaging.Macro).F1"));
    }

    [Check]
    public void Weighted_precision_weighs_by_the_true_class_sizes() =>
        Assert.That(Average(Given.Input(Uneven), Averaging.Weighted).Precision, Close.To(Number("uneven-classes-weighted", "precision"))
            .Mistake(0.923, "On the uneven table your weighted precision is 0.923000 instead of 0.919872: weights are the true-class support (row sums), not column sums.")
            .Mistake(0.6702341107627451, "On the uneven table you return 0.670234, the macro precision: weigh each class by its number of rows.")
            .On($"MulticlassAverages.Average({Uneven}, Averaging.Weighted).Precision"));

    [Check]
    public void Weighted_recall_and_F1_use_the_same_weights() =>
        Assert.That(Average(Uneven, Averaging.Weighted), Of("uneven-classes-weighted")
            .On($"MulticlassAverages.Average({Uneven}, Averaging.Weighted)"));

    [Check]
    public void Micro_pools_the_counts_before_dividing() =>
        Assert.That(Average(Given.Input(Uneven), Averaging.Micro), Of("uneven-classes-micro")
            .Mistake<AveragedScore>(score => Math.Abs(score.Precision - 0.6702341107627451) < 1e-9,
                "On the uneven table you return 0.670234 where 0.923 is due: micro pools TP, FP and FN over classes first and divides once.")
            .On($"MulticlassAverages.Average({Uneven}, Averaging.Micro)"));

    [Check]
    public void Micro_precision_and_recall_are_accuracy_for_single_label_data()
    {
        var random = new Random(3);
        for (var round = 0; round < 20; round++)
        {
            var classes = random.Next(2, 6);
            var confusion = new int[classes, classes];
            for (var i = 0; i < classes; i++)
            {
                for (var j = 0; j < classes; j++)
                    confusion[i, j] = random.Next(1, 30);
            }
            var accuracy = Enumerable.Range(0, classes).Sum(k => confusion[k, k]) / (double)confusion.Cast<int>().Sum();

            Assert.That(Average(confusion, Averaging.Micro), Close.To(new AveragedScore(accuracy, accuracy, accuracy))
                .On($"MulticlassAverages.Average({confusion}, Averaging.Micro)"));
        }
    }

    [Check]
    public void A_class_without_rows_has_recall_zero()
    {
        int[,] confusion = { { 3, 1 }, { 0, 0 } };

        Assert.That(Average(confusion, Averaging.Macro), Close.To(new AveragedScore(0.5, 0.375, 3.0 / 7))
            .Mistake<AveragedScore>(score => double.IsNaN(score.Recall), "Class 1 has no rows: its recall is 0 by the contract, not 0/0.")
            .Mistake<AveragedScore>(score => Math.Abs(score.Recall - 0.75) < 1e-9, "Class 1 has no rows and was left out of the macro mean: it counts, with recall 0.")
            .On($"MulticlassAverages.Average({confusion}, Averaging.Macro)"));
    }

    [Check]
    public void Scored_Iris_rows_give_the_accuracies_of_ML_NET()
    {
        int[,] confusion = { { 50, 0, 0 }, { 0, 47, 3 }, { 0, 1, 49 } };
        var expected = Recorded.By("mlnet", "metrics/multiclass-averages", "iris-softmax");

        Assert.That(Average(confusion, Averaging.Micro).Precision, Close.To(expected.Number("microAccuracy")));
        Assert.That(Average(confusion, Averaging.Macro).Recall, Close.To(expected.Number("macroAccuracy")));
        Assert.That(Average(confusion, Averaging.Macro).Precision, Close.To(expected.Vector("perClassPrecision").Average()));
    }

    static double Number(string @case, string name) => Recorded.By("scikit-learn", "metrics/multiclass-averages", @case).Number(name);

    static CloseConstraint Of(string @case) =>
        Close.To(new AveragedScore(Number(@case, "precision"), Number(@case, "recall"), Number(@case, "f1")));
}
