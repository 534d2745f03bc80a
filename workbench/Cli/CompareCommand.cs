using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

static class CompareCommand
{
    const int WideEnough = 120;

    public static Command Create()
    {
        var id = new ExerciseArgument();
        var reveal = new RevealOption();
        var json = new JsonOption();
        var command = new DocumentedCommand(
            "compare", "Your code beside the reference, and what differs in approach, after you have passed.", "mlw compare roc-curve") { id, reveal, json };
        command.SetAction(result => Run(
            Terminal.Standard, Workspace.Find(), result.GetRequiredValue(id), result.GetValue(reveal), result.GetValue(json)));
        return command;
    }

    public static int Run(Terminal terminal, Workspace workspace, string id, bool reveal, bool json)
    {
        var curriculum = Curriculum.Load(workspace);
        var exercise = curriculum.Find(id);
        var yours = new GradeRequests(workspace, curriculum).Learner(exercise).Learner[0];
        var reference = Reference.Open(workspace, curriculum, exercise, reveal, "compare");
        var lines = LineDiff.Between(yours.Text, reference.Text);
        var figures = Approach.Compare(yours, new(workspace.Solution(exercise), reference.Text));
        var (left, right) = (workspace.Relative(workspace.Learner(exercise)), workspace.Relative(workspace.Solution(exercise)));
        if (json)
            terminal.Line(Json(exercise, UnifiedDiff.Lines(lines, left, right), figures).ToJsonString());
        else
        {
            WriteTexts(terminal, lines, left, right);
            WriteFigures(terminal, figures);
        }
        return ExitCode.Right;
    }

    static void WriteTexts(Terminal terminal, IReadOnlyList<LineDiff> lines, string left, string right)
    {
        if (lines.All(line => line.Kind == DiffKind.Same))
            terminal.Block($"{left} and {right} are the same.", 0);
        else if (terminal.Width >= WideEnough)
        {
            foreach (var line in SideBySide.Lines(lines, left, right, terminal.Width))
                terminal.Line(line);
        }
        else
        {
            foreach (var line in UnifiedDiff.Lines(lines, left, right))
                terminal.Line(line[0] switch { '-' => terminal.Red(line), '+' => terminal.Green(line), '@' => terminal.Dim(line), _ => line });
        }
    }

    static void WriteFigures(Terminal terminal, IReadOnlyList<Approach> figures)
    {
        var different = figures.Where(figure => figure.Yours != figure.Reference).ToList();
        if (different.Count == 0)
        {
            terminal.Line("\nIn approach, nothing countable differs.");
            return;
        }
        terminal.Line($"\n{terminal.Bold($"{"What differs in approach",-38}")} yours  reference");
        foreach (var figure in different)
            terminal.Line($"  {figure.Name,-36} {figure.Yours,5}  {figure.Reference,9}");
    }

    static JsonObject Json(Exercise exercise, IEnumerable<string> diff, IReadOnlyList<Approach> figures) => new()
    {
        ["id"] = exercise.Id,
        ["diff"] = string.Join('\n', diff),
        ["approach"] = new JsonArray([.. figures.Select(figure => new JsonObject
        {
            ["name"] = figure.Name,
            ["yours"] = figure.Yours,
            ["reference"] = figure.Reference,
        })]),
    };
}
