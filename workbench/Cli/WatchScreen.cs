namespace MLWorkbench.Workbench;

/// <summary>The session for people: one screen that is drawn anew, or plain lines that follow each other.</summary>
/// <param name="terminal">Where to write.</param>
/// <param name="workspace">The workspace, for the paths shown.</param>
/// <param name="curriculum">The curriculum, for the progress shown.</param>
/// <param name="plain">Lines only: nothing is erased, for screen readers and logs.</param>
sealed class WatchScreen(Terminal terminal, Workspace workspace, Curriculum curriculum, bool plain) : IWatchView
{
    const string Keys = "h hint  t task  s compare  n next  p previous  l list  r reset  o open  q quit";
    readonly Lock _screen = new();

    public void Opened(Exercise exercise)
    {
        lock (_screen)
        {
            Begin(exercise);
            terminal.Block(Brief(exercise), 2);
            terminal.Line();
            End(terminal.Dim("Warming up ..."));
        }
    }

    public void Ready(Exercise exercise, TimeSpan startUp, bool hasEvents)
    {
        lock (_screen)
        {
            terminal.Line(terminal.Dim($"Ready after {startUp.TotalSeconds:0.0} s. Save {workspace.Relative(workspace.Learner(exercise))} and see the verdict."
                + (hasEvents ? "" : " No file events on this file system: looking four times a second.")));
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
            VerdictText.Write(terminal, verdict, exercise, workspace.Relative(workspace.Learner(exercise)));
            terminal.Line();
            End($"{Solved(exercise)}  {terminal.Dim($"{DateTime.Now:HH:mm:ss}, {total.TotalMilliseconds:0} ms after the save")}");
        }
    }

    public void Problem(string message)
    {
        lock (_screen)
            terminal.Line($"{terminal.Red("✗")} {message}");
    }

    /// <summary>Shows some text below the current screen.</summary>
    public void Note(string text) => Note(to => to.Block(text, 2));

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
        terminal.Line($"{terminal.Bold(exercise.Title)}  {terminal.Dim($"difficulty {exercise.Difficulty} of 5, {exercise.Minutes} min")}");
        terminal.Line(terminal.Dim(workspace.Relative(workspace.Learner(exercise))));
        terminal.Line();
    }

    void End(string line)
    {
        terminal.Line(line);
        terminal.Line(terminal.Dim(Keys));
    }

    string Solved(Exercise exercise)
    {
        var progress = Progress.Load(workspace, curriculum);
        var track = progress.Tracks.First(track => track.Track.Id == exercise.TrackId);
        var passed = progress.Exercises.Count(each => each.State == ExerciseState.Passed);
        return $"{track.Track.Title} {track.Count(ExerciseState.Passed)}/{track.Exercises.Count}, all {passed}/{progress.Exercises.Count()}";
    }

    string Brief(Exercise exercise) =>
        File.Exists(workspace.Page(exercise)) ? TaskPage.Parse(File.ReadAllText(workspace.Page(exercise)))["Task"] : exercise.Title;
}
