using System.CommandLine;
using MLWorkbench.Figures;

namespace MLWorkbench.Workbench;

static class PlotCommand
{
    public static Command Create()
    {
        var id = new Argument<string?>("id") { Description = "An exercise, such as metrics/roc-curve or just roc-curve.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--out") { Description = "Where to put the picture: a file that ends with .svg, or .png when ScottPlot is switched on." };
        var reference = new Option<bool>("--reference") { Description = "Draw what the reference solution finds in place of your code." };
        var list = new Option<bool>("--list") { Description = "The exercises that have figures, or the figures of one exercise." };
        var limit = new LimitOption("figure");
        var json = new JsonOption();
        var command = new DocumentedCommand("plot", "Draw what your code found.", "mlw plot kmeans --out kmeans.svg") { id, file, reference, list, limit, json };
        command.SetAction((result, cancellation) => result.GetValue(list)
            ? Task.FromResult(PlotList.Write(Terminal.Standard, Workspace.Find(), result.GetValue(id), result.GetValue(json)))
            : RunAsync(Terminal.Standard, Workspace.Find(), result.GetValue(id), result.GetValue(file), result.GetValue(reference), limit.Of(result), result.GetValue(json), cancellation));
        return command;
    }

    static async Task<int> RunAsync(
        Terminal terminal, Workspace workspace, string? id, string? file, bool reference, GradingLimits limits, bool json, CancellationToken cancellation)
    {
        var curriculum = Curriculum.Load(workspace);
        if (id is null)
            throw new WorkbenchException("Which exercise shall be drawn? `mlw plot --list` shows those that have figures; then: mlw plot kmeans");
        var exercise = curriculum.Find(id);
        if (!File.Exists(workspace.Figures(exercise)))
            throw new WorkbenchException($"{exercise.Id} has no figure. `mlw plot --list` shows the exercises that have.");
        var target = PictureFile.At(file ?? DefaultFile(workspace, exercise, reference));
        var verdict = await DrawAsync(workspace, curriculum, exercise, reference, limits, cancellation);
        var figures = Drawn(verdict);
        target.Write(figures);
        if (json)
            terminal.Line(FigureList.Json(exercise, target, figures).ToJsonString());
        else
        {
            FigureList.Write(terminal, workspace, target, figures, show: file is null);
            if (!reference)
                terminal.Line(terminal.Dim($"What it should look like: mlw plot {exercise.Id} --reference"));
        }
        return figures.All(figure => figure.Complaint() is null) ? ExitCode.Right : ExitCode.Wrong;
    }

    static string DefaultFile(Workspace workspace, Exercise exercise, bool reference) =>
        Path.Combine(workspace.Plots, $"{exercise.Id.Replace('/', '-')}{(reference ? ".reference" : "")}.svg");

    static async Task<Verdict> DrawAsync(
        Workspace workspace, Curriculum curriculum, Exercise exercise, bool reference, GradingLimits limits, CancellationToken cancellation)
    {
        var requests = new GradeRequests(workspace, curriculum);
        using var service = new GradingService(limits);
        var verdict = await service.GradeAsync(
            requests.Drawing(exercise, reference ? requests.Solution(exercise) : requests.Learner(exercise)), cancellation);
        if (verdict.Outcome is Outcome.DoesNotCompile or Outcome.SignatureChanged)
            throw new WorkbenchException($"{exercise.Id} cannot be drawn: {verdict.Message}");
        if (verdict.Outcome == Outcome.NotAttempted && verdict.PassedChecks == 0)
        {
            throw new WorkbenchException(
                $"{exercise.Id} is not attempted yet, so there is nothing to draw. What it will look like: mlw plot {exercise.Id} --reference");
        }
        return verdict;
    }

    // Whatever did not come out is there too, with the reason in its place.
    static List<Figure> Drawn(Verdict verdict)
    {
        var figures = verdict.Checks.Select(check => check.Figure ?? Figure.Missing(check.Name, check.Message ?? "Not attempted yet: nothing to draw.")).ToList();
        return figures.Count > 0 ? figures : [Figure.Missing(verdict.Id, verdict.Message ?? "Nothing was drawn.")];
    }
}
