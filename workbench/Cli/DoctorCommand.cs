using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MLWorkbench.Workbench;

/// <summary>Tries what the workbench needs of a machine, and says what to do about what is missing.</summary>
static class DoctorCommand
{
    static readonly string[] Editors = ["code", "rider", "nvim", "vim", "emacs", "nano", "micro", "hx", "subl"];

    sealed record Finding(bool Good, string Subject, string Detail);

    public static Command Create()
    {
        var command = new DocumentedCommand("doctor", "Check this machine: SDK, worker, file events, write access, editors.", "mlw doctor");
        command.SetAction((_, cancellation) => RunAsync(Terminal.Standard, Workspace.Find(), cancellation));
        return command;
    }

    static async Task<int> RunAsync(Terminal terminal, Workspace workspace, CancellationToken cancellation)
    {
        var healthy = true;
        foreach (var examine in new Func<Task<Finding>>[]
        {
            () => Task.FromResult(Machine()),
            () => SdkAsync(cancellation),
            () => Task.FromResult(Writing(Path.Combine(workspace.Root, "exercises"), "your code is saved there")),
            () => Task.FromResult(Writing(workspace.Root, "progress is kept there, in .mlw")),
            () => FileEventsAsync(workspace, cancellation),
            () => WorkerAsync(workspace, cancellation),
            () => Task.FromResult(Editor()),
        })
        {
            var (good, subject, detail) = await examine();
            healthy &= good;
            terminal.Line($"{(good ? terminal.Green("✓") : terminal.Red("✗"))} {subject,-13} {detail}");
        }
        return healthy ? ExitCode.Right : ExitCode.Wrong;
    }

    static Finding Machine() =>
        new(true, "machine", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}");

    static async Task<Finding> SdkAsync(CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        var version = (await process.StandardOutput.ReadToEndAsync(cancellation)).Trim();
        return new(process.ExitCode == 0 && Version.TryParse(version.Split('-')[0], out var parsed) && parsed.Major >= 10, "SDK",
            version == "" ? "none found: get .NET 10 from https://dotnet.microsoft.com/download/dotnet/10.0" : version);
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
