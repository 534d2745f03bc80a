namespace MLWorkbench.Figures;

/// <summary>A table of numbers as colours, from the first row at the top to the last at the bottom.</summary>
/// <param name="Rows">The numbers, equally many in each row.</param>
/// <param name="FromX">Where the first column begins.</param>
/// <param name="ToX">Where the last column ends.</param>
/// <param name="FromY">Where the last row ends: the bottom.</param>
/// <param name="ToY">Where the first row begins: the top.</param>
/// <param name="ShowsValues">Whether each cell also says its number.</param>
/// <param name="Name">What the numbers are.</param>
public sealed record HeatmapSeries(
    string Name, double[][] Rows, double FromX, double ToX, double FromY, double ToY, bool ShowsValues = false) : Series(Name, Hue.Grey)
{
    internal override IEnumerable<double> AlongX => [FromX, ToX];

    internal override IEnumerable<double> AlongY => [FromY, ToY];

    /// <summary>The smallest and the largest number that can be drawn.</summary>
    public (double Low, double High) Limits()
    {
        var drawable = Rows.SelectMany(row => row).Where(IsDrawable).DefaultIfEmpty().ToList();
        return (drawable.Min(), drawable.Max());
    }
}
