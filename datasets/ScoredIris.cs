namespace MLWorkbench.Datasets;

/// <summary>The iris flowers as a softmax regression of ML.NET scored them: 150 rows for multiclass metrics.</summary>
/// <remarks>ML.NET scores in single precision; the numbers are the decimals of the file, read as doubles.</remarks>
/// <param name="rows">The scored flowers, for a table of your own choice.</param>
public sealed class ScoredIris(ScoredIrisRow[] rows)
{
    static readonly Lazy<ScoredIrisRow[]> Supplied = new(() => Parse(CsvTable.Supplied("iris-scored.csv")));

    /// <summary>The scored flowers, in the order of <see cref="Iris"/>.</summary>
    public ScoredIrisRow[] Rows { get; } = [.. rows];

    /// <summary>The species.</summary>
    public Species[] Species { get; } = Array.ConvertAll(rows, row => row.Species);

    /// <summary>The species as numbers: setosa 0, versicolor 1, virginica 2.</summary>
    public int[] Labels { get; } = Array.ConvertAll(rows, row => (int)row.Species);

    /// <summary>The predictions.</summary>
    public Species[] Predicted { get; } = Array.ConvertAll(rows, row => row.Predicted);

    /// <summary>The predictions as numbers: setosa 0, versicolor 1, virginica 2.</summary>
    public int[] PredictedLabels { get; } = Array.ConvertAll(rows, row => (int)row.Predicted);

    /// <summary>The probabilities of setosa, versicolor and virginica, a row a flower.</summary>
    public Matrix Probabilities { get; } = Matrix.FromRows(Array.ConvertAll<ScoredIrisRow, double[]>(
        rows, row => [row.Setosa, row.Versicolor, row.Virginica]));

    /// <summary>The table that comes with the workbench; yours to change.</summary>
    public static ScoredIris Load() => new(Supplied.Value);

    /// <summary>A table of your own with the same columns.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is malformed; the message names line, column and expectation.</exception>
    public static ScoredIris Load(string path) => new(Parse(CsvTable.Read(path)));

    static ScoredIrisRow[] Parse(CsvTable table) =>
    [
        .. table.Require("row", "species", "predicted", "p_setosa", "p_versicolor", "p_virginica").Rows.Select(row => new ScoredIrisRow(
            row.WholeNumber("row"),
            row.Category<Species>("species"),
            row.Category<Species>("predicted"),
            row.Number("p_setosa"),
            row.Number("p_versicolor"),
            row.Number("p_virginica"))),
    ];
}
