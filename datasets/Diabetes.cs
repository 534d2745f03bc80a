namespace MLWorkbench.Datasets;

/// <summary>Diabetes: 442 patients, ten measurements in their own units, and the progression of the disease a year later.</summary>
/// <param name="rows">The patients, for a table of your own choice.</param>
public sealed class Diabetes(DiabetesRow[] rows)
{
    static readonly Lazy<DiabetesRow[]> Supplied = new(() => Parse(CsvTable.Supplied("diabetes.csv")));

    /// <summary>The names of the feature columns, as in the file.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
    [
        "age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6",
    ];

    /// <summary>The patients.</summary>
    public DiabetesRow[] Rows { get; } = [.. rows];

    /// <summary>Age in years.</summary>
    public double[] Age { get; } = Array.ConvertAll(rows, row => row.Age);

    /// <summary>Sex, coded 1 and 2 in the source.</summary>
    public double[] Sex { get; } = Array.ConvertAll(rows, row => row.Sex);

    /// <summary>Body mass index.</summary>
    public double[] Bmi { get; } = Array.ConvertAll(rows, row => row.Bmi);

    /// <summary>Mean blood pressure.</summary>
    public double[] Bp { get; } = Array.ConvertAll(rows, row => row.Bp);

    /// <summary>First of six blood serum measurements: total cholesterol.</summary>
    public double[] S1 { get; } = Array.ConvertAll(rows, row => row.S1);

    /// <summary>Low-density lipoproteins.</summary>
    public double[] S2 { get; } = Array.ConvertAll(rows, row => row.S2);

    /// <summary>High-density lipoproteins.</summary>
    public double[] S3 { get; } = Array.ConvertAll(rows, row => row.S3);

    /// <summary>Total cholesterol divided by high-density lipoproteins.</summary>
    public double[] S4 { get; } = Array.ConvertAll(rows, row => row.S4);

    /// <summary>Logarithm of the triglycerides level, as far as is known.</summary>
    public double[] S5 { get; } = Array.ConvertAll(rows, row => row.S5);

    /// <summary>Blood sugar.</summary>
    public double[] S6 { get; } = Array.ConvertAll(rows, row => row.S6);

    /// <summary>The target: progression of the disease after one year, 25 to 346.</summary>
    public double[] Progression { get; } = Array.ConvertAll(rows, row => row.Progression);

    /// <summary>The ten measurements, a row a patient.</summary>
    public Matrix Features { get; } = Matrix.FromRows(Array.ConvertAll<DiabetesRow, double[]>(rows, row =>
    [
        row.Age, row.Sex, row.Bmi, row.Bp, row.S1,
        row.S2, row.S3, row.S4, row.S5, row.S6,
    ]));

    /// <summary>The table that comes with the workbench; yours to change.</summary>
    public static Diabetes Load() => new(Supplied.Value);

    /// <summary>A table of your own with the same columns.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is malformed; the message names line, column and expectation.</exception>
    public static Diabetes Load(string path) => new(Parse(CsvTable.Read(path)));

    static DiabetesRow[] Parse(CsvTable table) =>
    [
        .. table.Require([.. FeatureNames, "progression"]).Rows.Select(row => new DiabetesRow(
            row.Number("age"),
            row.Number("sex"),
            row.Number("bmi"),
            row.Number("bp"),
            row.Number("s1"),
            row.Number("s2"),
            row.Number("s3"),
            row.Number("s4"),
            row.Number("s5"),
            row.Number("s6"),
            row.Number("progression"))),
    ];
}
