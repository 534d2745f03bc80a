using MLWorkbench.Figures;

namespace MLWorkbench.Metrics;

/// <summary>Who on the Titanic was thought to survive.</summary>
public static class RocCurveFigures
{
    /// <summary>The curve, and the threshold that is farthest above chance.</summary>
    [Figure]
    public static Figure Curve_with_the_chosen_threshold()
    {
        var titanic = ScoredTitanic.Load();
        var curve = RocCurve.Curve(titanic.Survived, titanic.Score);
        var area = RocCurve.Auc(titanic.Survived, titanic.Score);
        var figure = new Figure
        {
            Title = FormattableString.Invariant($"ROC curve of survival on the Titanic: area {area:0.0000}"),
            Caption = "Each point is a threshold. The curve rises where survivors are found and goes right where the dead are taken for survivors; "
                + "the marked threshold is the one highest above the diagonal of chance. Straight slanted pieces are ties: passengers with equal scores. "
                + "A curve below the diagonal has its axes exchanged, or takes low scores for survivors.",
            X = new("false positive rate", 0, 1),
            Y = new("true positive rate", 0, 1.03),
        }
            .Line("chance", [0, 1], [0, 1], Hue.Grey, dashed: true)
            .Line("your curve", [.. curve.Select(point => point.FalsePositiveRate)], [.. curve.Select(point => point.TruePositiveRate)], Hue.Blue);
        if (curve.Length == 0)
            return figure;
        var best = curve.MaxBy(point => point.TruePositiveRate - point.FalsePositiveRate);
        return figure
            .Points("largest distance from chance", [best.FalsePositiveRate], [best.TruePositiveRate], Hue.Orange, large: true)
            .Note(best.FalsePositiveRate, best.TruePositiveRate, FormattableString.Invariant($"score ≥ {best.Threshold:0.00;−0.00}"));
    }
}
