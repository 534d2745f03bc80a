namespace MLWorkbench.Metrics;

/// <summary>The area from the sum of the positives' ranks (Mann and Whitney), ties given their mean rank.</summary>
public static class RocCurve
{
    public readonly record struct RocPoint(double FalsePositiveRate, double TruePositiveRate, double Threshold);

    public static RocPoint[] Curve(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores)
    {
        var rows = actual.ToArray().Zip(scores.ToArray(), (positive, score) => (positive, score)).ToArray();
        double positives = rows.Count(row => row.positive), negatives = rows.Length - positives;
        return
        [
            new(0, 0, double.PositiveInfinity),
            .. rows.Select(row => row.score).Distinct().OrderDescending().Select(threshold => new RocPoint(
                rows.Count(row => !row.positive && row.score >= threshold) / negatives,
                rows.Count(row => row.positive && row.score >= threshold) / positives,
                threshold)),
        ];
    }

    public static double Auc(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores)
    {
        var values = scores.ToArray();
        double positives = actual.Count(true), negatives = actual.Length - positives, rankSum = 0;
        for (var row = 0; row < actual.Length; row++)
        {
            if (actual[row])
                rankSum += MeanRank(values, values[row]);
        }
        return (rankSum - positives * (positives + 1) / 2) / (positives * negatives);
    }

    static double MeanRank(double[] values, double value) =>
        values.Count(other => other < value) + (values.Count(other => other == value) + 1) / 2.0;
}
