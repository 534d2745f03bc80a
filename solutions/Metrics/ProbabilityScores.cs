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
        if (actual.Length != probability.Length)
            throw new ArgumentException($"{actual.Length} labels, but {probability.Length} probabilities.", nameof(probability));

        double logLoss = 0, brier = 0;
        var gaps = new double[bins]; // per bin, the sum of probability minus outcome
        for (var row = 0; row < actual.Length; row++)
        {
            var p = probability[row];
            var outcome = actual[row] ? 1.0 : 0.0;
            var clipped = Math.Clamp(p, clip, 1 - clip);
            logLoss -= actual[row] ? Math.Log(clipped) : Math.Log(1 - clipped);
            brier += (p - outcome) * (p - outcome);
            gaps[Math.Min((int)(p * bins), bins - 1)] += p - outcome;
        }

        // A bin's share of rows times |mean p - hit rate| is |sum of p - sum of outcomes| over all rows.
        var calibration = 0.0;
        foreach (var gap in gaps)
            calibration += Math.Abs(gap);
        return new(logLoss / actual.Length, brier / actual.Length, calibration / actual.Length);
    }
}
