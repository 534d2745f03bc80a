namespace MLWorkbench.Mini;

public static class Average
{
    public static double Mean(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        return sum / values.Length;
    }

    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
