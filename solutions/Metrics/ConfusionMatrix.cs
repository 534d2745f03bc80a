namespace MLWorkbench.Metrics;

/// <summary>Counts which class was taken for which.</summary>
public static class ConfusionMatrix
{
    /// <summary>Counts the rows of each pair of true and predicted class.</summary>
    /// <param name="actual">The true class of every row, from 0 to <paramref name="classCount"/> - 1.</param>
    /// <param name="predicted">The predicted class of every row, in the same order.</param>
    /// <param name="classCount">How many classes there are, whether or not they occur.</param>
    /// <returns>A square table: entry [i, j] is the number of rows of class i that were predicted as class j.</returns>
    public static int[,] Build(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted, int classCount)
    {
        if (actual.Length != predicted.Length)
            throw new ArgumentException($"{actual.Length} true classes, but {predicted.Length} predicted ones.", nameof(predicted));

        var confusion = new int[classCount, classCount];
        for (var row = 0; row < actual.Length; row++)
            confusion[actual[row], predicted[row]]++;
        return confusion;
    }

    /// <summary>The share of rows whose class was predicted rightly; NaN for a table without rows.</summary>
    /// <param name="confusion">A table as <see cref="Build"/> gives it.</param>
    public static double Accuracy(int[,] confusion)
    {
        long right = 0, all = 0;
        for (var i = 0; i < confusion.GetLength(0); i++)
        {
            right += confusion[i, i];
            for (var j = 0; j < confusion.GetLength(1); j++)
                all += confusion[i, j];
        }
        return (double)right / all;
    }
}
