namespace MLWorkbench.Figures;

/// <summary>Words beside a place.</summary>
public sealed record Annotation(double X, double Y, string Text, Hue Hue) : Series(null, Hue)
{
    internal override IEnumerable<double> AlongX => [X];

    internal override IEnumerable<double> AlongY => [Y];
}
