namespace MLWorkbench.Metrics;

/// <summary>Reduces a table of many classes to one precision, recall and F1.</summary>
public static class MulticlassAverages
{
    /// <summary>How the classes are put together.</summary>
    public enum Averaging
    {
        /// <summary>Pool the counts of all classes, then divide once.</summary>
        Micro,

        /// <summary>Score every class, then take the plain mean.</summary>
        Macro,

        /// <summary>Score every class, then weight by the number of its rows.</summary>
        Weighted,
    }

    /// <summary>Precision, recall and F1 after averaging.</summary>
    public readonly record struct AveragedScore(double Precision, double Recall, double F1);

    /// <summary>Averages the scores of all classes.</summary>
    /// <param name="confusion">True classes on rows, predicted classes on columns.</param>
    /// <param name="mode">How to average.</param>
    public static AveragedScore Average(int[,] confusion, Averaging mode)
    {
        var classes = confusion.GetLength(0);
        double precision = 0, recall = 0, f1 = 0, right = 0, all = 0;
        for (var k = 0; k < classes; k++)
        {
            int support = 0, predicted = 0;
            for (var other = 0; other < classes; other++)
            {
                support += confusion[k, other];
                predicted += confusion[other, k];
            }
            right += confusion[k, k];
            all += support;

            var weight = mode == Averaging.Weighted ? support : 1.0;
            precision += weight * Ratio(confusion[k, k], predicted);
            recall += weight * Ratio(confusion[k, k], support);
            f1 += weight * Ratio(2.0 * confusion[k, k], support + predicted);
        }

        // Every row is one prediction: pooled over classes, false positives and false negatives are the same rows.
        if (mode == Averaging.Micro)
            return new(Ratio(right, all), Ratio(right, all), Ratio(right, all));
        var total = mode == Averaging.Weighted ? all : classes;
        return new(Ratio(precision, total), Ratio(recall, total), Ratio(f1, total));
    }

    static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}
