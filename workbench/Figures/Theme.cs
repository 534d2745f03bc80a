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
    /// <summary>On white. Blue and orange are those of Okabe and Ito; the others were searched for the largest distance under every kind of colour blindness.</summary>
    public static Theme Light { get; } = new(
        "#ffffff", "#1f2328", "#57606a", "#9a3412", "#e3e6ea", ["#0072b2", "#d55e00", "#01a965", "#942361", "#654408", "#909397"]);

    /// <summary>On near black, found in the same way.</summary>
    public static Theme Dark { get; } = new(
        "#14181f", "#e6edf3", "#a3adb8", "#ffb37a", "#2f363f", ["#56b4e9", "#ff8f45", "#2a8f6c", "#a95798", "#fde126", "#b1b9be"]);

    /// <summary>The colour of a hue.</summary>
    public string Of(Hue hue) => Hues[(int)hue];
}
