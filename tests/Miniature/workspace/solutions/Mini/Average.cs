namespace MLWorkbench.Mini;

/// <summary>Two averages.</summary>
public static class Average
{
    /// <summary>The arithmetic mean.</summary>
    public static double Mean(double[] values) => values.Sum() / values.Length;

    /// <summary>The middle value of an odd number of values.</summary>
    public static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
