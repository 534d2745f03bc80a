namespace MLWorkbench.Mini;

public static class Average
{
    public static double Mean(double[] values)
    {
        Console.WriteLine($"n = {values.Length}");
        return values.Sum() / (values.Length - 1);
    }

    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
