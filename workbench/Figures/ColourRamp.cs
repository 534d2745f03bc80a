using System.Globalization;

namespace MLWorkbench.Figures;

/// <summary>Colours for a number between 0 and 1, from dark blue to yellow: as even to colour-blind eyes as to others.</summary>
/// <remarks>Six colours of the cividis map: Nuñez, Anderton, Renslow, PLoS ONE 13 (2018).</remarks>
public static class ColourRamp
{
    static readonly (int Red, int Green, int Blue)[] Colours = [(0, 34, 78), (53, 69, 108), (102, 105, 112), (148, 142, 119), (200, 184, 102), (254, 232, 56)];

    /// <summary>How many colours are mixed, evenly spaced.</summary>
    public static int Stations => Colours.Length;

    /// <summary>The colour as <c>#rrggbb</c>.</summary>
    public static string At(double share)
    {
        var place = Math.Clamp(share, 0, 1) * (Stations - 1);
        var below = Math.Min((int)place, Stations - 2);
        var (from, to, rest) = (Colours[below], Colours[below + 1], place - below);
        return string.Create(CultureInfo.InvariantCulture, $"#{Mix(from.Red, to.Red):x2}{Mix(from.Green, to.Green):x2}{Mix(from.Blue, to.Blue):x2}");

        int Mix(int start, int end) => (int)Math.Round(start + rest * (end - start));
    }

    /// <summary>Black or white, whichever is easier to read on the colour at this place.</summary>
    public static string InkOn(double share) => share < 0.4675 ? "#ffffff" : "#000000";
}
