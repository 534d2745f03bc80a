namespace MLWorkbench.Statistics;

/// <summary>Draws through NextDouble into counts, keeps the spread by Welford's update, and evaluates the sample first.</summary>
public static class Bootstrap
{
    public readonly record struct BootstrapResult(double Estimate, double StandardError, Interval Interval);

    public static BootstrapResult Run(
        ReadOnlySpan<double> sample, Func<ReadOnlySpan<double>, double> statistic, int replicates, double level, Random rng)
    {
        if (sample.Length == 0 || replicates < 2 || double.IsNaN(level) || level <= 0 || level >= 1)
            throw new ArgumentException("Nothing to draw from, or no such interval.");
        var estimate = statistic(sample);
        var values = new List<double>();
        double mean = 0, squares = 0;
        while (values.Count < replicates)
        {
            var counts = new int[sample.Length];
            for (var draw = 0; draw < sample.Length; draw++)
                counts[(int)(rng.NextDouble() * sample.Length)]++;
            var resample = new List<double>();
            for (var i = 0; i < counts.Length; i++)
                resample.AddRange(Enumerable.Repeat(sample[i], counts[i]));
            values.Add(statistic(resample.ToArray()));

            var offset = values[^1] - mean;
            mean += offset / values.Count;
            squares += offset * (values[^1] - mean);
        }
        values.Sort();
        var spread = Math.Sqrt(squares / (replicates - 1));
        var outside = 0.5 - level / 2;
        return values.Any(double.IsNaN)
            ? new(estimate, double.NaN, new(double.NaN, double.NaN))
            : new(estimate, spread, new(At(outside), At(1 - outside)));

        double At(double share)
        {
            var place = share * (values.Count - 1);
            var (low, high) = ((int)Math.Floor(place), (int)Math.Ceiling(place));
            return values[low] * (high - place) + values[high] * (place - low) + (low == high ? values[low] : 0);
        }
    }
}
