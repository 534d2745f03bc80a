using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>A workbench with one exercise in a folder of its own, and what `mlw` says there.</summary>
sealed partial class MiniatureWorkspace : IDisposable
{
    static readonly string Home = Path.Combine(Repository.Root, "tests", "Miniature");

    public MiniatureWorkspace(string? learnerFile)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Home, "workspace"), "*", SearchOption.AllDirectories))
            Copy(file, Path.GetRelativePath(Path.Combine(Home, "workspace"), file));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Home, "interview"), "*", SearchOption.AllDirectories))
            Copy(file, Path.GetRelativePath(Home, file));
        Copy(Repository.Workspace.GraderUsings, Path.Combine("graders", "GlobalUsings.cs"));
        if (learnerFile is not null)
            Copy(learnerFile, Path.Combine("exercises", "Mini", "Average.cs"));
    }

    /// <summary>One with the learner's file that ends in a certain way.</summary>
    public static MiniatureWorkspace With(string outcome) => new(Path.Combine(Home, "outcomes", outcome, "Average.cs"));

    public static IEnumerable<string> Outcomes => Directory.EnumerateDirectories(Path.Combine(Home, "outcomes")).Order(StringComparer.Ordinal);

    public string Root { get; } = Directory.CreateTempSubdirectory("mlw mini ü-").FullName;

    public Workspace Workspace => new(Root);

    /// <summary>What the journal says.</summary>
    public IReadOnlyList<JournalEvent> Events => [.. new Journal(Workspace).Read().Events];

    public Exercise Average => Curriculum.Load(Workspace).Find("average");

    /// <summary>What is piped into the program; nothing unless told.</summary>
    public string Input { get; set; } = "";

    /// <summary>What the program writes, with its exit code as the last line.</summary>
    public async Task<string> MlwAsync(params string[] arguments)
    {
        var (output, error, exitCode) = await RunAsync(arguments);
        return $"{Times().Replace(output + error, "").ReplaceLineEndings("\n").TrimEnd()}\nexit code {exitCode}\n";
    }

    /// <summary>What the program writes to each stream, without a keyboard.</summary>
    public async Task<(string Output, string Error, int ExitCode)> RunAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mlw.dll"), .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment.Prepend(("COLUMNS", "80")).Prepend(("MLW_JOURNAL", "")))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(Input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output, await error, process.ExitCode);
    }

    /// <summary>The lines of JSON that the program writes when it is asked for them.</summary>
    public async Task<JsonElement[]> JsonAsync(params string[] arguments)
    {
        var (output, _, _) = await RunAsync([.. arguments, "--json"]);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>Records a pass of what lies on disk, as a grading would.</summary>
    public void RecordPass()
    {
        var now = Fingerprints.OnDisk(Workspace, Average);
        new Journal(Workspace).Append(new AttemptEvent(Outcome.Passed, 3, 3, now.File, now.Grader, 1) { Id = "mini/average" });
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    void Copy(string file, string relative)
    {
        var target = Path.Combine(Root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }

    [GeneratedRegex(@"\r?\n  compiled in .*")]
    private static partial Regex Times();
}
