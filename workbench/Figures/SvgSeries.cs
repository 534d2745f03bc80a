using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace MLWorkbench.Figures;

/// <summary>Draws the series of a figure in its plot area.</summary>
sealed class SvgSeries(PlotArea area, bool onColours)
{
    const double CellFont = 14;
    const int Crowd = 400;

    public IEnumerable<XElement> Draw(Series series) => series switch
    {
        LineSeries line => Lines(line),
        PointSeries points => [Points(points)],
        SegmentSeries segments => [Segments(segments)],
        BarSeries bars => Bars(bars),
        BandSeries band => [Band(band)],
        BoxSeries box => Boxes(box),
        HeatmapSeries heatmap => Cells(heatmap),
        ReferenceLine line => [Reference(line)],
        _ => [],
    };

    // What cannot be drawn leaves a gap.
    IEnumerable<XElement> Lines(LineSeries line)
    {
        var path = new StringBuilder();
        var down = false;
        foreach (var (x, y) in line.X.Zip(line.Y).Take(Series.MostPlaces))
        {
            var drawable = Series.IsDrawable(x) && Series.IsDrawable(y);
            if (drawable)
                path.Append(CultureInfo.InvariantCulture, $"{(down ? 'L' : 'M')}{Place(x, y)}");
            down = drawable;
        }
        if (path.Length == 0)
            yield break;
        if (onColours)
            yield return Path(path, "line casing");
        var style = $"line{(line.Dashed ? " dash" : "")}";
        yield return onColours ? Path(path, style, new XAttribute("stroke", OnColours(line.Hue))) : Path(path, $"{style} {Svg.StrokeOf(line.Hue)}");
    }

    XElement Points(PointSeries points)
    {
        var path = new StringBuilder();
        var radius = points.Large ? 7 : points.X.Length > Crowd ? 2.4 : 3.6;
        foreach (var (x, y) in points.X.Zip(points.Y).Where(place => Series.IsDrawable(place.First) && Series.IsDrawable(place.Second)).Take(Series.MostPlaces))
            Markers.Append(path, area.Of(x, y), points.Hue, radius);
        return points.Large ? Path(path, $"{Svg.FillOf(points.Hue)} axis")
            : onColours ? Path(path, "outlined", new XAttribute("fill", OnColours(points.Hue)))
            // Crowds show through each other; the rim keeps the full contrast of the colour.
            : Path(path, $"{Svg.FillOf(points.Hue)} {Svg.StrokeOf(points.Hue)}", new XAttribute("fill-opacity", "0.6"));
    }

    XElement Segments(SegmentSeries segments)
    {
        var path = new StringBuilder();
        for (var place = 0; place < Math.Min(segments.X.Length, Series.MostPlaces); place++)
        {
            var (x, y, toX, toY) = (segments.X[place], segments.Y[place], segments.ToX[place], segments.ToY[place]);
            if (Series.IsDrawable(x) && Series.IsDrawable(y) && Series.IsDrawable(toX) && Series.IsDrawable(toY))
                path.Append(CultureInfo.InvariantCulture, $"M{Place(x, y)}L{Place(toX, toY)}");
        }
        return Path(path, $"line {Svg.StrokeOf(segments.Hue)}");
    }

    IEnumerable<XElement> Bars(BarSeries bars)
    {
        foreach (var (at, height) in bars.At.Zip(bars.Heights).Where(bar => Series.IsDrawable(bar.First) && Series.IsDrawable(bar.Second)).Take(Series.MostPlaces))
        {
            var (left, right) = (area.AcrossOf(at - bars.Width / 2), area.AcrossOf(at + bars.Width / 2));
            var (top, bottom) = (area.DownOf(Math.Max(height, 0)), area.DownOf(Math.Min(height, 0)));
            yield return Svg.Rectangle(new(left, top, right - left, bottom - top), $"{Svg.FillOf(bars.Hue)} crisp");
        }
    }

    XElement Band(BandSeries band)
    {
        var places = Enumerable.Range(0, Math.Min(band.X.Length, Series.MostPlaces))
            .Where(place => Series.IsDrawable(band.X[place]) && Series.IsDrawable(band.Lower[place]) && Series.IsDrawable(band.Upper[place])).ToList();
        var outline = places.Select(place => Place(band.X[place], band.Upper[place]))
            .Concat(places.AsEnumerable().Reverse().Select(place => Place(band.X[place], band.Lower[place])));
        var path = new StringBuilder(places.Count == 0 ? "" : $"M{string.Join('L', outline)}z");
        return Path(path, Svg.FillOf(band.Hue), new XAttribute("fill-opacity", "0.28"));
    }

    IEnumerable<XElement> Boxes(BoxSeries box)
    {
        var shape = box.Shape();
        if (double.IsNaN(shape.Median))
            yield break;
        var (left, middle, right) = (area.AcrossOf(box.At - box.Width / 2), area.AcrossOf(box.At), area.AcrossOf(box.At + box.Width / 2));
        var (low, median, high) = (area.DownOf(shape.LowerQuartile), area.DownOf(shape.Median), area.DownOf(shape.UpperQuartile));
        var stroke = Svg.StrokeOf(box.Hue);
        yield return Svg.Rectangle(new(left, high, right - left, low - high), $"{Svg.FillOf(box.Hue)} {stroke}");
        yield return Svg.Line(left, median, right, median, "line halo");
        yield return Svg.Line(middle, low, middle, area.DownOf(shape.LowerWhisker), $"line {stroke}");
        yield return Svg.Line(middle, high, middle, area.DownOf(shape.UpperWhisker), $"line {stroke}");
        yield return Points(new(null, box.Hue, [.. shape.Beyond.Select(_ => box.At)], shape.Beyond));
    }

    IEnumerable<XElement> Cells(HeatmapSeries heatmap)
    {
        var (low, high) = heatmap.Limits();
        var height = (heatmap.ToY - heatmap.FromY) / heatmap.Rows.Length;
        for (var row = 0; row < heatmap.Rows.Length; row++)
        {
            var (top, bottom) = (area.DownOf(heatmap.ToY - row * height), area.DownOf(heatmap.ToY - (row + 1) * height));
            var width = (heatmap.ToX - heatmap.FromX) / heatmap.Rows[row].Length;
            for (var col = 0; col < heatmap.Rows[row].Length; col++)
            {
                if (!Series.IsDrawable(heatmap.Rows[row][col]))
                    continue;
                var (left, right) = (area.AcrossOf(heatmap.FromX + col * width), area.AcrossOf(heatmap.FromX + (col + 1) * width));
                foreach (var element in Cell(new(left, top, right - left, bottom - top), heatmap.Rows[row][col], low, high, heatmap.ShowsValues))
                    yield return element;
            }
        }
    }

    static IEnumerable<XElement> Cell(Box box, double value, double low, double high, bool showsValue)
    {
        var share = high > low ? (value - low) / (high - low) : 0.5;
        var cell = Svg.Rectangle(box, "crisp");
        cell.Add(new XAttribute("fill", ColourRamp.At(share)));
        yield return cell;
        if (!showsValue)
            yield break;
        var text = Svg.Text(box.Left + box.Width / 2, box.Top + box.Height / 2 + 5, value.ToString("0.###", CultureInfo.InvariantCulture), CellFont, "cell", "middle");
        text.Add(new XAttribute("fill", ColourRamp.InkOn(share)));
        yield return text;
    }

    // A heatmap is the same in both themes, and so is what lies on it.
    static string OnColours(Hue hue) => hue == Hue.Grey ? Theme.Light.Quiet : Theme.Light.Of(hue);

    XElement Reference(ReferenceLine line)
    {
        var style = $"line dash {Svg.StrokeOf(line.Hue)}";
        return !Series.IsDrawable(line.At) ? Svg.Element("g")
            : line.IsVertical ? Svg.Line(area.AcrossOf(line.At), area.Box.Top, area.AcrossOf(line.At), area.Box.Bottom, style)
            : Svg.Line(area.Box.Left, area.DownOf(line.At), area.Box.Right, area.DownOf(line.At), style);
    }

    static XElement Path(StringBuilder path, string style, params object[] more) => Svg.Element("path", new XAttribute("d", path.ToString()), Svg.Class(style), more);

    string Place(double x, double y) => $"{Svg.Number(area.AcrossOf(x))} {Svg.Number(area.DownOf(y))}";
}
