namespace MLWorkbench.Mini;

public static class Average
{
    public static double Mean(double[] values)
    {
        return values[0] + Mean(values[1..] is [] ? values : values[1..]);
    }

    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
