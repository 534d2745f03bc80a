namespace MLWorkbench.Figures;

/// <summary>Bars that stand on zero.</summary>
/// <param name="At">Their middles.</param>
/// <param name="Heights">Their heights.</param>
/// <param name="Width">How wide they are, in units of the axis.</param>
/// <param name="Name">The name in the legend.</param>
/// <param name="Hue">The colour.</param>
public sealed record BarSeries(string? Name, Hue Hue, double[] At, double[] Heights, double Width = 0.8) : Series(Name, Hue)
{
    internal override IEnumerable<double> AlongX => At.SelectMany(at => new[] { at - Width / 2, at + Width / 2 });

    internal override IEnumerable<double> AlongY { get; } = Paired(Heights, At).Append(0);
}
