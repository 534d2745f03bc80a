using MLWorkbench.Figures;

namespace MLWorkbench.ScottPlotFigures;

/// <summary>Puts one figure on one plot: the same axes, numbers and colours as in the SVG.</summary>
sealed class FigurePlot(ScottPlot.Plot plot, Figure figure)
{
    const int TitleFont = 20;
    const int TextFont = 15;
    const double LineWidth = 940;

    public void Draw()
    {
        plot.FigureBackground.Color = ColourOf(Theme.Light.Ground);
        plot.Title(string.Join('\n', TextSize.Wrap(figure.Title, TitleFont, LineWidth, bold: true)), TitleFont);
        DrawAxes();
        foreach (var series in figure.Series)
            new SeriesPlot(plot, figure).Draw(series);
        if (figure.Series.Any(series => series.Name is not null and not "" && series is not HeatmapSeries))
        {
            plot.Legend.Orientation = ScottPlot.Orientation.Horizontal;
            plot.ShowLegend(ScottPlot.Edge.Bottom);
        }
    }

    // What stands below the plot belongs to the label of its axis: notice and caption follow it line by line.
    void DrawAxes()
    {
        var (x, y) = AxisRange.Of(figure);
        plot.Axes.SetLimits(x.Position(x.From), x.Position(x.To), y.Position(y.From), y.Position(y.To));
        plot.Axes.Bottom.TickGenerator = TicksOf(x);
        plot.Axes.Left.TickGenerator = TicksOf(y);
        plot.XLabel(string.Join('\n', [figure.X.Label, .. Wrapped(figure.Complaint()), .. Wrapped(figure.Caption)]), TextFont);
        plot.YLabel(figure.Y.Label, TextFont);
        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Left.Label.Bold = false;
    }

    static IEnumerable<string> Wrapped(string? text) => text is null ? [] : TextSize.Wrap(text, TextFont, LineWidth);

    static ScottPlot.TickGenerators.NumericManual TicksOf(AxisRange range) =>
        new([.. range.Ticks.Select(tick => range.Position(tick.At))], [.. range.Ticks.Select(tick => tick.Label)]);

    public static ScottPlot.Color ColourOf(string hex) => ScottPlot.Color.FromHex(hex);
}
