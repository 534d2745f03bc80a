namespace MLWorkbench.Figures;

/// <summary>A box plot of values: quartiles, whiskers to the farthest value within one and a half box heights, and what lies beyond.</summary>
public sealed record BoxSeries(string? Name, Hue Hue, double At, double[] Values, double Width = 0.5) : Series(Name, Hue)
{
    internal override IEnumerable<double> AlongX => [At - Width, At + Width];

    internal override IEnumerable<double> AlongY => Values;

    /// <summary>What is drawn of the values that can be.</summary>
    public BoxShape Shape() => BoxShape.Of([.. Values.Where(IsDrawable).Order()]);
}
