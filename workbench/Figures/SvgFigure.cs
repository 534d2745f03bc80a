using System.Xml.Linq;

namespace MLWorkbench.Figures;

/// <summary>Lays out one figure from top to bottom: title, notice, legend, plot, axes, caption.</summary>
sealed class SvgFigure(Figure figure, string clip)
{
    public const double Width = 720;
    const double Margin = 20;
    const double Inner = Width - 2 * Margin;
    const double PlotHeight = 380;
    const int MostLines = 12;

    readonly List<XElement> _elements = [];
    double _top = Margin;

    /// <summary>The figure as one element of this height, its top left at the origin.</summary>
    public (XElement Element, double Height) Draw()
    {
        Words(figure.Title, 17, 22, "text bold", bold: true);
        if (figure.Complaint() is { } complaint)
            Words(complaint, 13, 18, "warning");
        if (figure.Series.Count > 0)
            Plot();
        Words(figure.Caption, 13, 18, "quiet");
        return (Svg.Element("g", _elements), _top + Margin);
    }

    void Words(string text, double size, double lineHeight, string style, bool bold = false)
    {
        foreach (var line in TextSize.Wrap(text, size, Inner, bold).Take(MostLines))
        {
            _elements.Add(Svg.Text(Margin, _top + size, line, size, style));
            _top += lineHeight;
        }
        _top += 6;
    }

    void Plot()
    {
        var legend = SvgLegend.Rows(figure, Inner);
        _elements.AddRange(SvgLegend.Draw(legend, Margin, _top));
        _top += legend.Count * SvgLegend.RowHeight + 6;

        var (x, y) = AxisRange.Of(figure);
        var left = Margin + SvgAxes.RoomLeft(figure, y);
        var area = new PlotArea(new(left, _top, Width - left - SvgAxes.RoomRight(figure), PlotHeight), x, y);
        _elements.AddRange(SvgAxes.Grid(area, figure));
        _elements.Add(ClipPath(area.Box));
        _elements.Add(Svg.Element("g", new XAttribute("clip-path", $"url(#{clip})"), figure.Series.SelectMany(new SvgSeries(area, figure.Series.Any(series => series is HeatmapSeries)).Draw)));
        _elements.AddRange(SvgAxes.Numbers(area));
        _elements.AddRange(SvgAxes.Names(area, figure, Margin));
        _elements.AddRange(figure.Series.OfType<HeatmapSeries>().Take(1).SelectMany(heatmap => SvgAxes.Colours(area, heatmap)));
        _elements.AddRange(Labels(area));
        _top += PlotHeight + SvgAxes.RoomBelow(area, figure) + 12;
    }

    IEnumerable<XElement> Labels(PlotArea area)
    {
        var places = new LabelPlaces(area);
        foreach (var series in figure.Series)
            places.Avoid(series);
        foreach (var line in figure.Series.OfType<ReferenceLine>().Where(line => line.Label != "" && Series.IsDrawable(line.At)))
            yield return Label(places.Along(line), line.Label);
        foreach (var note in figure.Series.OfType<Annotation>().Where(note => Series.IsDrawable(note.X) && Series.IsDrawable(note.Y)))
            yield return Label(places.Beside(note.X, note.Y, note.Text), note.Text);
    }

    static XElement Label(Box box, string text) => Svg.Text(box.Left, box.Top + 12, text, LabelPlaces.FontSize, "text halo");

    XElement ClipPath(Box box) => Svg.Element("clipPath", new XAttribute("id", clip),
        Svg.Element("rect", Svg.At("x", box.Left), Svg.At("y", box.Top - 1), Svg.At("width", box.Width + 1), Svg.At("height", box.Height + 2)));
}
