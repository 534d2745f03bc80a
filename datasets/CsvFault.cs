namespace MLWorkbench.Datasets;

/// <summary>How every complaint about a table is worded: file, line, column, expectation.</summary>
static class CsvFault
{
    const int Shown = 40;

    public static FormatException At(string file, int line, string column, string problem) =>
        new($"{file}, line {line}, column {column}: {problem}.");

    public static FormatException At(string file, int line, string problem) => new($"{file}, line {line}: {problem}.");

    public static FormatException In(string file, string problem) => new($"{file}: {problem}.");

    public static string Found(string field) => field.ReplaceLineEndings(" ") switch
    {
        "" => "found an empty field",
        { Length: > Shown } text => $"found '{text[..Shown]}...'",
        var text => $"found '{text}'",
    };

    public static string List(IReadOnlyList<string> names, int shown = 8) => names.Count <= shown + 1
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(shown))} and {names.Count - shown} more";
}
