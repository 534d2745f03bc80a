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

    // Whole numbers in full, others rounded; an exponent only where zeros would be counted.
    static string Show(double value, int digits)
    {
        var magnitude = Math.Abs(value);
        var text = double.IsInteger(value) && magnitude < 1e15
            ? value.ToString("F0", CultureInfo.InvariantCulture)
            : value.ToString(digits < All ? $"G{digits}" : "R", CultureInfo.InvariantCulture);
        if (text.Contains('E', StringComparison.Ordinal) && magnitude is >= 1e-6 and < 1e15)
            text = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
