using System.Globalization;

namespace MLWorkbench.Grading;

/// <summary>Prints numbers with as many digits as it takes to tell them apart.</summary>
static class Digits
{
    const int Usual = 7;
    const int All = 17;

    public static string Show(object? value) => value switch
    {
        double number => Show(number, Usual),
        null => "null",
        _ => CodeText.Literal(value),
    };

    public static (string Expected, string Received) Pair(object? expected, object? received)
    {
        if (Reading.Of(expected) is not Reading.Number e || Reading.Of(received) is not Reading.Number r)
            return (Show(expected), Show(received));
        var digits = Usual;
        while (digits < All && Show(e.Value, digits - 1) == Show(r.Value, digits - 1))
            digits++;
        return (Show(e.Value, digits), Show(r.Value, digits));
    }

    /// <summary>A whole answer on one line.</summary>
    public static string Whole(object value) => Reading.Of(value) is Reading.Fields fields
        ? $"({string.Join(", ", fields.Members.Select(member => $"{member.Name.TrimStart('.')} {Whole(member.Value ?? "null")}"))})"
        : CodeText.Literal(value, $"G{Usual}");

    static string Show(double value, int digits)
    {
        var text = value.ToString($"G{digits}", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
