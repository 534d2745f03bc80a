using System.Text.Json.Serialization;

namespace MLWorkbench.Figures;

/// <summary>Something drawn on the axes of a figure.</summary>
/// <param name="Name">What the legend calls it; without a name it is not in the legend.</param>
/// <param name="Hue">Its colour.</param>
[JsonDerivedType(typeof(LineSeries), "line")]
[JsonDerivedType(typeof(PointSeries), "points")]
[JsonDerivedType(typeof(SegmentSeries), "segments")]
[JsonDerivedType(typeof(BarSeries), "bars")]
[JsonDerivedType(typeof(BandSeries), "band")]
[JsonDerivedType(typeof(BoxSeries), "box")]
[JsonDerivedType(typeof(HeatmapSeries), "heatmap")]
[JsonDerivedType(typeof(ReferenceLine), "reference")]
[JsonDerivedType(typeof(Annotation), "annotation")]
public abstract record Series(string? Name, Hue Hue)
{
    /// <summary>The most places of one series that are drawn.</summary>
    public const int MostPlaces = 20_000;

    /// <summary>The numbers that the horizontal axis must hold.</summary>
    internal abstract IEnumerable<double> AlongX { get; }

    /// <summary>The numbers that the vertical axis must hold.</summary>
    internal abstract IEnumerable<double> AlongY { get; }

    /// <summary>Whether a number can be drawn.</summary>
    public static bool IsDrawable(double value) => Math.Abs(value) < 1e300;

    /// <summary>Refuses lists that do not belong together.</summary>
    protected static double[] Paired(double[] values, double[] partners)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(partners);
        return values.Length == partners.Length
            ? values
            : throw new ArgumentException($"{values.Length} values cannot be drawn against {partners.Length}.");
    }
}
