namespace MLWorkbench.Workbench;

/// <summary>One exercise as the curriculum lists it. Its id gives every path; ids that it once had still find its progress.</summary>
public sealed record Exercise(string Id, string Title, int Difficulty, int Minutes, string[] Prerequisites, string[]? Formerly = null)
{
    /// <summary>The part before the slash, such as <c>linear-regression</c>.</summary>
    public string TrackId => Id[..Id.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The folder and namespace of the track, such as <c>LinearRegression</c>.</summary>
    public string TrackFolder => PascalCase.Of(TrackId);

    /// <summary>The class and file stem, such as <c>RidgeRegression</c>.</summary>
    public string ClassName => PascalCase.Of(Id[(TrackId.Length + 1)..]);
}
