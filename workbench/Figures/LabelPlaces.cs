namespace MLWorkbench.Figures;

/// <summary>Finds room for words among data: inside the plot, clear of each other, and over as few data as can be.</summary>
sealed class LabelPlaces(PlotArea area)
{
    public const double FontSize = 12;
    const double Height = 15;
    const double Gap = 6;
    const int Outside = 100_000;
    const int OverText = 1_000;

    readonly List<Box> _taken = [];
    readonly List<(double X, double Y)> _data = [];

    /// <summary>Counts what a series draws as data to keep clear of.</summary>
    public void Avoid(Series series)
    {
        switch (series)
        {
            case PointSeries points:
                _data.AddRange(points.X.Zip(points.Y, area.Of).Where(area.Box.Holds));
                break;
            case LineSeries line:
                for (var place = 1; place < Math.Min(line.X.Length, Series.MostPlaces); place++)
                    AvoidLine(area.Of(line.X[place - 1], line.Y[place - 1]), area.Of(line.X[place], line.Y[place]));
                break;
            case SegmentSeries segments:
                for (var place = 0; place < Math.Min(segments.X.Length, Series.MostPlaces); place++)
                    AvoidLine(area.Of(segments.X[place], segments.Y[place]), area.Of(segments.ToX[place], segments.ToY[place]));
                break;
            case BarSeries bars:
                for (var place = 0; place < Math.Min(bars.At.Length, Series.MostPlaces); place++)
                    AvoidBar(area.Of(bars.At[place] - bars.Width / 2, bars.Heights[place]), area.Of(bars.At[place] + bars.Width / 2, 0));
                break;
            case ReferenceLine { IsVertical: true } line:
                AvoidLine((area.AcrossOf(line.At), area.Box.Top), (area.AcrossOf(line.At), area.Box.Bottom));
                break;
            case ReferenceLine line:
                AvoidLine((area.Box.Left, area.DownOf(line.At)), (area.Box.Right, area.DownOf(line.At)));
                break;
        }
    }

    /// <summary>The top left of a text that stands beside a place.</summary>
    public Box Beside(double x, double y, string text)
    {
        var width = TextSize.Width(text, FontSize);
        var (across, down) = area.Of(x, y);
        var candidates = from distance in new[] { 12.0, 20, 32, 50, 80 }
                         from direction in new (double X, double Y)[] { (1, 0), (1, -1), (1, 1), (0, -1), (-1, 0), (-1, -1), (0, 1), (-1, 1) }
                         select new Box(
                             across + direction.X * distance - (direction.X < 0 ? width : direction.X == 0 ? width / 2 : 0),
                             down + direction.Y * distance - Height / 2, width, Height);
        return Take(candidates);
    }

    /// <summary>The top left of the label of a line across the plot.</summary>
    public Box Along(ReferenceLine line)
    {
        var width = TextSize.Width(line.Label, FontSize);
        var (across, down) = (area.AcrossOf(line.At), area.DownOf(line.At));
        var steps = Enumerable.Range(0, 10).Select(step => step / 10.0);
        return Take(line.IsVertical
            ? steps.SelectMany(step => new[] { across + 6, across - 6 - width }.Select(left => new Box(left, area.Box.Top + 4 + step * area.Box.Height, width, Height)))
            : steps.SelectMany(step => new[] { down - Height - 3, down + 3 }.Select(top => new Box(area.Box.Right - 6 - width - step * (area.Box.Width - width), top, width, Height))));
    }

    Box Take(IEnumerable<Box> candidates)
    {
        var best = candidates.MinBy(Cost);
        _taken.Add(best with { Left = best.Left - Gap, Width = best.Width + 2 * Gap });
        return best;
    }

    int Cost(Box box) =>
        (area.Box.Holds(box) ? 0 : Outside) + OverText * _taken.Count(other => other.Overlaps(box)) + _data.Count(place => box.Holds(place));

    void AvoidBar((double X, double Y) from, (double X, double Y) to)
    {
        for (var x = from.X; x <= to.X; x += 6)
            AvoidLine((x, from.Y), (x, to.Y));
    }

    void AvoidLine((double X, double Y) from, (double X, double Y) to)
    {
        var steps = (int)Math.Clamp(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / 6, 1, 200);
        for (var step = 0; step <= steps; step++)
        {
            var place = (from.X + (to.X - from.X) * step / steps, from.Y + (to.Y - from.Y) * step / steps);
            if (area.Box.Holds(place))
                _data.Add(place);
        }
    }
}
