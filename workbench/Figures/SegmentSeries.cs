namespace MLWorkbench.Figures;

/// <summary>Separate straight lines from (X, Y) to (ToX, ToY): residuals, intervals, branches, paths.</summary>
public sealed record SegmentSeries(string? Name, Hue Hue, double[] X, double[] Y, double[] ToX, double[] ToY) : Series(Name, Hue)
{
    internal override IEnumerable<double> AlongX { get; } = X.Concat(Paired(ToX, X));

    internal override IEnumerable<double> AlongY { get; } = Paired(Y, X).Concat(Paired(ToY, X));
}
