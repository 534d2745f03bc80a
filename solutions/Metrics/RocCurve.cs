namespace MLWorkbench.Metrics;

/// <summary>Shows how well scores separate two classes, whatever the threshold.</summary>
public static class RocCurve
{
    /// <summary>The shares of negatives and of positives with a score of at least the threshold.</summary>
    public readonly record struct RocPoint(double FalsePositiveRate, double TruePositiveRate, double Threshold);

    /// <summary>Sweeps the threshold from above all scores down to the lowest.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="scores">The score of each row: higher means more likely positive.</param>
    /// <returns>The point (0, 0) with an infinite threshold, then one point for each distinct score, the highest first.</returns>
    public static RocPoint[] Curve(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores)
    {
        if (actual.Length != scores.Length)
            throw new ArgumentException($"{actual.Length} labels, but {scores.Length} scores.", nameof(scores));

        var thresholds = scores.ToArray();
        var positive = actual.ToArray();
        Array.Sort(thresholds, positive);
        double positives = actual.Count(true), negatives = actual.Length - positives;

        var points = new List<RocPoint> { new(0, 0, double.PositiveInfinity) };
        int truePositives = 0, falsePositives = 0;
        for (var row = thresholds.Length - 1; row >= 0; row--)
        {
            if (positive[row])
                truePositives++;
            else
                falsePositives++;
            // Rows with equal scores cross the threshold together.
            if (row > 0 && thresholds[row - 1] == thresholds[row])
                continue;
            points.Add(new(falsePositives / negatives, truePositives / positives, thresholds[row]));
        }
        return [.. points];
    }

    /// <summary>The area under the curve: the chance that a positive scores higher than a negative, ties counted half.</summary>
    /// <returns>NaN unless both classes occur.</returns>
    public static double Auc(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores)
    {
        var curve = Curve(actual, scores);
        var area = 0.0;
        for (var i = 1; i < curve.Length; i++)
        {
            var width = curve[i].FalsePositiveRate - curve[i - 1].FalsePositiveRate;
            area += width * (curve[i].TruePositiveRate + curve[i - 1].TruePositiveRate) / 2;
        }
        return curve.Length == 1 ? double.NaN : area;
    }
}
