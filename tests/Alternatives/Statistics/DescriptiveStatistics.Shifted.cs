namespace MLWorkbench.Statistics;

/// <summary>Sums of x and x² about the first value: the textbook formula, made safe by moving the origin into the data.</summary>
public static class DescriptiveStatistics
{
    public readonly record struct Summary(double Mean, double Median, double Variance, double StdDev, double Q1, double Q3);

    public static Summary Describe(ReadOnlySpan<double> sample)
    {
        if (sample.IsEmpty || sample.Contains(double.NaN))
            return new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        double sum = 0, squares = 0;
        foreach (var value in sample)
        {
            sum += value - sample[0];
            squares += (value - sample[0]) * (value - sample[0]);
        }
        var n = sample.Length;
        var variance = (squares - sum * sum / n) / (n - 1);
        var sorted = sample.ToArray();
        Array.Sort(sorted, (a, b) => b.CompareTo(a));
        return new(sample[0] + sum / n, FromTheTop(sorted, 0.5), variance, Math.Sqrt(variance), FromTheTop(sorted, 0.75), FromTheTop(sorted, 0.25));
    }

    public static double[] Modes(ReadOnlySpan<double> sample)
    {
        var modes = new SortedSet<double>();
        var most = 0;
        foreach (var value in sample)
        {
            if (double.IsNaN(value))
                return [double.NaN];
            var count = sample.Count(value);
            if (count > most)
                modes.Clear();
            if (count >= most)
                modes.Add(value);
            most = Math.Max(most, count);
        }
        return [.. modes];
    }

    static double FromTheTop(double[] descending, double share)
    {
        var position = share * (descending.Length - 1);
        double high = descending[(int)Math.Floor(position)], low = descending[(int)Math.Ceiling(position)];
        return high + (position - Math.Floor(position)) * (low - high);
    }
}
