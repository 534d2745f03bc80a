namespace MLWorkbench.Figures;

/// <summary>Places joined in their order.</summary>
public sealed record LineSeries(string? Name, Hue Hue, double[] X, double[] Y, bool Dashed = false) : Series(Name, Hue)
{
    internal override IEnumerable<double> AlongX => X;

    internal override IEnumerable<double> AlongY { get; } = Paired(Y, X);
}
