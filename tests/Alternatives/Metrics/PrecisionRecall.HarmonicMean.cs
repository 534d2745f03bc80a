namespace MLWorkbench.Metrics;

/// <summary>Computes F from precision and recall in place of counts.</summary>
public static class PrecisionRecall
{
    public readonly record struct PrfScore(double Precision, double Recall, double F1, double FBeta);

    public static PrfScore Score(
        ReadOnlySpan<bool> actual, ReadOnlySpan<bool> predicted, double beta = 1.0, double whenUndefined = 0.0)
    {
        double hits = 0;
        for (var i = 0; i < actual.Length; i++)
            hits += actual[i] & predicted[i] ? 1 : 0;
        int positives = actual.Count(true), claims = predicted.Count(true);
        var precision = claims == 0 ? whenUndefined : hits / claims;
        var recall = positives == 0 ? whenUndefined : hits / positives;
        return new(precision, recall, F(precision, recall, 1, whenUndefined), F(precision, recall, beta, whenUndefined));
    }

    static double F(double precision, double recall, double beta, double whenUndefined)
    {
        if (precision == 0 && recall == 0)
            return 0;
        // Reciprocals: the definition of a weighted harmonic mean, in another order of operations.
        return precision == 0 || recall == 0 ? 0 : (1 + beta * beta) / (1 / precision + beta * beta / recall);
    }
}
