using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace MLWorkbench.Workbench;

/// <summary>Tries what the workbench needs of a machine, and says what to do about what is missing.</summary>
static class DoctorCommand
{
    static readonly string[] Editors = ["code", "rider", "nvim", "vim", "emacs", "nano", "micro", "hx", "subl"];

    sealed record Finding(bool Good, string Subject, string Detail);

    public static Command Create()
    {
        var json = new JsonOption();
        var command = new DocumentedCommand("doctor", "Check this machine: SDK, packages, write access, file events, worker, editors.", "mlw doctor") { json };
        command.SetAction((result, cancellation) => RunAsync(Terminal.Standard, Workspace.Find(), result.GetValue(json), cancellation));
        return command;
    }

    static async Task<int> RunAsync(Terminal terminal, Workspace workspace, bool json, CancellationToken cancellation)
    {
        var healthy = true;
        foreach (var examine in new Func<Task<Finding>>[]
        {
            () => Task.FromResult(Machine()),
            () => SdkAsync(cancellation),
            () => Task.FromResult(Packages(workspace)),
            () => Task.FromResult(Writing(Path.Combine(workspace.Root, "exercises"), "your code is saved there")),
            () => Task.FromResult(Writing(workspace.Root, "progress is kept there, in .mlw")),
            () => FileEventsAsync(workspace, cancellation),
            () => WorkerAsync(workspace, cancellation),
            () => Task.FromResult(Editor()),
        })
        {
            var (good, subject, detail) = await examine();
            healthy &= good;
            if (json)
                terminal.Line(new JsonObject { ["subject"] = subject, ["good"] = good, ["detail"] = detail }.ToJsonString());
            else
                terminal.Item(good ? terminal.Green("✓") : terminal.Red("✗"), $"{subject,-13} {detail}", 0);
        }
        return healthy ? ExitCode.Right : ExitCode.Wrong;
    }

    static Finding Machine() =>
        new(true, "machine", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}");

    static async Task<Finding> SdkAsync(CancellationToken cancellation)
    {
        const string get = "Get .NET 10 from https://dotnet.microsoft.com/download/dotnet/10.0";
        try
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync(cancellation);
            var version = (await process.StandardOutput.ReadToEndAsync(cancellation)).Trim();
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
                return new(false, "SDK", $"dotnet --version says: {(await error).Trim().Split('\n')[0]} {get}");
            return new(Version.TryParse(version.Split('-')[0], out var parsed) && parsed.Major >= 10, "SDK", version);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new(false, "SDK", $"no dotnet on the PATH. {get}");
        }
    }

    // The program itself runs, so its packages are there; the test runner's come with the first dotnet test.
    static Finding Packages(Workspace workspace)
    {
        var versions = Path.Combine(workspace.Root, "Directory.Packages.props");
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } chosen
            ? chosen
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        if (!File.Exists(versions))
            return new(false, "packages", $"{versions} is missing. Get it back with: git checkout -- Directory.Packages.props");
        var names = XDocument.Load(versions).Descendants("PackageVersion").Select(package => (string?)package.Attribute("Include") ?? "").ToList();
        var absent = names.FindAll(name => !Directory.Exists(Path.Combine(cache, name.ToLowerInvariant())));
        return new(true, "packages", absent.Count == 0
            ? $"all {names.Count} are in {cache}"
            : $"not in {cache} yet, fetched when first needed: {string.Join(", ", absent)}");
    }

    static Finding Writing(string folder, string why)
    {
        var probe = Path.Combine(folder, $".mlw-doctor-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new(true, "write access", $"{folder} ({why})");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(false, "write access", $"{exception.Message} Clone the workbench to a folder of your own.");
        }
    }

    static async Task<Finding> FileEventsAsync(Workspace workspace, CancellationToken cancellation)
    {
        const string instead = "watching looks at the files four times a second instead, which is good enough";
        try
        {
            var delay = await FileEventProbe.TryAsync(Path.Combine(workspace.Root, "exercises"), cancellation);
            return new(true, "file events", delay is { } arrived
                ? $"arrive after {arrived.TotalMilliseconds:0} ms"
                : $"do not arrive on this file system; {instead}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(true, "file events", $"could not be tried ({exception.Message}); {instead} where none arrive");
        }
    }

    static async Task<Finding> WorkerAsync(Workspace workspace, CancellationToken cancellation)
    {
        var curriculum = Curriculum.Load(workspace);
        var exercise = curriculum.Exercises.First();
        using var service = new GradingService(new GradingLimits());
        try
        {
            var requests = new GradeRequests(workspace, curriculum);
            var cold = await TimedAsync(() => service.GradeAsync(requests.Solution(exercise), cancellation));
            var warm = await TimedAsync(() => service.GradeAsync(requests.Solution(exercise), cancellation));
            return new(warm.Verdict.Outcome == Outcome.Passed, "worker",
                $"the solution of {exercise.Id} is {warm.Verdict.Outcome.ToString().ToLowerInvariant()}: {cold.Milliseconds:0} ms cold, {warm.Milliseconds:0} ms warm");
        }
        catch (WorkbenchException problem)
        {
            return new(false, "worker", problem.Message);
        }
    }

    static async Task<(Verdict Verdict, double Milliseconds)> TimedAsync(Func<Task<Verdict>> grade)
    {
        var clock = Stopwatch.StartNew();
        return (await grade(), clock.Elapsed.TotalMilliseconds);
    }

    static Finding Editor()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var found = Editors.Where(editor => folders.Any(folder => File.Exists(Path.Combine(folder, editor)) || File.Exists(Path.Combine(folder, editor + ".cmd"))));
        var chosen = Environment.GetEnvironmentVariable("EDITOR");
        return new(true, "editor", string.IsNullOrEmpty(chosen) ? $"EDITOR is not set; found: {string.Join(", ", found.DefaultIfEmpty("none"))}" : $"EDITOR is {chosen}");
    }
}
