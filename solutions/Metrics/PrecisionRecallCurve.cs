namespace MLWorkbench.Metrics;

/// <summary>Shows what precision every level of recall costs, and finds the threshold for a wanted precision.</summary>
public static class PrecisionRecallCurve
{
    /// <summary>Precision and recall when every row with a score of at least the threshold is predicted positive.</summary>
    public readonly record struct PrPoint(double Threshold, double Precision, double Recall);

    /// <summary>Sweeps the threshold over all distinct scores.</summary>
    /// <param name="actual">Whether each row is positive.</param>
    /// <param name="scores">The score of each row: higher means more likely positive.</param>
    /// <returns>One point for each distinct score, from the highest threshold to the lowest.</returns>
    public static PrPoint[] Curve(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores)
    {
        if (actual.Length != scores.Length)
            throw new ArgumentException($"{actual.Length} labels, but {scores.Length} scores.", nameof(scores));

        var thresholds = scores.ToArray();
        var positive = actual.ToArray();
        Array.Sort(thresholds, positive);
        var positives = actual.Count(true);

        var points = new List<PrPoint>();
        var found = 0;
        for (var row = thresholds.Length - 1; row >= 0; row--)
        {
            if (positive[row])
                found++;
            // Rows with equal scores cross the threshold together.
            if (row > 0 && thresholds[row - 1] == thresholds[row])
                continue;
            points.Add(new(thresholds[row], (double)found / (thresholds.Length - row), positives == 0 ? 0 : (double)found / positives));
        }
        return [.. points];
    }

    /// <summary>The area under the curve as a sum of steps: each gain in recall counts with the precision at which it was made.</summary>
    public static double AveragePrecision(ReadOnlySpan<PrPoint> curve)
    {
        double area = 0, recall = 0;
        foreach (var point in curve)
        {
            area += (point.Recall - recall) * point.Precision;
            recall = point.Recall;
        }
        return area;
    }

    /// <summary>The threshold that finds most positives while keeping the precision; null when none keeps it.</summary>
    /// <param name="curve">The points of <see cref="Curve"/>.</param>
    /// <param name="precisionFloor">The least precision that is acceptable.</param>
    /// <returns>Among thresholds of equal recall, the highest.</returns>
    public static double? ThresholdForPrecision(ReadOnlySpan<PrPoint> curve, double precisionFloor)
    {
        PrPoint? best = null;
        foreach (var point in curve)
        {
            if (point.Precision >= precisionFloor && (best is null || point.Recall > best.Value.Recall))
                best = point;
        }
        return best?.Threshold;
    }
}
