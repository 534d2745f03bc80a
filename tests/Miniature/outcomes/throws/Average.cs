namespace MLWorkbench.Mini;

public static class Average
{
    public static double Mean(double[] values)
    {
        var sum = 0.0;
        for (var i = 0; i <= values.Length; i++)
            sum += values[i];
        return sum / values.Length;
    }

    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
