namespace MLWorkbench.Figures;

/// <summary>Places, each with a marker.</summary>
public sealed record PointSeries(string? Name, Hue Hue, double[] X, double[] Y, bool Large = false) : Series(Name, Hue)
{
    internal override IEnumerable<double> AlongX => X;

    internal override IEnumerable<double> AlongY { get; } = Paired(Y, X);
}
