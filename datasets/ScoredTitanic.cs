namespace MLWorkbench.Datasets;

/// <summary>The Titanic's passengers as a logistic regression of ML.NET scored them: 1309 rows for classification metrics.</summary>
/// <remarks>ML.NET scores in single precision; the numbers are the decimals of the file, read as doubles.</remarks>
/// <param name="rows">The scored passengers, for a table of your own choice.</param>
public sealed class ScoredTitanic(ScoredTitanicRow[] rows)
{
    static readonly Lazy<ScoredTitanicRow[]> Supplied = new(() => Parse(CsvTable.Supplied("titanic-scored.csv")));

    /// <summary>The scored passengers, in the order of <see cref="Titanic"/>.</summary>
    public ScoredTitanicRow[] Rows { get; } = [.. rows];

    /// <summary>Whether each passenger survived.</summary>
    public bool[] Survived { get; } = Array.ConvertAll(rows, row => row.Survived);

    /// <summary>Survival as numbers: 1 for yes, 0 for no.</summary>
    public int[] Labels { get; } = Array.ConvertAll(rows, row => row.Survived ? 1 : 0);

    /// <summary>The log-odds of survival.</summary>
    public double[] Score { get; } = Array.ConvertAll(rows, row => row.Score);

    /// <summary>The probabilities of survival.</summary>
    public double[] Probability { get; } = Array.ConvertAll(rows, row => row.Probability);

    /// <summary>The predictions.</summary>
    public bool[] Predicted { get; } = Array.ConvertAll(rows, row => row.Predicted);

    /// <summary>The predictions as numbers: 1 for survival, 0 for death.</summary>
    public int[] PredictedLabels { get; } = Array.ConvertAll(rows, row => row.Predicted ? 1 : 0);

    /// <summary>The table that comes with the workbench; yours to change.</summary>
    public static ScoredTitanic Load() => new(Supplied.Value);

    /// <summary>A table of your own with the same columns.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is malformed; the message names line, column and expectation.</exception>
    public static ScoredTitanic Load(string path) => new(Parse(CsvTable.Read(path)));

    static ScoredTitanicRow[] Parse(CsvTable table) =>
    [
        .. table.Require("row", "label", "score", "probability", "predicted").Rows.Select(row => new ScoredTitanicRow(
            row.WholeNumber("row"),
            row.WholeNumber("label", 0, 1) == 1,
            row.Number("score"),
            row.Number("probability"),
            row.WholeNumber("predicted", 0, 1) == 1)),
    ];
}
