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
        throw new NotImplementedException();
    }
}
