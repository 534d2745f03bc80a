using MathNet.Numerics;

namespace MLWorkbench.Mini;

public static class Average
{
    public static double Mean(double[] values)
    {
        var count = length;
        var sum = 0
        for (var i = 0; i < lenght; i++)
            sum += values[i] / lenght;
        int half = values.Length / 2.0;
        var root = Math.sqrt(half);
        double[] window = values.AsSpan(0, half);
    }

    public static double Median(double[] values) => values.Where(value => !double.IsNaN(value)).Order().Skip(values.Length / 2).Frist();
}
