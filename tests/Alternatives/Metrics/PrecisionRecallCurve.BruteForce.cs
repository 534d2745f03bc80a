namespace MLWorkbench.Metrics;

/// <summary>Counts anew for every threshold: slow, and plainly right.</summary>
public static class PrecisionRecallCurve
{
    public readonly record struct PrPoint(double Threshold, double Precision, double Recall);

    public static PrPoint[] Curve(ReadOnlySpan<bool> actual, ReadOnlySpan<double> scores)
    {
        var points = new SortedDictionary<double, PrPoint>();
        foreach (var threshold in scores)
        {
            double hits = 0, claims = 0;
            for (var row = 0; row < scores.Length; row++)
            {
                if (scores[row] < threshold)
                    continue;
                claims++;
                hits += actual[row] ? 1 : 0;
            }
            points[threshold] = new(threshold, hits / claims, hits / actual.Count(true));
        }
        return [.. points.Values.Reverse()];
    }

    public static double AveragePrecision(ReadOnlySpan<PrPoint> curve)
    {
        var area = 0.0;
        for (var i = curve.Length - 1; i >= 0; i--)
            area += curve[i].Precision * (curve[i].Recall - (i == 0 ? 0 : curve[i - 1].Recall));
        return area;
    }

    public static double? ThresholdForPrecision(ReadOnlySpan<PrPoint> curve, double precisionFloor) =>
        curve.ToArray().Where(point => point.Precision >= precisionFloor)
            .OrderByDescending(point => point.Recall).ThenByDescending(point => point.Threshold)
            .Select(point => (double?)point.Threshold).FirstOrDefault();
}
