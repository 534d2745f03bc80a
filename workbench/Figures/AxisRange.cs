namespace MLWorkbench.Figures;

/// <summary>From where to where an axis goes, and what is written on it.</summary>
public sealed record AxisRange(double From, double To, Scale Scale, IReadOnlyList<Tick> Ticks)
{
    const double Padding = 0.04;

    /// <summary>The range of an axis that holds all of these numbers.</summary>
    public static AxisRange Of(Axis axis, IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(axis);
        if (axis.Categories is { Length: > 0 } names)
            return new(-0.5, names.Length - 0.5, Scale.Linear, [.. names.Select((name, place) => new Tick(place, name))]);
        var transformed = values.Where(Series.IsDrawable).Where(value => axis.Scale == Scale.Linear || value > 0).Select(value => Transform(value, axis.Scale)).ToList();
        var (low, high) = transformed.Count == 0 ? (0, 1) : Apart(transformed.Min(), transformed.Max());
        var margin = Padding * (high - low);
        var from = axis.From ?? Restore(low - margin, axis.Scale);
        var to = axis.To ?? Restore(high + margin, axis.Scale);
        return new(from, to, axis.Scale, axis.Categories is not null ? [] : axis.Scale == Scale.Log ? NiceTicks.Log(from, to) : NiceTicks.Linear(from, to));
    }

    /// <summary>The ranges of both axes of a figure.</summary>
    public static (AxisRange X, AxisRange Y) Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return (Of(figure.X, figure.Series.SelectMany(series => series.AlongX)), Of(figure.Y, figure.Series.SelectMany(series => series.AlongY)));
    }

    /// <summary>A number as the axis counts: its decimal logarithm on a logarithmic one. What a logarithm does not have lies far outside.</summary>
    public double Position(double value) => Transform(value, Scale);

    /// <summary>How far along the axis a number is: 0 where it begins, 1 where it ends.</summary>
    public double Share(double value) => (Position(value) - Position(From)) / (Position(To) - Position(From));

    static double Transform(double value, Scale scale) => scale == Scale.Linear ? value : value > 0 ? Math.Log10(value) : -400;

    static double Restore(double position, Scale scale) => scale == Scale.Linear ? position : Math.Pow(10, position);

    // One single value still needs some room.
    static (double Low, double High) Apart(double low, double high)
    {
        var least = Math.Max(Math.Abs(low), Math.Abs(high)) is var size && size > 0 ? size * 1e-9 : 1e-9;
        return high - low > least ? (low, high) : size > 0 ? (low - size / 2, high + size / 2) : (-1, 1);
    }
}
