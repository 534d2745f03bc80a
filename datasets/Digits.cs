namespace MLWorkbench.Datasets;

/// <summary>Hand-written digits: 1797 images of 8 x 8 pixels with brightness 0 to 16.</summary>
/// <param name="rows">The digits, for a table of your own choice.</param>
public sealed class Digits(DigitsRow[] rows)
{
    const int Side = 8;

    static readonly Lazy<DigitsRow[]> Supplied = new(() => Parse(CsvTable.Supplied("digits.csv")));

    /// <summary>The names of the feature columns, as in the file: <c>pixel_0_0</c> to <c>pixel_7_7</c>.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
        [.. from row in Enumerable.Range(0, Side) from col in Enumerable.Range(0, Side) select $"pixel_{row}_{col}"];

    /// <summary>The digits.</summary>
    public DigitsRow[] Rows { get; } = [.. rows];

    /// <summary>What was written: 0 to 9.</summary>
    public int[] Labels { get; } = Array.ConvertAll(rows, row => row.Digit);

    /// <summary>The 64 pixels, a row a digit.</summary>
    public Matrix Features { get; } = Matrix.FromRows(Array.ConvertAll<DigitsRow, double[]>(rows, row => [.. row.Pixels]));

    /// <summary>One digit as a matrix of 8 x 8.</summary>
    public Matrix Image(int index) => Matrix.FromRows([.. Rows[index].Pixels.Chunk(Side)]);

    /// <summary>The table that comes with the workbench; yours to change.</summary>
    public static Digits Load() => new(Supplied.Value);

    /// <summary>A table of your own with the same columns.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is malformed; the message names line, column and expectation.</exception>
    public static Digits Load(string path) => new(Parse(CsvTable.Read(path)));

    static DigitsRow[] Parse(CsvTable table) =>
    [
        .. table.Require([.. FeatureNames, "digit"]).Rows.Select(row => new DigitsRow(
            [.. FeatureNames.Select(name => row.WholeNumber(name, 0, 16))],
            row.WholeNumber("digit", 0, 9))),
    ];
}
