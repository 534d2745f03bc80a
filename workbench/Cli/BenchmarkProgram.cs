namespace MLWorkbench.Workbench;

/// <summary>The program in <c>benchmarks</c>, built when it is missing or older than what it is made of.</summary>
static class BenchmarkProgram
{
    static readonly string[] Sources = ["benchmarks", "solutions", "workbench", "graders/Grading", "exercises/Shared", "datasets"];

    /// <summary>The path of the program, up to date.</summary>
    public static async Task<string> BuiltAsync(Workspace workspace, CancellationToken cancellation)
    {
        var program = Path.Combine(workspace.Root, "artifacts", "bin", "Benchmarks", "release", "Benchmarks.dll");
        var stamp = Path.Combine(workspace.Root, "artifacts", "benchmarks.stamp");
        if (File.Exists(program) && File.Exists(stamp) && Newest(workspace) <= File.GetLastWriteTimeUtc(stamp))
            return program;

        Console.Error.WriteLine("Building the benchmarks (once; half a minute the first time) ...");
        var began = DateTime.UtcNow;
        var (output, exitCode) = await BenchCommand.RunAsync(
            new("dotnet", ["build", Path.Combine(workspace.Root, "benchmarks"), "-c", "Release", "--nologo", "-v", "quiet", "-clp:NoSummary"]) { RedirectStandardOutput = true },
            cancellation);
        if (exitCode != 0)
            throw new WorkbenchException($"{output.TrimEnd()}\nThe benchmarks could not be built: see the first error above. If packages are missing, check the network and try again.");
        await File.WriteAllTextAsync(stamp, "", cancellation);
        File.SetLastWriteTimeUtc(stamp, began);
        return program;
    }

    static DateTime Newest(Workspace workspace) =>
        Sources.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(workspace.Root, folder), "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(workspace.Root, "Directory.*"))
            .Max(File.GetLastWriteTimeUtc);
}
