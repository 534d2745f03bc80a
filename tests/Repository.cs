using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>The checkout that is being tested.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    public static Workspace Workspace { get; } = new(Root);

    public static Curriculum Curriculum { get; } = Curriculum.Load(Workspace);

    public static IEnumerable<Exercise> Exercises => Curriculum.Exercises;

    public static GradeRequests Requests { get; } = new(Workspace, Curriculum);

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MLWorkbench.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"There is no MLWorkbench.sln above {AppContext.BaseDirectory}.");
        return folder.FullName;
    }
}
