namespace MLWorkbench.Metrics;

/// <summary>Groups the rows first, and counts the groups.</summary>
public static class ConfusionMatrix
{
    public static int[,] Build(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted, int classCount)
    {
        var rows = actual.ToArray().Zip(predicted.ToArray()).ToLookup(pair => pair);
        var confusion = new int[classCount, classCount];
        for (var i = 0; i < classCount; i++)
        {
            for (var j = 0; j < classCount; j++)
                confusion[i, j] = rows[(i, j)].Count();
        }
        return confusion;
    }

    public static double Accuracy(int[,] confusion)
    {
        var all = confusion.Cast<int>().Sum();
        return Enumerable.Range(0, confusion.GetLength(0)).Sum(k => (double)confusion[k, k] / all) is var sum && all == 0 ? double.NaN : sum;
    }
}
