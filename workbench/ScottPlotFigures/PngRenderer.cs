using ScottPlot;

namespace MLWorkbench.ScottPlotFigures;

/// <summary>Draws figures by ScottPlot, one below the other, as one PNG. Found by its name when it lies beside the program.</summary>
public static class PngRenderer
{
    const int Width = 1000;
    const int Height = 760;

    /// <summary>The bytes of the file.</summary>
    public static byte[] Render(IReadOnlyList<Figures.Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        // Before the first plot: what is made earlier keeps the font that it found.
        Fonts.Default = Fonts.Sans;
        if (figures.Count == 1)
        {
            var plot = new Plot();
            new FigurePlot(plot, figures[0]).Draw();
            return plot.GetImageBytes(Width, Height, ImageFormat.Png);
        }
        var multiplot = new Multiplot();
        multiplot.AddPlots(figures.Count);
        foreach (var (place, figure) in figures.Index())
            new FigurePlot(multiplot.Subplots.GetPlot(place), figure).Draw();
        return Saved(file => multiplot.SavePng(file, Width, Height * figures.Count));
    }

    static byte[] Saved(Action<string> save)
    {
        var file = Path.Combine(Path.GetTempPath(), $"mlw-{Guid.NewGuid():N}.png");
        try
        {
            save(file);
            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
