using System.CommandLine;
using System.Diagnostics;

namespace MLWorkbench.Workbench;

static class BenchCommand
{
    public static Command Create()
    {
        var id = new ExerciseArgument();
        var json = new JsonOption();
        var command = new DocumentedCommand(
            "bench", "How fast your code is: beside the reference, vectorised code, MathNet and the limit of this machine, in two seconds.", "mlw bench roc-curve") { id, json };
        command.SetAction((result, cancellation) => RunAsync(Workspace.Find(), result.GetRequiredValue(id), result.GetValue(json), cancellation));
        return command;
    }

    // The measuring happens in a process of its own: it holds the solutions, which this program does not know, and runs the learner's code, which may never end.
    static async Task<int> RunAsync(Workspace workspace, string id, bool json, CancellationToken cancellation)
    {
        var curriculum = Curriculum.Load(workspace);
        var exercise = curriculum.Find(id);
        if (!File.Exists(workspace.Benchmark(exercise)))
        {
            var measured = curriculum.Exercises.Where(other => File.Exists(workspace.Benchmark(other))).Select(other => other.Id).DefaultIfEmpty("none");
            throw new WorkbenchException($"{exercise.Id} has no benchmark. These have one: {string.Join(", ", measured)}.");
        }
        var program = await BenchmarkProgram.BuiltAsync(workspace, cancellation);
        var (_, exitCode) = await RunAsync(new("dotnet", [program, "quick", exercise.Id, .. json ? ["--json"] : Array.Empty<string>()]) { WorkingDirectory = workspace.Root }, cancellation);
        return exitCode;
    }

    /// <summary>Runs a process to its end, or ends it when this one is asked to end.</summary>
    internal static async Task<(string Output, int ExitCode)> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        using var process = Process.Start(start)!;
        try
        {
            var output = start.RedirectStandardOutput ? await process.StandardOutput.ReadToEndAsync(cancellation) : "";
            await process.WaitForExitAsync(cancellation);
            return (output, process.ExitCode);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
