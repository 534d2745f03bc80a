using MLWorkbench.Figures;

namespace MLWorkbench.Metrics;

/// <summary>What precision costs in recall.</summary>
public static class PrecisionRecallCurveFigures
{
    const double Floor = 0.8;

    /// <summary>The curve, and the threshold that keeps a wanted precision.</summary>
    [Figure]
    public static Figure Curve_with_the_threshold_that_keeps_the_precision()
    {
        var titanic = ScoredTitanic.Load();
        var curve = PrecisionRecallCurve.Curve(titanic.Survived, titanic.Score);
        var chosen = PrecisionRecallCurve.ThresholdForPrecision(curve, Floor);
        var figure = new Figure
        {
            Title = FormattableString.Invariant($"Precision and recall on the Titanic: average precision {PrecisionRecallCurve.AveragePrecision(curve):0.0000}"),
            Caption = "From left to right the threshold falls: more survivors are found, and more of the found are wrong. "
                + "Precision is not monotone, which is why the last point above the floor counts and not the first below it. "
                + "The curve starts at 0 because the passenger with the highest score died.",
            X = new("recall", 0, 1.02),
            Y = new("precision", 0, 1.05),
        }
            .Horizontal("share of survivors: precision by chance", titanic.Survived.Count(survived => survived) / (double)titanic.Survived.Length)
            .Horizontal("wanted precision", Floor, Hue.Orange)
            .Line("your curve", [.. curve.Select(point => point.Recall)], [.. curve.Select(point => point.Precision)], Hue.Blue);
        var best = curve.FirstOrDefault(point => point.Threshold == chosen);
        return chosen is null
            ? figure
            : figure.Points("chosen threshold", [best.Recall], [best.Precision], Hue.Orange, large: true)
                .Note(best.Recall, best.Precision, FormattableString.Invariant($"score ≥ {chosen:0.00;−0.00}"));
    }
}
