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
        throw new NotImplementedException();
    }

    /// <summary>The share of rows whose class was predicted rightly; NaN for a table without rows.</summary>
    /// <param name="confusion">A table as <see cref="Build"/> gives it.</param>
    public static double Accuracy(int[,] confusion)
    {
        throw new NotImplementedException();
    }
}
