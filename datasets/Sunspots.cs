namespace MLWorkbench.Datasets;

/// <summary>The yearly sunspot number, 1700 to 2008: a time series of 309 values.</summary>
/// <param name="rows">The years, for a table of your own choice.</param>
public sealed class Sunspots(SunspotsRow[] rows)
{
    static readonly Lazy<SunspotsRow[]> Supplied = new(() => Parse(CsvTable.Supplied("sunspots.csv")));

    /// <summary>The years, in order.</summary>
    public SunspotsRow[] Rows { get; } = [.. rows];

    /// <summary>The years alone.</summary>
    public int[] Year { get; } = Array.ConvertAll(rows, row => row.Year);

    /// <summary>The series: one sunspot number a year.</summary>
    public double[] Number { get; } = Array.ConvertAll(rows, row => row.Number);

    /// <summary>The table that comes with the workbench; yours to change.</summary>
    public static Sunspots Load() => new(Supplied.Value);

    /// <summary>A table of your own with the same columns.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is malformed; the message names line, column and expectation.</exception>
    public static Sunspots Load(string path) => new(Parse(CsvTable.Read(path)));

    static SunspotsRow[] Parse(CsvTable table) =>
    [
        .. table.Require("year", "sunspots").Rows.Select(row => new SunspotsRow(row.WholeNumber("year"), row.Number("sunspots"))),
    ];
}
