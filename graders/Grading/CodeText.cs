using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace MLWorkbench.Grading;

/// <summary>C# that can be pasted: <c>$"RocCurve.Auc({actual}, {scores})"</c> with each value written as a literal.</summary>
[InterpolatedStringHandler]
public readonly struct CodeText
{
    readonly StringBuilder _text;

    /// <summary>Called by the compiler.</summary>
    public CodeText(int literalLength, int formattedCount) => _text = new(literalLength + 16 * formattedCount);

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string code) => _text.Append(code);

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted<T>(T value) => _text.Append(Literal(value));

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A value as C# source, every number in full.</summary>
    public static string Literal(object? value) => Literal(value, "R");

    /// <summary>A value as C# source, its numbers in the given format.</summary>
    internal static string Literal(object? value, string format) => value switch
    {
        null => "null",
        string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        bool truth => truth ? "true" : "false",
        char character => $"'{character}'",
        Enum member => $"{NameOf(member.GetType())}.{member}",
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        double number => number.ToString(format, CultureInfo.InvariantCulture),
        float number => number.ToString(format, CultureInfo.InvariantCulture) + "f",
        Matrix matrix => $"Matrix.FromRows({Rows(matrix.Rows, matrix.Cols, (row, col) => Literal(matrix[row, col], format), "[", "]")})",
        Array { Rank: 2 } table => $"new[,] {Rows(table.GetLength(0), table.GetLength(1), (row, col) => Literal(table.GetValue(row, col), format), "{ ", " }")}",
        IEnumerable sequence => $"[{string.Join(", ", sequence.Cast<object?>().Select(item => Literal(item, format)))}]",
        ValueType or not IFormattable when RecordText(value, format) is { } record => record,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    static string NameOf(Type type) => type.IsNested ? $"{type.DeclaringType!.Name}.{type.Name}" : type.Name;

    // A record is written as a call of the constructor whose parameters are its properties.
    static string? RecordText(object value, string format)
    {
        var type = value.GetType();
        foreach (var constructor in type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length))
        {
            var properties = Array.ConvertAll(constructor.GetParameters(), parameter => type.GetProperty(parameter.Name!));
            if (properties.Length > 0 && properties.All(property => property is not null))
                return $"new {NameOf(type)}({string.Join(", ", properties.Select(property => Literal(property!.GetValue(value), format)))})";
        }
        return null;
    }

    static string Rows(int rows, int cols, Func<int, int, string> at, string open, string close)
    {
        var lines = Enumerable.Range(0, rows)
            .Select(row => open + string.Join(", ", Enumerable.Range(0, cols).Select(col => at(row, col))) + close);
        return open + string.Join(", ", lines) + close;
    }
}
