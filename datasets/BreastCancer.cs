namespace MLWorkbench.Datasets;

/// <summary>Wisconsin breast cancer: 569 tumours, thirty features of their cell nuclei, 212 malignant.</summary>
/// <param name="rows">The tumours, for a table of your own choice.</param>
/// <example><c>BreastCancer.Load().Feature("mean_radius")</c></example>
public sealed class BreastCancer(BreastCancerRow[] rows)
{
    static readonly string[] Properties =
    [
        "radius", "texture", "perimeter", "area", "smoothness",
        "compactness", "concavity", "concave_points", "symmetry", "fractal_dimension",
    ];

    static readonly Lazy<BreastCancerRow[]> Supplied = new(() => Parse(CsvTable.Supplied("breast_cancer.csv")));

    /// <summary>The names of the thirty feature columns, as in the file.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
        [.. Properties.Select(Mean), .. Properties.Select(Error), .. Properties.Select(Worst)];

    /// <summary>The tumours.</summary>
    public BreastCancerRow[] Rows { get; } = [.. rows];

    /// <summary>Malignant or benign.</summary>
    public Diagnosis[] Diagnosis { get; } = Array.ConvertAll(rows, row => row.Diagnosis);

    /// <summary>Whether each tumour is malignant.</summary>
    public bool[] Malignant { get; } = Array.ConvertAll(rows, row => row.IsMalignant);

    /// <summary>The diagnosis as numbers: malignant 1, benign 0 (the other way round than in scikit-learn).</summary>
    public int[] Labels { get; } = Array.ConvertAll(rows, row => (int)row.Diagnosis);

    /// <summary>The thirty features, a row a tumour.</summary>
    public Matrix Features { get; } = Matrix.FromRows(Array.ConvertAll<BreastCancerRow, double[]>(
        rows, row => [.. row.Mean.ToArray(), .. row.Error.ToArray(), .. row.Worst.ToArray()]));

    /// <summary>One feature by the name of its column, such as <c>mean_radius</c>.</summary>
    public double[] Feature(string name) => Array.IndexOf([.. FeatureNames], name) is var index and >= 0
        ? Features.Column(index)
        : throw new ArgumentException($"There is no feature '{name}'; there are {string.Join(", ", FeatureNames)}.", nameof(name));

    /// <summary>The table that comes with the workbench; yours to change.</summary>
    public static BreastCancer Load() => new(Supplied.Value);

    /// <summary>A table of your own with the same columns.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is malformed; the message names line, column and expectation.</exception>
    public static BreastCancer Load(string path) => new(Parse(CsvTable.Read(path)));

    static BreastCancerRow[] Parse(CsvTable table) =>
    [
        .. table.Require([.. FeatureNames, "diagnosis"]).Rows.Select(row => new BreastCancerRow(
            Nuclei(row, Mean),
            Nuclei(row, Error),
            Nuclei(row, Worst),
            row.Category<Diagnosis>("diagnosis"))),
    ];

    static CellNuclei Nuclei(CsvRow row, Func<string, string> column) => new(
        row.Number(column("radius")),
        row.Number(column("texture")),
        row.Number(column("perimeter")),
        row.Number(column("area")),
        row.Number(column("smoothness")),
        row.Number(column("compactness")),
        row.Number(column("concavity")),
        row.Number(column("concave_points")),
        row.Number(column("symmetry")),
        row.Number(column("fractal_dimension")));

    static string Mean(string property) => $"mean_{property}";

    static string Error(string property) => $"{property}_error";

    static string Worst(string property) => $"worst_{property}";
}
