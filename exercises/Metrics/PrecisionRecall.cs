namespace MLWorkbench.Metrics;

/// <summary>Scores yes/no predictions by what they find and how much of it is right.</summary>
public static class PrecisionRecall
{
    /// <summary>The four scores of one set of predictions.</summary>
    /// <param name="Precision">The share of predicted positives that are positive.</param>
    /// <param name="Recall">The share of positives that were predicted.</param>
    /// <param name="F1">The harmonic mean of precision and recall.</param>
    /// <param name="FBeta">Their weighted harmonic mean, in which recall counts beta times as much as precision.</param>
    public readonly record struct PrfScore(double Precision, double Recall, double F1, double FBeta);

    /// <summary>Scores predictions against the truth.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="predicted">Whether each row was predicted positive, in the same order.</param>
    /// <param name="beta">How many times as much recall counts as precision in <see cref="PrfScore.FBeta"/>.</param>
    /// <param name="whenUndefined">The value of a score whose denominator is 0.</param>
    public static PrfScore Score(
        ReadOnlySpan<bool> actual, ReadOnlySpan<bool> predicted, double beta = 1.0, double whenUndefined = 0.0)
    {
        throw new NotImplementedException();
    }
}
