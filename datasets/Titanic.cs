namespace MLWorkbench.Datasets;

/// <summary>The passengers of the Titanic: 1309 rows, of which 263 lack the age; 500 survived.</summary>
/// <param name="rows">The passengers, for a table of your own choice.</param>
/// <example><c>Titanic.Load().KnownAges</c> or, with everything else in step, <c>Titanic.Load().WithKnownAge()</c></example>
public sealed class Titanic(TitanicRow[] rows)
{
    static readonly Lazy<TitanicRow[]> Supplied = new(() => Parse(CsvTable.Supplied("titanic.csv")));

    /// <summary>The passengers, sorted by class.</summary>
    public TitanicRow[] Rows { get; } = [.. rows];

    /// <summary>Names, cut at 31 characters in the source.</summary>
    public string[] Name { get; } = Array.ConvertAll(rows, row => row.Name);

    /// <summary>Whether each passenger survived.</summary>
    public bool[] Survived { get; } = Array.ConvertAll(rows, row => row.Survived);

    /// <summary>Survival as numbers: 1 for yes, 0 for no.</summary>
    public int[] Labels { get; } = Array.ConvertAll(rows, row => row.Survived ? 1 : 0);

    /// <summary>Female or male.</summary>
    public Sex[] Sex { get; } = Array.ConvertAll(rows, row => row.Sex);

    /// <summary>Ages in years, a row a passenger; <see cref="double.NaN"/> stands for a missing one.</summary>
    public double[] Age { get; } = Array.ConvertAll(rows, row => row.Age ?? double.NaN);

    /// <summary>The ages that are known, in the order of the rows.</summary>
    public double[] KnownAges { get; } = [.. rows.Select(row => row.Age).OfType<double>()];

    /// <summary>1, 2 or 3.</summary>
    public int[] PassengerClass { get; } = Array.ConvertAll(rows, row => row.PassengerClass);

    /// <summary>The table that comes with the workbench; yours to change.</summary>
    public static Titanic Load() => new(Supplied.Value);

    /// <summary>A table of your own with the same columns.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The file is malformed; the message names line, column and expectation.</exception>
    public static Titanic Load(string path) => new(Parse(CsvTable.Read(path)));

    /// <summary>The passengers whose age is known, as a table of their own.</summary>
    public Titanic WithKnownAge() => new(Array.FindAll(Rows, row => row.Age is not null));

    /// <summary>Columns female (1 or 0), passenger class and age, a row a passenger.</summary>
    /// <param name="missingAge">Stands where an age is missing; the recorded ML.NET models use 28.</param>
    public Matrix Features(double missingAge = double.NaN) => Matrix.FromRows(Array.ConvertAll<TitanicRow, double[]>(
        Rows, row => [row.IsFemale ? 1 : 0, row.PassengerClass, row.Age ?? missingAge]));

    static TitanicRow[] Parse(CsvTable table) =>
    [
        .. table.Require("name", "survived", "sex", "age", "class").Rows.Select(row => new TitanicRow(
            row.Text("name"),
            row.YesOrNo("survived"),
            row.Category<Sex>("sex"),
            row.NumberOrMissing("age"),
            row.WholeNumber("class", 1, 3))),
    ];
}
