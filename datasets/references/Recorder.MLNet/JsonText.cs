using System.Collections;
using System.Globalization;

namespace MLWorkbench.References;

/// <summary>Values as the records spell them: 17 digits for a double, 9 for a single, words for what is no number.</summary>
static class JsonText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        bool flag => flag ? "true" : "false",
        float number => float.IsFinite(number) ? Of(number) : Quoted(number),
        double number => double.IsFinite(number) ? number.ToString("G17", CultureInfo.InvariantCulture) : Quoted(number),
        Dictionary<string, object> fields => Fields(fields.Select(field => (field.Key, (object?)field.Value))),
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Fields(value.GetType().GetProperties().Select(property => (property.Name, property.GetValue(value)))),
    };

    /// <summary>A single-precision number with all of its digits.</summary>
    public static string Of(float number) => number.ToString("G9", CultureInfo.InvariantCulture);

    static string Quoted(IFormattable number) => $"\"{number.ToString(null, CultureInfo.InvariantCulture)}\"";

    static string Fields(IEnumerable<(string Name, object? Value)> fields) => $"{{{string.Join(", ", fields.Select(field => $"\"{field.Name}\": {Of(field.Value)}"))}}}";
}
