namespace MLWorkbench.Mini;

public static class Average
{
    public static double Mean(double[] values)
    {
        while (true)
            Console.WriteLine("still here");
    }

    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
