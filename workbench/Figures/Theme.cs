namespace MLWorkbench.Figures;

/// <summary>The colours of a figure on light or on dark ground.</summary>
/// <param name="Ground">What everything stands on.</param>
/// <param name="Text">Titles and labels.</param>
/// <param name="Quiet">Numbers on axes and the caption.</param>
/// <param name="Warning">What could not be drawn.</param>
/// <param name="Grid">Lines behind the data.</param>
/// <param name="Hues">The colour of each <see cref="Hue"/>.</param>
public sealed record Theme(string Ground, string Text, string Quiet, string Warning, string Grid, IReadOnlyList<string> Hues)
{
    /// <summary>On white. The hues are those of Okabe and Ito, the paler ones darkened until they stand out.</summary>
    public static Theme Light { get; } = new(
        "#ffffff", "#1f2328", "#57606a", "#9a3412", "#e3e6ea", ["#0072b2", "#d55e00", "#00946c", "#a8548a", "#8f7400", "#6b7280"]);

    /// <summary>On near black, with their brighter relatives.</summary>
    public static Theme Dark { get; } = new(
        "#14181f", "#e6edf3", "#a3adb8", "#ffb37a", "#2f363f", ["#56b4e9", "#ff8f45", "#2fcf9f", "#e59fca", "#f0e442", "#98a2ae"]);

    /// <summary>The colour of a hue.</summary>
    public string Of(Hue hue) => Hues[(int)hue];
}
