using MathNet.Numerics;
using MLWorkbench.Figures;

namespace MLWorkbench.Experiments;

/// <summary>How many users an experiment takes.</summary>
public static class SampleSizeFigures
{
    /// <summary>Users against the lift that should not be missed.</summary>
    [Figure]
    public static Figure Users_against_the_lift_to_be_found()
    {
        var lifts = Generate.LogSpaced(25, -2, -0.3);
        var figure = new Figure
        {
            Title = "Users in each arm for a power of 80% at a level of 5%",
            Caption = "On logarithmic axes the lines are nearly straight and fall by two decades for each decade to the right: "
                + "a tenth of the lift takes a hundred times the users. Rare conversions need more users for the same relative lift.",
            X = new("relative lift (0.1 is 10% more)", Scale: Scale.Log),
            Y = new("users in each arm", Scale: Scale.Log),
        };
        foreach (var rate in new[] { 0.01, 0.05, 0.2 })
            figure = figure.Line(FormattableString.Invariant($"base rate {rate:0%}"), lifts, Array.ConvertAll(lifts, lift => (double)SampleSize.UsersPerArm(rate, rate * (1 + lift))));
        return figure;
    }
}
