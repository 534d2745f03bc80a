using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

static class ListCommand
{
    // A title that would be cut shorter than this is left out.
    const int ShortestTitle = 16;

    public static Command Create()
    {
        var selection = new SelectionArgument();
        var json = new JsonOption();
        var command = new DocumentedCommand("list", "Tracks and exercises, in the order of teaching.", "mlw list metrics") { selection, json };
        command.SetAction(result => Run(Terminal.Standard, Workspace.Find(), result.GetValue(selection), result.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, Workspace workspace, string? selection, bool json)
    {
        var curriculum = Curriculum.Load(workspace);
        var progress = Progress.Load(workspace, curriculum).Of(curriculum.Select(selection));
        if (json)
        {
            foreach (var exercise in progress.Exercises)
                terminal.Line(Json(workspace, exercise).ToJsonString());
            return ExitCode.Right;
        }
        Write(terminal, progress, numbered: false);
        var minutes = progress.Exercises.Sum(exercise => exercise.Exercise.Minutes);
        terminal.Block($"{Count.Of(progress.Exercises.Count(), "exercise")}, about {minutes / 60.0:0.#} hours. Read a task with `mlw show ID`.", 0);
        return ExitCode.Right;
    }

    /// <summary>Every track with its exercises and how far they are.</summary>
    public static void Write(Terminal terminal, Progress progress, bool numbered)
    {
        var number = 0;
        foreach (var track in progress.Tracks)
        {
            terminal.Line(terminal.Bold(track.Track.Title));
            var width = track.Exercises.Max(exercise => exercise.Exercise.Id.Length);
            foreach (var exercise in track.Exercises)
            {
                number++;
                var mark = Mark(terminal, exercise.State);
                Write(terminal, numbered ? $"{number,3} {mark}" : $"  {mark}", numbered ? 5 : 3, exercise.Exercise, width);
            }
            terminal.Line();
        }
    }

    static void Write(Terminal terminal, string lead, int leadWidth, Exercise exercise, int width)
    {
        var difficulty = new string('●', exercise.Difficulty) + new string('·', 5 - exercise.Difficulty);
        var room = terminal.LineWidth - leadWidth - 1 - width - 1 - 5 - 8 - 2;
        var title = room < ShortestTitle ? "" : exercise.Title.Length <= room ? exercise.Title : exercise.Title[..(room - 1)].TrimEnd() + "…";
        terminal.Line($"{lead} {exercise.Id.PadRight(width)} {terminal.Dim(difficulty)} {exercise.Minutes,3} min  {title}".TrimEnd());
    }

    static string Mark(Terminal terminal, ExerciseState state) => state switch
    {
        ExerciseState.Passed => terminal.Green("✓"),
        ExerciseState.Stale => terminal.Dim("~"),
        ExerciseState.Failing => terminal.Red("✗"),
        ExerciseState.Begun => "○",
        _ => " ",
    };

    static JsonObject Json(Workspace workspace, ExerciseProgress progress)
    {
        var json = ProgressJson.Of(progress);
        json["track"] = progress.Exercise.TrackId;
        json["difficulty"] = progress.Exercise.Difficulty;
        json["minutes"] = progress.Exercise.Minutes;
        json["prerequisites"] = new JsonArray([.. progress.Exercise.Prerequisites.Select(id => JsonValue.Create(id))]);
        json["file"] = workspace.Relative(workspace.Learner(progress.Exercise));
        json["page"] = workspace.Relative(workspace.Page(progress.Exercise));
        return json;
    }
}
