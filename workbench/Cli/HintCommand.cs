using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

static class HintCommand
{
    public static Command Create()
    {
        var id = new ExerciseArgument();
        var again = new Option<bool>("--again") { Description = "The hints that you have taken already." };
        var json = new JsonOption();
        var command = new DocumentedCommand("hint", "The next hint, from a nudge to an outline.", "mlw hint roc-curve") { id, again, json };
        command.SetAction(result => Run(
            Terminal.Standard, Workspace.Find(), result.GetRequiredValue(id), result.GetValue(again), result.GetValue(json)));
        return command;
    }

    public static int Run(Terminal terminal, Workspace workspace, string id, bool again, bool json)
    {
        var curriculum = Curriculum.Load(workspace);
        var exercise = curriculum.Find(id);
        var hints = PageFile.Read(workspace, exercise).Hints;
        var taken = Math.Min(Progress.Load(workspace, curriculum)[exercise].HintsTaken, hints.Count);
        if (again)
            Again(terminal, exercise, hints, taken, json);
        else if (taken == hints.Count)
            After(terminal, exercise, hints.Count, json);
        else
        {
            var problem = new Journal(workspace).Append(new HintEvent(taken + 1) { Id = exercise.Id });
            Show(terminal, exercise, hints, taken + 1, json);
            if (!json)
                terminal.Line(terminal.Dim($"\n{Rest(exercise, hints.Count - taken - 1)}"));
            Terminal.WarnUnlessKept(problem);
        }
        return ExitCode.Right;
    }

    static void Show(Terminal terminal, Exercise exercise, IReadOnlyList<string> hints, int number, bool json)
    {
        if (json)
        {
            terminal.Line(new JsonObject { ["id"] = exercise.Id, ["hint"] = number, ["of"] = hints.Count, ["text"] = hints[number - 1] }.ToJsonString());
            return;
        }
        terminal.Line($"{terminal.Bold($"Hint {number} of {hints.Count}")}  {terminal.Dim(exercise.Id)}\n");
        terminal.Block(hints[number - 1], 2);
    }

    static void Again(Terminal terminal, Exercise exercise, IReadOnlyList<string> hints, int taken, bool json)
    {
        for (var number = 1; number <= taken; number++)
        {
            if (number > 1 && !json)
                terminal.Line();
            Show(terminal, exercise, hints, number, json);
        }
        if (taken == 0 && !json)
            terminal.Line($"You have taken no hint of {exercise.Id} yet. The first: mlw hint {exercise.Id}");
    }

    static void After(Terminal terminal, Exercise exercise, int count, bool json)
    {
        if (json)
            terminal.Line(new JsonObject { ["id"] = exercise.Id, ["hint"] = null, ["of"] = count, ["text"] = null }.ToJsonString());
        else
        {
            terminal.Line($"You have taken all {count} hints of {exercise.Id}. Read them with `mlw hint {exercise.Id} --again`;");
            terminal.Line($"the reference is shown by `mlw solution {exercise.Id} --reveal`, and that is recorded.");
        }
    }

    static string Rest(Exercise exercise, int left) => left switch
    {
        0 => "That was the last one.",
        1 => $"One more: mlw hint {exercise.Id}",
        _ => $"{left} more: mlw hint {exercise.Id}",
    };
}
