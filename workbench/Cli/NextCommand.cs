using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

static class NextCommand
{
    public static Command Create()
    {
        var json = new JsonOption();
        var command = new DocumentedCommand("next", "What to do next.", "mlw next") { json };
        command.SetAction(result => Run(Terminal.Standard, Workspace.Find(), result.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, Workspace workspace, bool json)
    {
        var next = Progress.Load(workspace, Curriculum.Load(workspace)).Next;
        if (json)
            terminal.Line(next is null ? """{"id":null}""" : Json(workspace, next).ToJsonString());
        else
            Write(terminal, workspace, next);
        return ExitCode.Right;
    }

    /// <summary>The last lines of every overview: what to do next, and how.</summary>
    public static void Write(Terminal terminal, Workspace workspace, ExerciseProgress? next)
    {
        if (next is null)
        {
            terminal.Line("Every exercise is passed.");
            return;
        }
        var exercise = next.Exercise;
        terminal.Flow(($"Next: {exercise.Id}", _ => $"Next: {terminal.Bold(exercise.Id)}"), ($"{exercise.Title}, {Why(next)}", Terminal.Same));
        var file = workspace.Learner(exercise);
        terminal.Line($"  the task    mlw show {exercise.Id}");
        terminal.Line($"  your code   {terminal.Link(workspace.Relative(file), file)}");
        terminal.Line($"  grade it    mlw grade {exercise.Id}");
    }

    static JsonObject Json(Workspace workspace, ExerciseProgress next)
    {
        var json = ProgressJson.Of(next);
        json["minutes"] = next.Exercise.Minutes;
        json["difficulty"] = next.Exercise.Difficulty;
        json["file"] = workspace.Relative(workspace.Learner(next.Exercise));
        json["page"] = workspace.Relative(workspace.Page(next.Exercise));
        return json;
    }

    static string Why(ExerciseProgress next) => next switch
    {
        { State: ExerciseState.Stale } => "passed, but changed since",
        { LastAttempt: { Checks: > 0 } last } => $"{last.Passed} of {last.Checks} checks passed so far",
        { State: ExerciseState.Untouched } => $"about {next.Exercise.Minutes} min",
        _ => "begun",
    };
}
