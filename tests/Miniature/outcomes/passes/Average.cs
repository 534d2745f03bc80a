namespace MLWorkbench.Mini;

public static class Average
{
    public static double Mean(double[] values) => values.Sum() / values.Length;

    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
