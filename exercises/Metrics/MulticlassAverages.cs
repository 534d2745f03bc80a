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
        throw new NotImplementedException();
    }
}
