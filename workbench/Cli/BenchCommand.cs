using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using MLWorkbench.Figures;

namespace MLWorkbench.Workbench;

static class BenchCommand
{
    public static Command Create()
    {
        var id = new ExerciseArgument();
        var plot = new Option<bool>("--plot") { Description = "Draw the times as bars, and show the picture." };
        var file = new Option<string?>("--out") { Description = "Draw the times as bars: a file that ends with .svg, or .png when ScottPlot is switched on." };
        var json = new JsonOption();
        var command = new DocumentedCommand(
            "bench", "How fast your code is: beside the reference, vectorised code, MathNet and the limit of this machine, in two seconds.", "mlw bench roc-curve") { id, plot, file, json };
        command.SetAction((result, cancellation) => RunAsync(
            Terminal.Standard, Workspace.Find(), result.GetRequiredValue(id), result.GetValue(plot), result.GetValue(file), result.GetValue(json), cancellation));
        return command;
    }

    // The measuring happens in a process of its own: it holds the solutions, which this program does not know, and runs the learner's code, which may never end.
    static async Task<int> RunAsync(Terminal terminal, Workspace workspace, string id, bool plot, string? file, bool json, CancellationToken cancellation)
    {
        var curriculum = Curriculum.Load(workspace);
        var exercise = curriculum.Find(id);
        if (!File.Exists(workspace.Benchmark(exercise)))
        {
            var measured = curriculum.Exercises.Where(other => File.Exists(workspace.Benchmark(other))).Select(other => other.Id).DefaultIfEmpty("none");
            throw new WorkbenchException($"{exercise.Id} has no benchmark. These have one: {string.Join(", ", measured)}.");
        }
        var target = plot || file is not null ? PictureFile.At(file ?? Path.Combine(workspace.Plots, $"{exercise.Id.Replace('/', '-')}.bench.svg")) : null;
        var program = await BenchmarkProgram.BuiltAsync(workspace, cancellation);
        var (report, exitCode) = await RunAsync(
            new("dotnet", [program, "quick", exercise.Id, .. json || target is not null ? ["--json"] : Array.Empty<string>()])
            {
                WorkingDirectory = workspace.Root,
                RedirectStandardOutput = target is not null,
            },
            cancellation);
        if (target is null || exitCode != ExitCode.Right)
            return exitCode;
        Figure[] bars = [BenchmarkFigure.Of(JsonNode.Parse(report)!)];
        target.Write(bars);
        if (json)
            terminal.Line(FigureList.Json(exercise, target, bars).ToJsonString());
        else
            FigureList.Write(terminal, workspace, target, bars, show: file is null);
        return ExitCode.Right;
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
