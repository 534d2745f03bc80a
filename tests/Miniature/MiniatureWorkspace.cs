using System.Diagnostics;
using System.Text.RegularExpressions;

namespace MLWorkbench.Tests;

/// <summary>A workbench with one exercise in a folder of its own, and what `mlw` says there.</summary>
sealed partial class MiniatureWorkspace : IDisposable
{
    static readonly string Home = Path.Combine(Repository.Root, "tests", "Miniature");

    public MiniatureWorkspace(string? learnerFile)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Home, "workspace"), "*", SearchOption.AllDirectories))
            Copy(file, Path.GetRelativePath(Path.Combine(Home, "workspace"), file));
        Copy(Repository.Workspace.GraderUsings, Path.Combine("graders", "GlobalUsings.cs"));
        if (learnerFile is not null)
            Copy(learnerFile, Path.Combine("exercises", "Mini", "Average.cs"));
    }

    public static IEnumerable<string> Outcomes => Directory.EnumerateDirectories(Path.Combine(Home, "outcomes")).Order(StringComparer.Ordinal);

    public string Root { get; } = Directory.CreateTempSubdirectory("mlw-miniature-").FullName;

    /// <summary>What the program writes, with its exit code as the last line.</summary>
    public async Task<string> MlwAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mlw.dll"), .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        return $"{Times().Replace(output, "").ReplaceLineEndings("\n").TrimEnd()}\nexit code {process.ExitCode}\n";
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    void Copy(string file, string relative)
    {
        var target = Path.Combine(Root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }

    [GeneratedRegex("  compiled in .*")]
    private static partial Regex Times();
}
