using System.Globalization;
using System.Text.Json.Nodes;
using MLWorkbench.Figures;

namespace MLWorkbench.Workbench;

/// <summary>The times of one exercise as bars.</summary>
static class BenchmarkFigure
{
    /// <summary>The figure of what the benchmark program reports as JSON.</summary>
    public static Figure Of(JsonNode report)
    {
        var bars = report["bars"]!.AsArray().Select(bar => (Name: (string)bar!["name"]!, Ms: (double)bar["ms"]!, Least: (double)bar["leastMs"]!)).ToList();
        var missing = (string?)report["yoursMissing"];
        var figure = new Figure
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"{(string)report["id"]!}: time for {(int)report["rows"]!:#,0} rows"),
            Caption = "Shorter is faster: each bar is the median of a few runs on the same data, taken on this machine just now. "
                + (bars[0].Least > 0 ? "No code can be below the dashed line here: so long do memory or arithmetic take at the least. " : "")
                + (missing is null ? "Time says nothing about right or wrong: `mlw grade` does." : $"Yours is missing: {missing}"),
            X = new("", Categories: [.. bars.Select(bar => $"{bar.Name.ToLowerInvariant()}\n{Short(bar.Ms)} ms")]),
            Y = new("milliseconds", 0, 1.1 * bars.Max(bar => bar.Ms)),
        };
        foreach (var (place, bar) in bars.Index())
            figure = figure.Bars(null, [place], [bar.Ms], 0.6, bar.Name == "Yours" ? Hue.Orange : Hue.Blue);
        return bars[0].Least > 0 ? figure.Horizontal("limit", bars[0].Least) : figure;
    }

    static string Short(double ms) => ms.ToString(ms < 100 ? "G3" : "#,0", CultureInfo.InvariantCulture);
}
