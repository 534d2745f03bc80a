namespace MLWorkbench.Datasets;

/// <summary>Fisher's iris flowers: 150 rows, four measurements in centimetres, three species in blocks of 50.</summary>
/// <param name="rows">The flowers, for a table of your own choice: <c>new Iris(iris.Rows[50..])</c>.</param>
/// <example><c>var iris = Iris.Load();</c> then <c>iris.PetalWidth</c>, <c>iris.Features</c>, <c>iris.Labels</c></example>
public sealed class Iris(IrisRow[] rows)
{
    static readonly Lazy<IrisRow[]> Supplied = new(() => Parse(CsvTable.Supplied("iris.csv")));

    /// <summary>The names of the feature columns, as in the file.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } = ["sepal_length", "sepal_width", "petal_length", "petal_width"];

    /// <summary>The flowers.</summary>
    public IrisRow[] Rows { get; } = [.. rows];

    /// <summary>Sepal lengths.</summary>
    public double[] SepalLength { get; } = Array.ConvertAll(rows, row => row.SepalLength);

    /// <summary>Sepal widths.</summary>
    public double[] SepalWidth { get; } = Array.ConvertAll(rows, row => row.SepalWidth);

    /// <summary>Petal lengths.</summary>
    public double[] PetalLength { get; } = Array.ConvertAll(rows, row => row.PetalLength);

    /// <summary>Petal widths.</summary>
    public double[] PetalWidth { get; } = Array.ConvertAll(rows, row => row.PetalWidth);

    /// <summary>The species.</summary>
    public Species[] Species { get; } = Array.ConvertAll(rows, row => row.Species);

    /// <summary>The species as numbers: setosa 0, versicolor 1, virginica 2.</summary>
    public int[] Labels { get; } = Array.ConvertAll(rows, row => (int)row.Species);

    /// <summary>The four measurements, a row a flower.</summary>
    public Matrix Features { get; } = Matrix.FromRows(Array.ConvertAll<IrisRow, double[]>(
        rows, row => [row.SepalLength, row.SepalWidth, row.PetalLength, row.PetalWidth]));

    /// <summary>The table that comes with the workbench; yours to change.</summary>
    public static Iris Load() => new(Supplied.Value);

    /// <summary>A table of your own with the same columns.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is malformed; the message names line, column and expectation.</exception>
    public static Iris Load(string path) => new(Parse(CsvTable.Read(path)));

    static IrisRow[] Parse(CsvTable table) =>
    [
        .. table.Require([.. FeatureNames, "species"]).Rows.Select(row => new IrisRow(
            row.Number("sepal_length"),
            row.Number("sepal_width"),
            row.Number("petal_length"),
            row.Number("petal_width"),
            row.Category<Species>("species"))),
    ];
}
