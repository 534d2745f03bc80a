using System.Globalization;

namespace MLWorkbench.Datasets;

/// <summary>One row of a <see cref="CsvTable"/>: fields by column name, read as what they should be.</summary>
/// <remarks>Every reading method throws a <see cref="FormatException"/> that names file, line, column and expectation.</remarks>
public sealed class CsvRow
{
    readonly CsvTable _table;
    readonly string[] _fields;

    internal CsvRow(CsvTable table, int line, string[] fields)
    {
        var expected = table.Columns.Count;
        if (fields.Length < expected)
            throw CsvFault.At(table.FileName, line, table.Columns[fields.Length], $"expected {expected} fields as in the header, found only {fields.Length}");
        if (fields.Length > expected)
            throw CsvFault.At(table.FileName, line, $"expected {expected} fields as in the header, found {fields.Length} (a field that contains a comma needs quotes)");
        (_table, Line, _fields) = (table, line, fields);
    }

    /// <summary>The line of the file on which the row begins, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The field as it stands in the file; empty when the value is missing.</summary>
    public string this[string column] => _fields[_table.IndexOf(column)];

    /// <summary>A text, which must not be missing.</summary>
    public string Text(string column) => this[column] is { Length: > 0 } text ? text : throw Fault(column, "a text");

    /// <summary>A finite number with a point as decimal sign, whatever the culture of the machine.</summary>
    public double Number(string column) => Number(column, "a number such as 1.5");

    /// <summary>A number, or <c>null</c> when the field is empty.</summary>
    public double? NumberOrMissing(string column) => this[column].Length == 0 ? null : Number(column, "a number such as 1.5 or an empty field");

    /// <summary>A whole number from <paramref name="smallest"/> to <paramref name="largest"/>.</summary>
    public int WholeNumber(string column, int smallest = int.MinValue, int largest = int.MaxValue) =>
        int.TryParse(this[column], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= smallest && number <= largest
            ? number
            : throw Fault(column, smallest == int.MinValue ? "a whole number" : $"a whole number from {smallest} to {largest}");

    /// <summary>A member of an enumeration, written in lower case: <c>setosa</c> is <see cref="Species.Setosa"/>.</summary>
    public TCategory Category<TCategory>(string column) where TCategory : struct, Enum
    {
        foreach (var category in Enum.GetValues<TCategory>())
        {
            if (Written(category) == this[column])
                return category;
        }
        throw Fault(column, Choice([.. Enum.GetValues<TCategory>().Select(Written)]));
    }

    /// <summary><c>true</c> for yes, <c>false</c> for no.</summary>
    public bool YesOrNo(string column) => this[column] switch
    {
        "yes" => true,
        "no" => false,
        _ => throw Fault(column, "yes or no"),
    };

    double Number(string column, string expected) =>
        double.TryParse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw Fault(column, expected);

    FormatException Fault(string column, string expected) =>
        CsvFault.At(_table.FileName, Line, column, $"expected {expected}, {CsvFault.Found(this[column])}");

    static string Written<TCategory>(TCategory category) where TCategory : struct, Enum => category.ToString().ToLowerInvariant();

    static string Choice(string[] names) => $"{string.Join(", ", names[..^1])} or {names[^1]}";
}
