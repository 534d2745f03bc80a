namespace MLWorkbench.Metrics;

/// <summary>Scores predicted numbers against observed ones.</summary>
public static class RegressionScores
{
    /// <summary>The four usual scores.</summary>
    /// <param name="Mse">The mean squared error.</param>
    /// <param name="Rmse">Its square root, in the unit of the data.</param>
    /// <param name="Mae">The mean absolute error.</param>
    /// <param name="R2">The share of the variation about the mean that the predictions explain.</param>
    public readonly record struct RegressionScore(double Mse, double Rmse, double Mae, double R2);

    /// <summary>Scores predictions.</summary>
    /// <param name="actual">The observed values.</param>
    /// <param name="predicted">The predictions, in the same order.</param>
    /// <returns>NaN throughout when there are no rows; for constant observations R² is 1 if all predictions are exact, else 0.</returns>
    public static RegressionScore Score(ReadOnlySpan<double> actual, ReadOnlySpan<double> predicted)
    {
        if (actual.Length != predicted.Length)
            throw new ArgumentException($"{actual.Length} observed values, but {predicted.Length} predictions.", nameof(predicted));

        var mean = 0.0;
        foreach (var value in actual)
            mean += value / actual.Length;

        double squared = 0, absolute = 0, total = 0;
        for (var row = 0; row < actual.Length; row++)
        {
            var error = actual[row] - predicted[row];
            squared += error * error;
            absolute += Math.Abs(error);
            total += (actual[row] - mean) * (actual[row] - mean);
        }

        var mse = squared / actual.Length;
        return new(mse, Math.Sqrt(mse), absolute / actual.Length, R2(squared, total, actual.Length));
    }

    static double R2(double squared, double total, int rows)
    {
        if (rows == 0)
            return double.NaN;
        if (total == 0)
            return squared == 0 ? 1 : 0;
        return 1 - squared / total;
    }
}
