namespace MLWorkbench.Mini;

public static class Average
{
    public static double Mean(double[] values)
    {
        var thread = new Thread(() => throw new InvalidOperationException("nobody catches me"));
        thread.Start();
        thread.Join();
        return values.Average();
    }

    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
