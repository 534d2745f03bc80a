using System.Diagnostics;
using System.Xml.Linq;
using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>
/// A copy of the sources in which all tracks are one, so that one build shows what `dotnet test` says of every exercise.
/// The learner's files are written by the test; the checkout's own are never read.
/// </summary>
sealed class PlainTestTree
{
    const string ProjectFile = "<Project Sdk=\"Microsoft.NET.Sdk\" />";
    static readonly string Root = Path.Combine(Repository.Root, "artifacts", "parity");

    public PlainTestTree()
    {
        // Outputs stay, so that a second run builds only what changed; sources are laid anew.
        foreach (var folder in new[] { "exercises", "graders", "datasets" }.Select(room => Path.Combine(Root, room)).Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(Root);
        foreach (var file in new[] { "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(Root, file), overwrite: true);
        Copy("exercises", "", "Directory.Build.*");
        Copy("exercises/Shared", "", "*");
        Copy("datasets", "", "*");
        Copy("datasets/references", "", "*");
        Copy("graders", "", "*");
        Copy("graders/Grading", "", "*");
        foreach (var track in Repository.Curriculum.Tracks)
            Copy($"graders/{track.Folder}", $"graders/All/{track.Folder}", "*.cs");
        Write("graders/All/All.Graders.csproj", ProjectFile);
        Write("exercises/All/All.Exercises.csproj", ProjectFile);
        Write("parity.runsettings", $"<RunSettings><NUnit><TestOutputXml>{Path.Combine(Root, "results")}</TestOutputXml></NUnit></RunSettings>");
    }

    /// <summary>Writes a learner's file.</summary>
    public static void Solve(Exercise exercise, string text) => Write($"exercises/All/{exercise.TrackFolder}/{exercise.ClassName}.cs", text);

    /// <summary>Runs `dotnet test` there.</summary>
    public static async Task<(int ExitCode, string Output)> TestAsync()
    {
        var results = Path.Combine(Root, "results");
        if (Directory.Exists(results))
            Directory.Delete(results, recursive: true);
        var start = new ProcessStartInfo("dotnet", ["test", "--project", "graders/All", "--settings", "parity.runsettings", "--no-progress"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    /// <summary>The outcome of each check of the last run, by 'Track.Class.Check'.</summary>
    public static Dictionary<string, CheckOutcome> Results() =>
        XDocument.Load(Path.Combine(Root, "results", "All.Graders.xml")).Descendants("test-case").ToDictionary(
            test => ((string)test.Attribute("fullname")!)["MLWorkbench.".Length..],
            test => ((string)test.Attribute("result")!, (string?)test.Attribute("label")) switch
            {
                ("Passed", _) => CheckOutcome.Passed,
                ("Failed", _) => CheckOutcome.Failed,
                ("Skipped", "NotAttempted") => CheckOutcome.NotAttempted,
                _ => CheckOutcome.NotRun,
            });

    static void Copy(string from, string to, string pattern)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, from), pattern))
            Write($"{(to == "" ? from : to)}/{Path.GetFileName(file)}", File.ReadAllText(file));
    }

    static void Write(string relative, string text)
    {
        var file = Path.Combine(Root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
