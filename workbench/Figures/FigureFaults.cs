namespace MLWorkbench.Figures;

/// <summary>Says which numbers of a figure cannot be drawn.</summary>
static class FigureFaults
{
    public static string? Describe(Figure figure)
    {
        var faults = figure.Series.Select(Describe).OfType<string>().ToList();
        return faults.Count == 0 ? null : string.Join(' ', faults);
    }

    static string? Describe(Series series)
    {
        var numbers = NumbersOf(series);
        if (series is LineSeries { Name: not null, X.Length: 0 })
            return $"{Subject(series)} is empty: there is nothing to draw.";
        var lost = numbers.Count(value => !Series.IsDrawable(value));
        if (lost > 0)
            return $"{Subject(series)}: {lost} of {numbers.Length} numbers {(lost == 1 ? "is" : "are")} {Kind(numbers)} and cannot be drawn.";
        return series.AlongX.Count() > 2 * Series.MostPlaces ? $"{Subject(series)}: only the first {Series.MostPlaces} places are drawn." : null;
    }

    static double[] NumbersOf(Series series) =>
        [.. series is HeatmapSeries heatmap ? heatmap.Rows.SelectMany(row => row) : series.AlongX.Concat(series.AlongY)];

    static string Kind(double[] numbers) => numbers.Any(double.IsNaN) ? numbers.Any(double.IsInfinity) ? "NaN or infinite" : "NaN" : "infinite or too large";

    static string Subject(Series series) => series switch
    {
        ReferenceLine line => $"'{line.Label}'",
        Annotation note => $"'{note.Text}'",
        { Name: { } name } => $"'{name}'",
        _ => "A series without a name",
    };
}
