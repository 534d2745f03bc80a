namespace MLWorkbench.Workbench;

/// <summary>The session for people: one screen that is drawn anew, or plain lines that follow each other.</summary>
/// <param name="terminal">Where to write.</param>
/// <param name="workspace">The workspace, for the paths shown.</param>
/// <param name="curriculum">The curriculum, for the progress shown.</param>
/// <param name="plain">Lines only: nothing is erased, for screen readers and logs.</param>
/// <param name="height">How many lines the screen has; checks that pass are only counted when there are more.</param>
sealed class WatchScreen(Terminal terminal, Workspace workspace, Curriculum curriculum, bool plain, Func<int> height) : IWatchView
{
    const int BarWidth = 12;

    // Title, path, verdict, keys and the blank lines between them.
    const int Frame = 14;

    static readonly string[] Keys = ["h hint", "t task", "s compare", "b bench", "n next", "p previous", "l list", "r reset", "o open", "q quit"];
    readonly Lock _screen = new();
    string? _once;

    public void Opened(Exercise exercise)
    {
        lock (_screen)
        {
            Begin(exercise);
            terminal.Block(Brief(exercise), 2);
            terminal.Line();
            terminal.Line(terminal.Dim("Warming up ..."));
        }
    }

    public void Ready(Exercise exercise, TimeSpan startUp, bool hasEvents)
    {
        lock (_screen)
        {
            _once = $"Ready after {startUp.TotalSeconds:0.0} s: save the file and see the verdict."
                + (hasEvents ? "" : " This file system sends no events when a file is saved, so files are looked at four times a second.");
        }
    }

    public void Grading(Exercise exercise) { }

    public void Checked(CheckResult check) { }

    public void Judged(Exercise exercise, Verdict verdict, TimeSpan total)
    {
        lock (_screen)
        {
            Begin(exercise);
            if (verdict.Outcome == Outcome.NotAttempted && verdict.PassedChecks == 0)
            {
                terminal.Block(Brief(exercise), 2);
                terminal.Line();
            }
            var brief = !plain && verdict.Outcome != Outcome.Passed && verdict.Checks.Length + Frame > height();
            VerdictText.Write(terminal, verdict, exercise, workspace.Relative(workspace.Learner(exercise)), times: true, brief);
            terminal.Line();
            End(exercise, verdict, total);
        }
    }

    public void Problem(string message)
    {
        lock (_screen)
            terminal.Item(terminal.Red("✗"), message, 0);
    }

    /// <summary>Shows some text below the current screen.</summary>
    public void Note(string text) => Note(to => to.Block(text, 2));

    /// <summary>Writes on, in the same line.</summary>
    public void Echo(string text)
    {
        lock (_screen)
            terminal.Write(text);
    }

    /// <summary>Lets a command write below the current screen.</summary>
    public void Note(Action<Terminal> write)
    {
        lock (_screen)
        {
            terminal.Line();
            try
            {
                write(terminal);
            }
            catch (WorkbenchException problem)
            {
                terminal.Block(problem.Message, 2);
            }
        }
    }

    void Begin(Exercise exercise)
    {
        if (plain)
            terminal.Line();
        else
            terminal.Clear();
        var file = workspace.Learner(exercise);
        terminal.Flow((exercise.Title, terminal.Bold), ($"difficulty {exercise.Difficulty} of 5, {exercise.Minutes} min", terminal.Dim));
        terminal.Line(terminal.Link(terminal.Dim(workspace.Relative(file)), file));
        terminal.Line();
    }

    void End(Exercise exercise, Verdict verdict, TimeSpan total)
    {
        var progress = Progress.Load(workspace, curriculum);
        if (verdict.Outcome == Outcome.Passed)
            terminal.Block($"Press s to see the reference beside your code.{(progress.Next is { } next ? $" Next: {next.Exercise.Id}" : "")}\n", 0);
        if (_once is not null)
            terminal.Block(_once + '\n', 0, terminal.Dim);
        _once = null;
        var track = progress.Tracks.First(track => track.Track.Id == exercise.TrackId);
        terminal.Flow(
            Bar(track.Track.Title, track.Exercises), Bar("All", [.. progress.Exercises]),
            ($"{DateTime.Now:HH:mm:ss}, {total.TotalMilliseconds:0} ms", terminal.Dim));
        terminal.Flow(Keys.Select(key => (key, (Func<string, string>)terminal.Dim)));
    }

    // The bar is painted in place of the blanks that keep its room.
    (string Text, Func<string, string> Paint) Bar(string title, IReadOnlyCollection<ExerciseProgress> exercises)
    {
        var count = $"{exercises.Count(exercise => exercise.State == ExerciseState.Passed)}/{exercises.Count}";
        return ($"{title} {new string(' ', BarWidth)} {count}", _ => $"{title} {ProgressBar.Of(terminal, exercises, BarWidth)} {count}");
    }

    string Brief(Exercise exercise) =>
        File.Exists(workspace.Page(exercise)) ? TaskPage.Parse(File.ReadAllText(workspace.Page(exercise)))["Task"] : exercise.Title;
}
