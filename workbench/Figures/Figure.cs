namespace MLWorkbench.Figures;

/// <summary>A picture as data: axes and what is drawn on them. How it looks is the renderer's business.</summary>
/// <example><c>new Figure { Title = "...", Caption = "what to see", X = new("age"), Y = new("fare") }.Points("passengers", ages, fares)</c></example>
public sealed record Figure
{
    /// <summary>What it shows.</summary>
    public required string Title { get; init; }

    /// <summary>What to see in it, and what it would look like otherwise.</summary>
    public required string Caption { get; init; }

    /// <summary>The horizontal axis.</summary>
    public Axis X { get; init; } = new("");

    /// <summary>The vertical axis.</summary>
    public Axis Y { get; init; } = new("");

    /// <summary>What is drawn, from back to front. Without any there are no axes either.</summary>
    public IReadOnlyList<Series> Series { get; init; } = [];

    /// <summary>Why there is less to see than there should be.</summary>
    public string? Notice { get; init; }

    /// <summary>Words in place of a picture that could not be drawn.</summary>
    public static Figure Missing(string title, string reason) => new() { Title = title, Caption = "", Notice = reason };

    /// <summary>Joins places by a line.</summary>
    public Figure Line(string? name, double[] x, double[] y, Hue? hue = null, bool dashed = false) =>
        With(new LineSeries(name, hue ?? NextHue(), x, y, dashed));

    /// <summary>Marks places.</summary>
    public Figure Points(string? name, double[] x, double[] y, Hue? hue = null, bool large = false) =>
        With(new PointSeries(name, hue ?? NextHue(), x, y, large));

    /// <summary>Draws separate straight lines.</summary>
    public Figure Segments(string? name, double[] x, double[] y, double[] toX, double[] toY, Hue? hue = null) =>
        With(new SegmentSeries(name, hue ?? NextHue(), x, y, toX, toY));

    /// <summary>Sets bars on zero.</summary>
    public Figure Bars(string? name, double[] at, double[] heights, double width = 0.8, Hue? hue = null) =>
        With(new BarSeries(name, hue ?? NextHue(), at, heights, width));

    /// <summary>Fills the area between two lines.</summary>
    public Figure Band(string? name, double[] x, double[] lower, double[] upper, Hue? hue = null) =>
        With(new BandSeries(name, hue ?? NextHue(), x, lower, upper));

    /// <summary>Draws a box plot.</summary>
    public Figure Box(string? name, double at, double[] values, Hue? hue = null) => With(new BoxSeries(name, hue ?? NextHue(), at, values));

    /// <summary>Draws a table of numbers as colours; row 0 is at the top.</summary>
    public Figure Heatmap(string name, double[][] rows, (double From, double To) x, (double From, double To) y, bool showValues = false) =>
        With(new HeatmapSeries(name, rows, x.From, x.To, y.From, y.To, showValues));

    /// <summary>Draws a line at one place of the horizontal axis.</summary>
    public Figure Vertical(string label, double x, Hue hue = Hue.Grey) => With(new ReferenceLine(label, x, IsVertical: true, hue));

    /// <summary>Draws a line at one place of the vertical axis.</summary>
    public Figure Horizontal(string label, double y, Hue hue = Hue.Grey) => With(new ReferenceLine(label, y, IsVertical: false, hue));

    /// <summary>Writes words beside a place.</summary>
    public Figure Note(double x, double y, string text, Hue hue = Hue.Grey) => With(new Annotation(x, y, text, hue));

    /// <summary>The notice, or what of the series cannot be drawn.</summary>
    public string? Complaint() => Notice ?? FigureFaults.Describe(this);

    Figure With(Series series) => this with { Series = [.. Series, series] };

    Hue NextHue() => (Hue)(Series.Count(series => series.Hue != Hue.Grey) % (int)Hue.Grey);
}
