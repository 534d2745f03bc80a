using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using MLWorkbench.Figures;

namespace MLWorkbench.Experiments;

/// <summary>What knowing the past is worth.</summary>
public static class CupedFigures
{
    const int Users = 400;
    const double Effect = 2;

    /// <summary>The estimated effect with and without the adjustment, in twelve experiments.</summary>
    [Figure]
    public static Figure Effect_before_and_after_the_adjustment()
    {
        var random = new Random(20240305);
        var (plain, adjusted) = (new List<(double Middle, double Half)>(), new List<(double Middle, double Half)>());
        for (var experiment = 0; experiment < 12; experiment++)
        {
            var (control, treatment) = (Arm(random, 0), Arm(random, Effect));
            var result = Cuped.Adjust(control.Pre, control.Post, treatment.Pre, treatment.Post);
            adjusted.Add((result.TreatmentMean - result.ControlMean, 1.96 * result.StandardError));
            plain.Add((treatment.Post.Mean() - control.Post.Mean(), 1.96 * Math.Sqrt((control.Post.Variance() + treatment.Post.Variance()) / Users)));
        }
        return new Figure
        {
            Title = "Twelve experiments with a true effect of 2, before and after CUPED",
            Caption = "Each line is a 95% interval. The adjusted ones hold the truth as often and are about half as long: "
                + "what a user did before explains most of what the same user does later. An interval that is clear of 0 finds the effect.",
            X = new("experiment", 0, 13.8),
            Y = new("estimated effect"),
        }
            .Horizontal("true effect", Effect)
            .Horizontal("no effect", 0)
            .Intervals("difference of means", plain, -0.15, Hue.Orange)
            .Intervals("your adjusted difference", adjusted, 0.15, Hue.Blue);
    }

    /// <summary>Outcome against the past, and the slope that is taken out.</summary>
    [Figure]
    public static Figure Slope_of_outcome_on_the_past()
    {
        var random = new Random(20240306);
        var (control, treatment) = (Arm(random, 0), Arm(random, 8));
        var result = Cuped.Adjust(control.Pre, control.Post, treatment.Pre, treatment.Post);
        var (from, to) = (control.Pre.Concat(treatment.Pre).Min(), control.Pre.Concat(treatment.Pre).Max());
        double[] Through(double[] pre, double[] post) => [.. new[] { from, to }.Select(at => post.Mean() + result.Theta * (at - pre.Mean()))];
        return new Figure
        {
            Title = FormattableString.Invariant($"One slope for both arms: theta {result.Theta:0.000}, variance reduced by {result.VarianceReduction:0%}"),
            Caption = "A point is a user. Both lines have your slope and go through the mean of their arm: the upright distance between them is the adjusted effect. "
                + "A slope from both arms thrown together would take up part of the effect wherever the arms differ in their past by chance.",
            X = new("a user's value before the experiment"),
            Y = new("the same during the experiment"),
        }
            .Points("control", control.Pre, control.Post, Hue.Blue)
            .Points("treatment", treatment.Pre, treatment.Post, Hue.Orange)
            .Line(null, [from, to], Through(control.Pre, control.Post), Hue.Blue)
            .Line(null, [from, to], Through(treatment.Pre, treatment.Post), Hue.Orange);
    }

    static (double[] Pre, double[] Post) Arm(Random random, double effect)
    {
        double[] pre = [.. Normal.Samples(random, 50, 10).Take(Users)];
        return (pre, Array.ConvertAll(pre, before => 0.9 * before + 5 + effect + Normal.Sample(random, 0, 5)));
    }

    static Figure Intervals(this Figure figure, string name, List<(double Middle, double Half)> intervals, double shift, Hue hue)
    {
        double[] places = [.. intervals.Select((_, place) => place + 1 + shift)];
        return figure
            .Segments(name, places, [.. intervals.Select(one => one.Middle - one.Half)], places, [.. intervals.Select(one => one.Middle + one.Half)], hue)
            .Points(null, places, [.. intervals.Select(one => one.Middle)], hue);
    }
}
