namespace MLWorkbench.Figures;

/// <summary>The area between two lines.</summary>
public sealed record BandSeries(string? Name, Hue Hue, double[] X, double[] Lower, double[] Upper) : Series(Name, Hue)
{
    internal override IEnumerable<double> AlongX => X;

    internal override IEnumerable<double> AlongY { get; } = Paired(Lower, X).Concat(Paired(Upper, X));
}
