namespace MLWorkbench.Workbench;

/// <summary>A checkout of the workbench, and where everything in it lies.</summary>
public sealed class Workspace(string root)
{
    /// <summary>The folder that holds <c>exercises</c> and <c>graders</c>.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>The ordered list of tracks and exercises.</summary>
    public string CurriculumFile => Path.Combine(Root, "exercises", "curriculum.json");

    /// <summary>Usings that every grader is compiled with.</summary>
    public string GraderUsings => Path.Combine(Root, "graders", "GlobalUsings.cs");

    /// <summary>What the learner did, one event a line.</summary>
    public string Journal => Path.Combine(Root, ".mlw", "journal.jsonl");

    /// <summary>Held by whoever writes the journal.</summary>
    public string JournalLock => Path.Combine(Root, ".mlw", "journal.lock");

    /// <summary>Old versions of what was replaced.</summary>
    public string Attic => Path.Combine(Root, ".mlw", "attic");

    /// <summary>Where exercises are solved again.</summary>
    public string Scratch => Path.Combine(Root, ".mlw", "scratch");

    /// <summary>Mock interviews, open and finished.</summary>
    public string Interviews => Path.Combine(Root, ".mlw", "interviews");

    /// <summary>Questions, designs, prompts, projects and plans.</summary>
    public string Interview => Path.Combine(Root, "interview");

    /// <summary>The file that the learner edits.</summary>
    public string Learner(Exercise exercise) => In("exercises", exercise, $"{exercise.ClassName}.cs");

    /// <summary>Plain loops that a learner is given to make faster: supplied, right, and only there where speed is the task.</summary>
    public string Plain(Exercise exercise) => In("exercises", exercise, $"Plain{exercise.ClassName}.cs");

    /// <summary>The task page.</summary>
    public string Page(Exercise exercise) => In("exercises", exercise, $"{exercise.ClassName}.md");

    /// <summary>The reference solution.</summary>
    public string Solution(Exercise exercise) => In("solutions", exercise, $"{exercise.ClassName}.cs");

    /// <summary>The checks.</summary>
    public string Grader(Exercise exercise) => In("graders", exercise, $"{exercise.ClassName}Grader.cs");

    /// <summary>What draws the learner's results; not every exercise has it.</summary>
    public string Figures(Exercise exercise)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return Path.Combine(Root, "graders", exercise.TrackFolder, "Figures", $"{exercise.ClassName}Figures.cs");
    }

    /// <summary>What the figures of a track share; it names no exercise.</summary>
    public IReadOnlyList<string> FigureExtras(Exercise exercise) =>
        [.. FilesIn(Path.GetDirectoryName(Figures(exercise))!, "*.cs").Where(file => !file.EndsWith("Figures.cs", StringComparison.Ordinal))];

    /// <summary>Where pictures are put unless another place is asked for.</summary>
    public string Plots => Path.Combine(Root, ".mlw", "plots");

    /// <summary>The suite that measures speed; not every exercise has one.</summary>
    public string Benchmark(Exercise exercise) => In("benchmarks", exercise, $"{exercise.ClassName}Benchmark.cs");

    /// <summary>The wrong versions that the grader must reject by name.</summary>
    public string Mutants(Exercise exercise) => In(Path.Combine("tests", "Mutants"), exercise, $"{exercise.ClassName}.json");

    /// <summary>Right answers written another way: <c>Name.Variant.cs</c>.</summary>
    public IReadOnlyList<string> Alternatives(Exercise exercise)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return FilesIn(Path.Combine(Root, "tests", "Alternatives", exercise.TrackFolder), $"{exercise.ClassName}.*.cs");
    }

    /// <summary>Files of the learner's own in the track's folder, compiled with every exercise of the track.</summary>
    public IReadOnlyList<string> LearnerExtras(Track track)
    {
        ArgumentNullException.ThrowIfNull(track);
        var exercises = track.Exercises.Select(Learner).ToHashSet();
        return [.. FilesIn(Path.Combine(Root, "exercises", track.Folder), "*.cs").Where(file => !exercises.Contains(file))];
    }

    /// <summary>What the graders of a track share.</summary>
    public IReadOnlyList<string> GraderExtras(Exercise exercise)
    {
        ArgumentNullException.ThrowIfNull(exercise);
        return [.. FilesIn(Path.Combine(Root, "graders", exercise.TrackFolder), "*.cs").Where(file => !file.EndsWith("Grader.cs", StringComparison.Ordinal))];
    }

    /// <summary>All that a verdict of the grader depends on: its file, what it shares, and the usings.</summary>
    public IReadOnlyList<string> GraderSources(Exercise exercise) => [Grader(exercise), GraderUsings, .. GraderExtras(exercise)];

    /// <summary>A path as the user would type it from the root.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The checkout that the current folder or, failing that, the program lies in.</summary>
    public static Workspace Find()
    {
        string?[] starts = [Environment.CurrentDirectory, Environment.GetEnvironmentVariable("MLW_ROOT"), AppContext.BaseDirectory];
        foreach (var start in starts.OfType<string>())
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (new Workspace(folder.FullName) is var workspace && File.Exists(workspace.CurriculumFile))
                    return workspace;
            }
        }
        throw new WorkbenchException("No workbench here: there is no exercises/curriculum.json in this folder or above it. Change to your clone of MLWorkbench.");
    }

    string In(string room, Exercise exercise, string file) => Path.Combine(Root, room, exercise.TrackFolder, file);

    static string[] FilesIn(string folder, string pattern) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal)] : [];
}
