namespace MLWorkbench.Datasets;

/// <summary>A comma-separated table: a header line, then rows of as many fields. Any column order will do.</summary>
/// <example><c>CsvTable.Read("measurements.csv").Numbers("height")</c></example>
public sealed class CsvTable
{
    readonly Dictionary<string, int> _indexOf = [];
    readonly int _headerLine;

    CsvTable(string text, string file)
    {
        FileName = file;
        using var lines = new CsvParser(text.TrimStart('\uFEFF'), file).Lines().GetEnumerator();
        if (!lines.MoveNext())
            throw CsvFault.In(file, "expected a header line and rows, found an empty file");
        (_headerLine, Columns) = lines.Current;
        for (var index = 0; index < Columns.Count; index++)
        {
            if (!_indexOf.TryAdd(Columns[index], index))
                throw CsvFault.At(file, _headerLine, $"expected a header with different names, found '{Columns[index]}' twice");
        }

        var rows = new List<CsvRow>();
        while (lines.MoveNext())
            rows.Add(new(this, lines.Current.Line, lines.Current.Fields));
        Rows = rows;
    }

    /// <summary>The file's name without folders, as it appears in error messages.</summary>
    public string FileName { get; }

    /// <summary>The names in the header line.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows below the header line; blank lines are left out.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Reads a file (UTF-8, with or without byte order mark).</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">It is not a table; the message names file, line and column.</exception>
    public static CsvTable Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new FileNotFoundException($"'{full}' is a folder: give the path of a CSV file in it.", full);
        if (!File.Exists(full))
            throw new FileNotFoundException($"There is no file '{full}': check the path, or call Load() without a path for a table that comes with the workbench.", full);
        return new(File.ReadAllText(full), Path.GetFileName(full));
    }

    /// <summary>Reads a table from text; <paramref name="file"/> is what error messages call it.</summary>
    /// <exception cref="FormatException">It is not a table; the message names line and column.</exception>
    public static CsvTable Parse(string text, string file = "text")
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, file);
    }

    /// <summary>Reads a table that comes with the workbench: <c>CsvTable.Supplied("iris.csv")</c>.</summary>
    public static CsvTable Supplied(string file)
    {
        var assembly = typeof(CsvTable).Assembly;
        using var stream = assembly.GetManifestResourceStream(file)
            ?? throw new ArgumentException($"No table '{file}' comes with the workbench; there are {CsvFault.List(assembly.GetManifestResourceNames(), 20)}.", nameof(file));
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd(), file);
    }

    /// <summary>A column of text without missing values.</summary>
    public string[] Texts(string column) => [.. Rows.Select(row => row.Text(column))];

    /// <summary>A column of numbers without missing values.</summary>
    public double[] Numbers(string column) => [.. Rows.Select(row => row.Number(column))];

    /// <summary>A column of numbers in which an empty field is <c>null</c>.</summary>
    public double?[] NumbersOrMissing(string column) => [.. Rows.Select(row => row.NumberOrMissing(column))];

    /// <summary>This table, after a check that it has these columns (others may stand beside them) and a row.</summary>
    /// <exception cref="FormatException">A column is missing, or every row.</exception>
    public CsvTable Require(params IReadOnlyList<string> columns)
    {
        string[] missing = [.. columns.Where(column => !_indexOf.ContainsKey(column))];
        if (missing.Length > 0)
        {
            var expected = $"{(missing.Length == 1 ? "column" : "columns")} {CsvFault.List(missing)}";
            var hint = Columns is [var only] && only.AsSpan().ContainsAny(";\t") ? " (fields are separated by commas)" : "";
            throw CsvFault.At(FileName, _headerLine, $"expected a header with {expected}, found {CsvFault.List(Columns)}{hint}");
        }
        return Rows.Count > 0 ? this : throw CsvFault.In(FileName, "expected at least one row below the header, found none");
    }

    internal int IndexOf(string column) => _indexOf.TryGetValue(column, out var index)
        ? index
        : throw new ArgumentException($"{FileName} has no column '{column}'; it has {CsvFault.List(Columns, 12)}.", nameof(column));
}
