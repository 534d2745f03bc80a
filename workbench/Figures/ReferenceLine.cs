namespace MLWorkbench.Figures;

/// <summary>A line across the whole figure, with a label of its own.</summary>
/// <param name="Label">What it marks.</param>
/// <param name="At">Where it crosses its axis.</param>
/// <param name="IsVertical">Whether it stands on the horizontal axis.</param>
/// <param name="Hue">Its colour.</param>
public sealed record ReferenceLine(string Label, double At, bool IsVertical, Hue Hue) : Series(null, Hue)
{
    internal override IEnumerable<double> AlongX => IsVertical ? [At] : [];

    internal override IEnumerable<double> AlongY => IsVertical ? [] : [At];
}
