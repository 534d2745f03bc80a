using MLWorkbench.Figures;

namespace MLWorkbench.DimensionReduction;

/// <summary>How many directions matter.</summary>
public static class PcaByEigenvectorsFigures
{
    /// <summary>The variance of each component of iris.</summary>
    [Figure]
    public static Figure Scree_of_iris()
    {
        var model = PcaByEigenvectors.Fit(Iris.Load().Features, 4);
        double[] components = [0, 1, 2, 3];
        var sum = 0.0;
        var together = Array.ConvertAll(model.ExplainedRatio, share => sum += share);
        return new Figure
        {
            Title = FormattableString.Invariant($"Scree of iris: the first component explains {model.ExplainedRatio[0]:0.0%}"),
            Caption = "Bars fall steeply and the line of their sums bends at once: two components nearly tell the whole story. "
                + "The line ends at 100%; if it does not, something other than the variance of all columns was the whole.",
            X = new("component", Categories: ["1", "2", "3", "4"]),
            Y = new("share of the variance", 0, 1.05),
        }
            .Bars("each component", components, model.ExplainedRatio)
            .Line("together", components, together, Hue.Orange)
            .Points(null, components, together, Hue.Orange, large: true);
    }
}
