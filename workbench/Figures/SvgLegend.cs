using System.Text;
using System.Xml.Linq;

namespace MLWorkbench.Figures;

/// <summary>The names of the series, in rows above the plot: never on the data.</summary>
static class SvgLegend
{
    public const double RowHeight = 20;
    const double FontSize = 12.5;
    const double Swatch = 26;
    const double Gap = 18;

    /// <summary>The rows that the entries take.</summary>
    public static IReadOnlyList<Series[]> Rows(Figure figure, double width)
    {
        var rows = new List<List<Series>>();
        var used = double.PositiveInfinity;
        foreach (var series in figure.Series.Where(series => series.Name is not null))
        {
            var needed = Swatch + TextSize.Width(series.Name!, FontSize) + Gap;
            if (used + needed - Gap > width)
            {
                rows.Add([]);
                used = 0;
            }
            rows[^1].Add(series);
            used += needed;
        }
        return [.. rows.Select(row => row.ToArray())];
    }

    public static IEnumerable<XElement> Draw(IReadOnlyList<Series[]> rows, double left, double top)
    {
        foreach (var row in rows)
        {
            var x = left;
            foreach (var series in row)
            {
                yield return Sample(series, x, top + RowHeight / 2);
                yield return Svg.Text(x + Swatch, top + RowHeight / 2 + 4, series.Name!, FontSize, "text");
                x += Swatch + TextSize.Width(series.Name!, FontSize) + Gap;
            }
            top += RowHeight;
        }
    }

    static XElement Cell(double x, double y, double share)
    {
        var cell = Svg.Rectangle(new(x, y - 6, 4, 12), "cell");
        cell.Add(new XAttribute("fill", ColourRamp.At(share)));
        return cell;
    }

    static XElement Sample(Series series, double x, double y)
    {
        switch (series)
        {
            case PointSeries points:
                var path = new StringBuilder();
                Markers.Append(path, (x + 10, y), series.Hue, points.Large ? 6 : 4);
                return Svg.Element("path", new XAttribute("d", path.ToString()), Svg.Class(Svg.FillOf(series.Hue) + (points.Large ? " axis" : "")));
            case BandSeries:
                var band = Svg.Rectangle(new(x, y - 6, 20, 12), Svg.FillOf(series.Hue));
                band.Add(new XAttribute("fill-opacity", "0.28"));
                return band;
            case BarSeries or BoxSeries:
                return Svg.Rectangle(new(x + 3, y - 6, 14, 12), Svg.FillOf(series.Hue));
            case HeatmapSeries:
                return Svg.Element("g", Enumerable.Range(0, 5).Select(step => Cell(x + 4 * step, y, step / 4.0)));
            default:
                return Svg.Line(x, y, x + 20, y, $"line {Svg.StrokeOf(series.Hue)}{(series is LineSeries { Dashed: true } ? " dash" : "")}");
        }
    }
}
