namespace MLWorkbench.Workbench;

/// <summary>One track of the curriculum, its exercises in the order of teaching.</summary>
public sealed record Track(string Id, string Title, string Summary, Exercise[] Exercises)
{
    /// <summary>The folder and namespace, such as <c>LinearRegression</c>.</summary>
    public string Folder => PascalCase.Of(Id);
}
