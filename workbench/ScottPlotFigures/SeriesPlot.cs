using MLWorkbench.Figures;

namespace MLWorkbench.ScottPlotFigures;

/// <summary>Adds series to a plot. ScottPlot has no logarithmic axes: numbers are placed by the axis, which knows.</summary>
sealed class SeriesPlot
{
    const byte BandOpacity = 70;
    readonly ScottPlot.Plot _plot;
    readonly AxisRange _x;
    readonly AxisRange _y;

    public SeriesPlot(ScottPlot.Plot plot, Figure figure)
    {
        _plot = plot;
        (_x, _y) = AxisRange.Of(figure);
    }

    public void Draw(Series series)
    {
        var colour = FigurePlot.ColourOf(Theme.Light.Of(series.Hue));
        switch (series)
        {
            case LineSeries line:
                Line(line, colour);
                break;
            case PointSeries points:
                Points(points, colour);
                break;
            case SegmentSeries segments:
                Segments(segments, colour);
                break;
            case BarSeries bars:
                Bars(bars, colour);
                break;
            case BandSeries band:
                Band(band, colour);
                break;
            case BoxSeries box:
                Box(box, colour);
                break;
            case HeatmapSeries heatmap:
                Heatmap(heatmap);
                break;
            case ReferenceLine line:
                Reference(line, colour);
                break;
            case Annotation note when Series.IsDrawable(note.X) && Series.IsDrawable(note.Y):
                Text(note.Text, _x.Position(note.X), _y.Position(note.Y));
                break;
        }
    }

    // ScottPlot leaves a gap where a number is NaN, which is what should be seen.
    void Line(LineSeries line, ScottPlot.Color colour)
    {
        var added = _plot.Add.ScatterLine(OnX(line.X), OnY(line.Y), colour);
        added.LineWidth = 2;
        added.LinePattern = line.Dashed ? ScottPlot.LinePattern.Dashed : ScottPlot.LinePattern.Solid;
        added.LegendText = line.Name ?? "";
    }

    void Points(PointSeries points, ScottPlot.Color colour)
    {
        var (x, y) = Drawable(points.X, points.Y);
        var added = _plot.Add.ScatterPoints(x, y, colour);
        added.MarkerShape = points.Hue switch
        {
            Hue.Orange => ScottPlot.MarkerShape.FilledSquare,
            Hue.Green => ScottPlot.MarkerShape.FilledTriangleUp,
            Hue.Purple => ScottPlot.MarkerShape.FilledDiamond,
            Hue.Gold => ScottPlot.MarkerShape.FilledTriangleDown,
            _ => ScottPlot.MarkerShape.FilledCircle,
        };
        added.MarkerSize = points.Large ? 15 : 7;
        added.LegendText = points.Name ?? "";
    }

    void Segments(SegmentSeries segments, ScottPlot.Color colour)
    {
        var name = segments.Name ?? "";
        for (var place = 0; place < Math.Min(segments.X.Length, Series.MostPlaces); place++)
        {
            double[] ends = [segments.X[place], segments.Y[place], segments.ToX[place], segments.ToY[place]];
            if (!ends.All(Series.IsDrawable))
                continue;
            var added = _plot.Add.Line(_x.Position(ends[0]), _y.Position(ends[1]), _x.Position(ends[2]), _y.Position(ends[3]));
            added.LineColor = colour;
            added.LineWidth = 2;
            added.LegendText = name;
            name = "";
        }
    }

    void Bars(BarSeries bars, ScottPlot.Color colour)
    {
        var (at, heights) = Drawable(bars.At, bars.Heights);
        ScottPlot.Bar[] drawn = [.. at.Zip(heights, (place, height) => new ScottPlot.Bar { Position = place, Value = height, Size = bars.Width, FillColor = colour, LineWidth = 0 })];
        var added = _plot.Add.Bars(drawn);
        added.LegendText = bars.Name ?? "";
    }

    void Band(BandSeries band, ScottPlot.Color colour)
    {
        int[] places = [.. Enumerable.Range(0, band.X.Length).Where(place => Series.IsDrawable(band.X[place]) && Series.IsDrawable(band.Lower[place]) && Series.IsDrawable(band.Upper[place]))];
        var added = _plot.Add.FillY(
            [.. places.Select(place => _x.Position(band.X[place]))], [.. places.Select(place => _y.Position(band.Lower[place]))], [.. places.Select(place => _y.Position(band.Upper[place]))]);
        added.FillStyle.Color = colour.WithAlpha(BandOpacity);
        added.LegendText = band.Name ?? "";
    }

    void Box(BoxSeries box, ScottPlot.Color colour)
    {
        var shape = box.Shape();
        if (double.IsNaN(shape.Median))
            return;
        var added = _plot.Add.Box(new ScottPlot.Box
        {
            Position = box.At,
            BoxMin = shape.LowerQuartile,
            BoxMiddle = shape.Median,
            BoxMax = shape.UpperQuartile,
            WhiskerMin = shape.LowerWhisker,
            WhiskerMax = shape.UpperWhisker,
            Width = box.Width,
        });
        added.FillColor = colour;
        added.LegendText = box.Name ?? "";
        Points(new(null, box.Hue, [.. shape.Beyond.Select(_ => box.At)], shape.Beyond), colour);
    }

    // The extent of ScottPlot goes from the middle of the first cell to the middle of the last; row 0 is at the top, as here.
    void Heatmap(HeatmapSeries heatmap)
    {
        var (rows, cols) = (heatmap.Rows.Length, heatmap.Rows[0].Length);
        var values = new double[rows, cols];
        for (var row = 0; row < rows; row++)
        {
            for (var col = 0; col < cols; col++)
                values[row, col] = Series.IsDrawable(heatmap.Rows[row][col]) ? heatmap.Rows[row][col] : double.NaN;
        }
        var (halfWidth, halfHeight) = ((heatmap.ToX - heatmap.FromX) / cols / 2, (heatmap.ToY - heatmap.FromY) / rows / 2);
        var added = _plot.Add.Heatmap(values);
        added.Colormap = new ScottPlot.Colormaps.CustomInterpolated([.. Enumerable.Range(0, ColourRamp.Stations).Select(station => FigurePlot.ColourOf(ColourRamp.At(station / (ColourRamp.Stations - 1.0))))]);
        added.Extent = new ScottPlot.CoordinateRect(heatmap.FromX + halfWidth, heatmap.ToX - halfWidth, heatmap.FromY + halfHeight, heatmap.ToY - halfHeight);
        _plot.Add.ColorBar(added);
        if (!heatmap.ShowsValues)
            return;
        var (low, high) = heatmap.Limits();
        for (var row = 0; row < rows; row++)
        {
            for (var col = 0; col < cols; col++)
            {
                var text = Text(values[row, col].ToString("0.###", System.Globalization.CultureInfo.InvariantCulture), heatmap.FromX + (2 * col + 1) * halfWidth, heatmap.ToY - (2 * row + 1) * halfHeight);
                text.LabelAlignment = ScottPlot.Alignment.MiddleCenter;
                text.LabelFontColor = FigurePlot.ColourOf(ColourRamp.InkOn(high > low ? (values[row, col] - low) / (high - low) : 0.5));
            }
        }
    }

    void Reference(ReferenceLine line, ScottPlot.Color colour)
    {
        if (!Series.IsDrawable(line.At))
            return;
        if (line.IsVertical)
        {
            _plot.Add.VerticalLine(_x.Position(line.At), 2, colour, ScottPlot.LinePattern.Dashed);
            Text($" {line.Label}", _x.Position(line.At), _y.Position(_y.To)).LabelAlignment = ScottPlot.Alignment.UpperLeft;
            return;
        }
        _plot.Add.HorizontalLine(_y.Position(line.At), 2, colour, ScottPlot.LinePattern.Dashed);
        Text(line.Label, _x.Position(_x.To), _y.Position(line.At)).LabelAlignment = ScottPlot.Alignment.LowerRight;
    }

    ScottPlot.Plottables.Text Text(string text, double x, double y)
    {
        var added = _plot.Add.Text(text, x, y);
        added.LabelFontSize = 14;
        added.LabelFontColor = FigurePlot.ColourOf(Theme.Light.Text);
        return added;
    }

    (double[] X, double[] Y) Drawable(double[] x, double[] y)
    {
        var places = x.Zip(y).Where(place => Series.IsDrawable(place.First) && Series.IsDrawable(place.Second)).Take(Series.MostPlaces).ToList();
        return ([.. places.Select(place => _x.Position(place.First))], [.. places.Select(place => _y.Position(place.Second))]);
    }

    double[] OnX(double[] values) => [.. values.Take(Series.MostPlaces).Select(value => Series.IsDrawable(value) ? _x.Position(value) : double.NaN)];

    double[] OnY(double[] values) => [.. values.Take(Series.MostPlaces).Select(value => Series.IsDrawable(value) ? _y.Position(value) : double.NaN)];
}
