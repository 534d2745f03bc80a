namespace MLWorkbench.Mini;

public static class Average
{
    public static double Mean(double[] values) => values.Sum() / values.Length;

    public static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
