using MLWorkbench.Figures;

namespace MLWorkbench.Statistics;

/// <summary>How large groups must be to find an effect.</summary>
public static class PowerAnalysisFigures
{
    const int Replications = 1000;

    /// <summary>Simulated power against the size of the groups, and the size that was planned.</summary>
    [Figure]
    public static Figure Power_against_the_size_of_the_groups()
    {
        var figure = new Figure
        {
            Title = "Power of the t-test for three effects",
            Caption = "Lines are simulated experiments, large markers your planned sizes for a power of 80%: each should lie on its line at the height of the dashed one. "
                + "Half the effect takes four times the observations.",
            X = new("observations in each group", Scale: Scale.Log),
            Y = new("share of experiments that find the effect", 0, 1.05),
        }.Horizontal("80%", 0.8);
        foreach (var (effect, hue) in new[] { (1.0, Hue.Blue), (0.5, Hue.Orange), (0.25, Hue.Green) })
        {
            int[] sizes = [.. new[] { 0.15, 0.25, 0.4, 0.6, 0.8, 1, 1.25, 1.6, 2.1 }.Select(share => Math.Max(2, (int)(share * 16 / (effect * effect))))];
            var random = new Random(20240303);
            var planned = PowerAnalysis.SampleSizePerGroup(effect);
            figure = figure
                .Line(FormattableString.Invariant($"effect {effect}"), Array.ConvertAll(sizes, size => (double)size), Array.ConvertAll(sizes, size => PowerAnalysis.SimulatedPower(effect, size, 0.05, Replications, random)), hue)
                .Points(null, [planned], [0.8], hue, large: true)
                .Note(planned, 0.8, $"{planned} each");
        }
        return figure;
    }
}
