using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

static class ResetCommand
{
    public static Command Create()
    {
        var id = new ExerciseArgument();
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var json = new JsonOption();
        var command = new DocumentedCommand("reset", "Begin an exercise anew; your code is kept in .mlw/attic.", "mlw reset roc-curve --yes") { id, yes, json };
        command.SetAction(result => Run(
            Terminal.Standard, Workspace.Find(), result.GetRequiredValue(id), result.GetValue(yes), result.GetValue(json)));
        return command;
    }

    public static int Run(Terminal terminal, Workspace workspace, string id, bool yes, bool json)
    {
        var exercise = Curriculum.Load(workspace).Find(id);
        var file = workspace.Relative(workspace.Learner(exercise));
        var stub = new StubFile(workspace, exercise);
        if (stub.HoldsWork && !yes && !Agreed(exercise, file))
        {
            terminal.Line(json ? Json(exercise, false, null) : "Nothing was changed.");
            return ExitCode.Right;
        }

        var written = !stub.IsStub;
        var kept = written && stub.Write() is { } path ? workspace.Relative(path) : null;
        var problem = written ? new Journal(workspace).Append(new ResetEvent { Id = exercise.Id }) : null;
        if (json)
            terminal.Line(Json(exercise, written, kept));
        else
        {
            terminal.Line(written ? $"{file} is the stub again." : $"{file} is the stub already; nothing was changed.");
            if (kept is not null)
                terminal.Line($"Your code is kept: {kept}");
        }
        Terminal.WarnUnlessKept(problem);
        return ExitCode.Right;
    }

    // The question goes to the error stream: with --json, the other one is for programs.
    static bool Agreed(Exercise exercise, string file)
    {
        if (Console.IsInputRedirected)
        {
            throw new WorkbenchException(
                $"{file} holds code of yours, and nobody can be asked here. Nothing was changed. To put the stub back (your code is kept in .mlw/attic): mlw reset {exercise.Id} --yes");
        }
        Console.Error.Write($"{file} holds code of yours. Put the stub back, and keep your code in .mlw/attic? [y/N] ");
        return Console.ReadLine()?.Trim() is { } answer && answer.StartsWith("y", StringComparison.OrdinalIgnoreCase);
    }

    static string Json(Exercise exercise, bool reset, string? kept) =>
        new JsonObject { ["id"] = exercise.Id, ["reset"] = reset, ["kept"] = kept }.ToJsonString();
}
