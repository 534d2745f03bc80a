namespace MLWorkbench.Metrics;

/// <summary>Clips only the probability under the logarithm, and walks the bins by their edges.</summary>
public static class ProbabilityScores
{
    public readonly record struct ProbabilityScore(double LogLoss, double Brier, double CalibrationError);

    public static ProbabilityScore Score(
        ReadOnlySpan<bool> actual, ReadOnlySpan<double> probability, int bins = 10, double clip = 1e-15)
    {
        double n = actual.Length, logLoss = 0, brier = 0, calibration = 0;
        for (var row = 0; row < n; row++)
        {
            var given = actual[row] ? probability[row] : 1 - probability[row];
            logLoss += -Math.Log(Math.Max(clip, given)) / n;
            brier += Math.Pow(1 - given, 2) / n;
        }
        for (var bin = 0; bin < bins; bin++)
        {
            double rows = 0, hits = 0, sum = 0;
            for (var row = 0; row < n; row++)
            {
                var inside = probability[row] >= (double)bin / bins && (probability[row] < (bin + 1.0) / bins || bin == bins - 1);
                rows += inside ? 1 : 0;
                hits += inside && actual[row] ? 1 : 0;
                sum += inside ? probability[row] : 0;
            }
            if (rows > 0)
                calibration += rows / n * Math.Abs(sum / rows - hits / rows);
        }
        return n == 0 ? new(double.NaN, double.NaN, double.NaN) : new(logLoss, brier, calibration);
    }
}
