namespace MLWorkbench.Metrics;

/// <summary>Scores predicted probabilities: are they sharp, and do they mean what they say?</summary>
public static class ProbabilityScores
{
    /// <summary>Three ways to judge a probability.</summary>
    /// <param name="LogLoss">The mean of -ln of the probability given to what happened.</param>
    /// <param name="Brier">The mean squared distance between probability and outcome.</param>
    /// <param name="CalibrationError">How far, on average over rows, a bin's mean probability is from its hit rate.</param>
    public readonly record struct ProbabilityScore(double LogLoss, double Brier, double CalibrationError);

    /// <summary>Scores predicted probabilities of the positive class.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="probability">The predicted probability that it is, from 0 to 1.</param>
    /// <param name="bins">The number of equal-width bins of the calibration error.</param>
    /// <param name="clip">Probabilities are moved into [clip, 1 - clip] before the logarithm.</param>
    /// <returns>NaN throughout when there are no rows.</returns>
    public static ProbabilityScore Score(
        ReadOnlySpan<bool> actual, ReadOnlySpan<double> probability, int bins = 10, double clip = 1e-15)
    {
        throw new NotImplementedException();
    }
}
