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
        if (actual.Length != predicted.Length)
            throw new ArgumentException($"{actual.Length} true labels, but {predicted.Length} predicted ones.", nameof(predicted));

        int truePositives = 0, falsePositives = 0, falseNegatives = 0;
        for (var row = 0; row < actual.Length; row++)
        {
            if (actual[row] && predicted[row])
                truePositives++;
            else if (predicted[row])
                falsePositives++;
            else if (actual[row])
                falseNegatives++;
        }

        return new(
            Ratio(truePositives, truePositives + falsePositives, whenUndefined),
            Ratio(truePositives, truePositives + falseNegatives, whenUndefined),
            FScore(1),
            FScore(beta));

        // (1+b²)PR/(b²P+R), multiplied out: one division, and defined whenever there is anything positive.
        double FScore(double weight)
        {
            var squared = weight * weight;
            return Ratio(
                (1 + squared) * truePositives, (1 + squared) * truePositives + squared * falseNegatives + falsePositives, whenUndefined);
        }
    }

    static double Ratio(double part, double whole, double whenUndefined) => whole == 0 ? whenUndefined : part / whole;
}
