namespace MLWorkbench.Metrics;

/// <summary>Means of errors with LINQ, and R² from a ratio of variances updated one row at a time.</summary>
public static class RegressionScores
{
    public readonly record struct RegressionScore(double Mse, double Rmse, double Mae, double R2);

    public static RegressionScore Score(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted)
    {
        if (actual.IsEmpty)
            return new(double.NaN, double.NaN, double.NaN, double.NaN);
        var errors = predicted.ToArray().Zip(actual.ToArray(), (p, y) => p - y).ToArray();
        double mean = 0, variation = 0;
        for (var n = 1; n <= actual.Length; n++)
        {
            var offset = actual[n - 1] - mean;
            mean += offset / n;
            variation += offset * (actual[n - 1] - mean);
        }
        var mse = errors.Average(error => Math.Pow(error, 2));
        var unexplained = variation > 0 ? mse / (variation / actual.Length) : mse > 0 ? 1 : 0;
        return new(mse, Math.Pow(mse, 0.5), errors.Average(Math.Abs), 1 - unexplained);
    }
}
