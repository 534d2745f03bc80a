using MathNet.Numerics;
using MLWorkbench.Figures;

namespace MLWorkbench.LogisticRegression;

/// <summary>The loss far from the boundary.</summary>
public static class StableSigmoidFigures
{
    /// <summary>The loss of a positive row, on both sides of what doubles can bear.</summary>
    [Figure]
    public static Figure Loss_far_from_the_boundary()
    {
        var logits = Generate.LinearSpaced(321, -800, 800);
        var losses = Array.ConvertAll(logits, logit => StableSigmoid.LossFromLogit(logit, actual: true));
        return new Figure
        {
            Title = "Loss of a positive row against its logit",
            Caption = "On the left the loss grows in a straight line without end, on the right it fades to 0. "
                + "The logarithm of 1 / (1 + e^−z) is infinite below about −709, where e^−z overflows: there the line would stop, and a notice would say so.",
            X = new("logit"),
            Y = new("loss in nats"),
        }
            .Line("your loss", logits, losses)
            .Vertical("e^−z overflows", -Math.Log(double.MaxValue))
            .Line("−logit", [-800, 0], [800, 0], Hue.Grey, dashed: true);
    }
}
