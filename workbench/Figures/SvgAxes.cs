using System.Xml.Linq;

namespace MLWorkbench.Figures;

/// <summary>Draws grid, numbers and names of the axes.</summary>
static class SvgAxes
{
    public const double TickFont = 12;
    const double LineHeight = 15;
    const double ColourBar = 14;

    /// <summary>The room left of the plot.</summary>
    public static double RoomLeft(Figure figure, AxisRange y) =>
        (figure.Y.Label == "" ? 0 : 22) + y.Ticks.Select(tick => TextSize.Width(tick.Label, TickFont)).DefaultIfEmpty().Max() + 8;

    /// <summary>The room right of the plot: half the last number, or the colour bar and its numbers.</summary>
    public static double RoomRight(Figure figure) =>
        figure.Series.OfType<HeatmapSeries>().FirstOrDefault() is { } heatmap ? ColourBar + 32 + ColourTicks(heatmap).Max(tick => TextSize.Width(tick.Label, TickFont)) : 26;

    public static IEnumerable<XElement> Grid(PlotArea area, Figure figure)
    {
        foreach (var tick in area.X.Ticks.Where(_ => figure.X.Categories is null))
            yield return Svg.Line(area.AcrossOf(tick.At), area.Box.Top, area.AcrossOf(tick.At), area.Box.Bottom, "grid");
        foreach (var tick in area.Y.Ticks.Where(_ => figure.Y.Categories is null))
            yield return Svg.Line(area.Box.Left, area.DownOf(tick.At), area.Box.Right, area.DownOf(tick.At), "grid");
    }

    public static IEnumerable<XElement> Numbers(PlotArea area)
    {
        yield return Svg.Line(area.Box.Left, area.Box.Bottom, area.Box.Right, area.Box.Bottom, "axis");
        yield return Svg.Line(area.Box.Left, area.Box.Top, area.Box.Left, area.Box.Bottom, "axis");
        foreach (var tick in area.Y.Ticks)
            yield return Svg.Text(area.Box.Left - 7, area.DownOf(tick.At) + 4, tick.Label, TickFont, "quiet", "end");
        foreach (var tick in area.X.Ticks)
        {
            var top = area.Box.Bottom + 17;
            foreach (var line in XLines(area, tick))
            {
                yield return Svg.Text(area.AcrossOf(tick.At), top, line, TickFont, "quiet", "middle");
                top += LineHeight;
            }
        }
    }

    /// <summary>The height of what stands below the plot.</summary>
    public static double RoomBelow(PlotArea area, Figure figure) =>
        8 + LineHeight * area.X.Ticks.Select(tick => XLines(area, tick).Count).DefaultIfEmpty().Max() + (figure.X.Label == "" ? 0 : 20);

    public static IEnumerable<XElement> Names(PlotArea area, Figure figure, double left)
    {
        if (figure.X.Label != "")
            yield return Svg.Text(area.Box.Left + area.Box.Width / 2, area.Box.Bottom + RoomBelow(area, figure) - 3, figure.X.Label, 13, "text", "middle");
        if (figure.Y.Label == "")
            yield break;
        var (x, y) = (left + 11, area.Box.Top + area.Box.Height / 2);
        var name = Svg.Text(x, y, figure.Y.Label, 13, "text", "middle");
        name.Add(new XAttribute("transform", $"rotate(-90 {Svg.Number(x)} {Svg.Number(y)})"));
        yield return name;
    }

    public static IEnumerable<XElement> Colours(PlotArea area, HeatmapSeries heatmap)
    {
        const int Steps = 40;
        var left = area.Box.Right + 16;
        for (var step = 0; step < Steps; step++)
        {
            var cell = Svg.Rectangle(new(left, area.Box.Bottom - (step + 1) * area.Box.Height / Steps, ColourBar, area.Box.Height / Steps + 0.5), "cell");
            cell.Add(new XAttribute("fill", ColourRamp.At(step / (Steps - 1.0))));
            yield return cell;
        }
        var (low, high) = heatmap.Limits();
        foreach (var tick in ColourTicks(heatmap))
            yield return Svg.Text(left + ColourBar + 5, area.Box.Bottom - (tick.At - low) / (high - low) * area.Box.Height + 4, tick.Label, TickFont, "quiet");
    }

    static IReadOnlyList<Tick> ColourTicks(HeatmapSeries heatmap) =>
        heatmap.Limits() is var (low, high) && high > low ? NiceTicks.Linear(low, high) : [];

    // A category's name may take several lines.
    static IReadOnlyList<string> XLines(PlotArea area, Tick tick) =>
        TextSize.Wrap(tick.Label, TickFont, Math.Max(20, area.Box.Width / Math.Max(1, area.X.Ticks.Count) - 6));
}
