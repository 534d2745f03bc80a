using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

static class SolutionCommand
{
    public static Command Create()
    {
        var id = new ExerciseArgument();
        var reveal = new RevealOption();
        var json = new JsonOption();
        var command = new DocumentedCommand("solution", "The reference solution, after you have passed.", "mlw solution roc-curve") { id, reveal, json };
        command.SetAction(result => Run(
            Terminal.Standard, Workspace.Find(), result.GetRequiredValue(id), result.GetValue(reveal), result.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, Workspace workspace, string id, bool reveal, bool json)
    {
        var curriculum = Curriculum.Load(workspace);
        var exercise = curriculum.Find(id);
        var reference = Reference.Open(workspace, curriculum, exercise, reveal, "solution");
        terminal.Line(json
            ? new JsonObject
            {
                ["id"] = exercise.Id,
                ["file"] = workspace.Relative(workspace.Solution(exercise)),
                ["revealed"] = reference.Revealed,
                ["text"] = reference.Text,
            }.ToJsonString()
            : reference.Text.TrimEnd());
        return ExitCode.Right;
    }
}
