using System.Xml.Linq;

namespace MLWorkbench.Figures;

/// <summary>Draws figures as one SVG file, one below the other, light or dark as the reader prefers.</summary>
public static class SvgRenderer
{
    /// <summary>The text of the file.</summary>
    public static string Render(IReadOnlyList<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var height = 0.0;
        var drawn = new List<XElement>();
        foreach (var (place, figure) in figures.Index())
        {
            var (element, own) = new SvgFigure(figure, $"plot-{place}").Draw();
            element.Add(new XAttribute("transform", $"translate(0 {Svg.Number(height)})"));
            drawn.Add(element);
            height += own;
        }
        var root = Svg.Element("svg",
            new XAttribute("viewBox", $"0 0 {Svg.Number(SvgFigure.Width)} {Svg.Number(height)}"), Svg.At("width", SvgFigure.Width), Svg.At("height", height),
            Svg.Class("mlw-figure"), new XAttribute("role", "img"),
            Svg.Element("title", Svg.Readable(string.Join("; ", figures.Select(figure => figure.Title)))),
            Svg.Element("desc", Svg.Readable(string.Join('\n', figures.Select(Description)))),
            Svg.Style(), Svg.Rectangle(new(0, 0, SvgFigure.Width, height), "ground"), drawn);
        return $"{root}\n";
    }

    // A screen reader takes the file for one picture, and reads this in place of the words in it.
    static string Description(Figure figure) =>
        string.Join(' ', new[] { $"{figure.Title.TrimEnd('.')}.", figure.Complaint(), figure.Caption }.Where(words => !string.IsNullOrEmpty(words)));
}
