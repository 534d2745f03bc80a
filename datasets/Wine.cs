namespace MLWorkbench.Datasets;

/// <summary>Wine recognition: 178 Italian wines, thirteen chemical measurements, three cultivars (59, 71, 48).</summary>
/// <param name="rows">The wines, for a table of your own choice.</param>
public sealed class Wine(WineRow[] rows)
{
    static readonly Lazy<WineRow[]> Supplied = new(() => Parse(CsvTable.Supplied("wine.csv")));

    /// <summary>The names of the feature columns, as in the file.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
    [
        "alcohol", "malic_acid", "ash", "alcalinity_of_ash", "magnesium",
        "total_phenols", "flavanoids", "nonflavanoid_phenols", "proanthocyanins",
        "color_intensity", "hue", "od280_od315_of_diluted_wines", "proline",
    ];

    /// <summary>The wines.</summary>
    public WineRow[] Rows { get; } = [.. rows];

    /// <summary>Alcohol.</summary>
    public double[] Alcohol { get; } = Array.ConvertAll(rows, row => row.Alcohol);

    /// <summary>Malic acid.</summary>
    public double[] MalicAcid { get; } = Array.ConvertAll(rows, row => row.MalicAcid);

    /// <summary>Ash.</summary>
    public double[] Ash { get; } = Array.ConvertAll(rows, row => row.Ash);

    /// <summary>Alkalinity of the ash.</summary>
    public double[] AlcalinityOfAsh { get; } = Array.ConvertAll(rows, row => row.AlcalinityOfAsh);

    /// <summary>Magnesium.</summary>
    public double[] Magnesium { get; } = Array.ConvertAll(rows, row => row.Magnesium);

    /// <summary>Phenols in total.</summary>
    public double[] TotalPhenols { get; } = Array.ConvertAll(rows, row => row.TotalPhenols);

    /// <summary>Flavanoids.</summary>
    public double[] Flavanoids { get; } = Array.ConvertAll(rows, row => row.Flavanoids);

    /// <summary>Phenols that are not flavanoids.</summary>
    public double[] NonflavanoidPhenols { get; } = Array.ConvertAll(rows, row => row.NonflavanoidPhenols);

    /// <summary>Proanthocyanins.</summary>
    public double[] Proanthocyanins { get; } = Array.ConvertAll(rows, row => row.Proanthocyanins);

    /// <summary>Intensity of the colour.</summary>
    public double[] ColorIntensity { get; } = Array.ConvertAll(rows, row => row.ColorIntensity);

    /// <summary>Hue.</summary>
    public double[] Hue { get; } = Array.ConvertAll(rows, row => row.Hue);

    /// <summary>Ratio of the absorbances at 280 and 315 nm, diluted.</summary>
    public double[] Od280Od315OfDilutedWines { get; } = Array.ConvertAll(rows, row => row.Od280Od315OfDilutedWines);

    /// <summary>Proline; numbers up to 1680, so scaling matters.</summary>
    public double[] Proline { get; } = Array.ConvertAll(rows, row => row.Proline);

    /// <summary>The cultivar: 1, 2 or 3.</summary>
    public int[] Cultivar { get; } = Array.ConvertAll(rows, row => row.Cultivar);

    /// <summary>The cultivar as a class label that counts from 0.</summary>
    public int[] Labels { get; } = Array.ConvertAll(rows, row => row.Cultivar - 1);

    /// <summary>The thirteen measurements, a row a wine.</summary>
    public Matrix Features { get; } = Matrix.FromRows(Array.ConvertAll<WineRow, double[]>(rows, row =>
    [
        row.Alcohol, row.MalicAcid, row.Ash, row.AlcalinityOfAsh, row.Magnesium, row.TotalPhenols,
        row.Flavanoids, row.NonflavanoidPhenols, row.Proanthocyanins, row.ColorIntensity, row.Hue, row.Od280Od315OfDilutedWines, row.Proline,
    ]));

    /// <summary>The table that comes with the workbench; yours to change.</summary>
    public static Wine Load() => new(Supplied.Value);

    /// <summary>A table of your own with the same columns.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is malformed; the message names line, column and expectation.</exception>
    public static Wine Load(string path) => new(Parse(CsvTable.Read(path)));

    static WineRow[] Parse(CsvTable table) =>
    [
        .. table.Require([.. FeatureNames, "cultivar"]).Rows.Select(row => new WineRow(
            row.Number("alcohol"),
            row.Number("malic_acid"),
            row.Number("ash"),
            row.Number("alcalinity_of_ash"),
            row.Number("magnesium"),
            row.Number("total_phenols"),
            row.Number("flavanoids"),
            row.Number("nonflavanoid_phenols"),
            row.Number("proanthocyanins"),
            row.Number("color_intensity"),
            row.Number("hue"),
            row.Number("od280_od315_of_diluted_wines"),
            row.Number("proline"),
            row.WholeNumber("cultivar", 1, 3))),
    ];
}
