using System.CommandLine;

namespace MLWorkbench.Workbench;

static class StatusCommand
{
    const int WideEnough = 72;
    const int NamedAtMost = 5;

    // What is told besides the passes: as much as there is room for.
    static readonly ExerciseState[][] Told =
    [
        [ExerciseState.Stale, ExerciseState.Failing, ExerciseState.Begun, ExerciseState.Untouched],
        [ExerciseState.Stale, ExerciseState.Failing, ExerciseState.Begun],
        [],
    ];

    public static Command Create()
    {
        var json = new JsonOption();
        var command = new DocumentedCommand("status", "How far you are: every track, streak, time spent, goals, what to do next.", "mlw status") { json };
        command.SetAction(result => Run(Terminal.Standard, Workspace.Find(), result.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, Workspace workspace, bool json)
    {
        var progress = Progress.Load(workspace, Curriculum.Load(workspace));
        if (json)
        {
            var overview = ProgressJson.Of(progress);
            overview["goals"] = GoalsView.Json(GoalsView.Load(workspace));
            overview["interview"] = GoalsView.DueJson(workspace);
            terminal.Line(overview.ToJsonString());
        }
        else
            Write(terminal, workspace, progress);
        return ExitCode.Right;
    }

    public static void Write(Terminal terminal, Workspace workspace, Progress progress)
    {
        var width = progress.Tracks.Select(track => track.Track.Title.Length).DefaultIfEmpty().Max();
        var bar = terminal.LineWidth < WideEnough ? 8 : 16;
        var room = terminal.LineWidth - width - bar - 4;
        var told = Told.First(states => states.Length == 0 || progress.Tracks.All(track => Counts(track, states).Length <= room));
        foreach (var track in progress.Tracks)
            terminal.Line($"{track.Track.Title.PadRight(width)}  {ProgressBar.Of(terminal, track.Exercises, bar)}  {Counts(track, told)}");
        terminal.Line();
        Name(terminal, progress, ExerciseState.Failing, "Failing");
        Name(terminal, progress, ExerciseState.Stale, "Stale, passed before your file or the grader changed");
        terminal.Line($"{Habit(progress)}\n");
        GoalsView.Write(terminal, GoalsView.Load(workspace));
        GoalsView.WriteDue(terminal, workspace, InterviewContent.Load(workspace));
        terminal.Line();
        if (progress.Unreadable > 0)
            terminal.Line(terminal.Dim($"{Count.Of(progress.Unreadable, "line")} of {workspace.Relative(workspace.Journal)} could not be read and {Count.Was(progress.Unreadable)} left out.\n"));
        NextCommand.Write(terminal, workspace, progress.Next);
    }

    static string Counts(TrackProgress track, ExerciseState[] states) => string.Join(", ", states
        .Where(state => track.Count(state) > 0).Select(state => $"{track.Count(state)} {state.ToString().ToLowerInvariant()}")
        .Prepend($"{track.Count(ExerciseState.Passed)} of {track.Exercises.Count} passed"));

    static void Name(Terminal terminal, Progress progress, ExerciseState state, string heading)
    {
        var ids = progress.Exercises.Where(exercise => exercise.State == state).Select(exercise => exercise.Exercise.Id).ToList();
        if (ids.Count == 0)
            return;
        var more = ids.Count > NamedAtMost ? $"\nand {ids.Count - NamedAtMost} more" : "";
        terminal.Line($"{heading}:");
        terminal.Block(string.Join('\n', ids.Take(NamedAtMost)) + more, 2);
        terminal.Line();
    }

    static string Habit(Progress progress)
    {
        var streak = progress.Streak switch
        {
            0 => "No streak yet",
            var days => $"Streak: {Count.Of(days, "day")}",
        };
        var (hours, minutes) = ((int)progress.Spent.TotalHours, progress.Spent.Minutes);
        return $"{streak}. Time spent: {(hours > 0 ? $"{hours} h " : "")}{minutes} min.";
    }
}
