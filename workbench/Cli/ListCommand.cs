using System.CommandLine;

namespace MLWorkbench.Workbench;

static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "All tracks and exercises, in the order of teaching.");
        command.SetAction(_ => Run(Terminal.Standard, Curriculum.Load(Workspace.Find())));
        return command;
    }

    static int Run(Terminal terminal, Curriculum curriculum)
    {
        foreach (var track in curriculum.Tracks)
        {
            terminal.Line(terminal.Bold(track.Title));
            foreach (var exercise in track.Exercises)
            {
                var difficulty = new string('●', exercise.Difficulty) + new string('·', 5 - exercise.Difficulty);
                terminal.Line($"  {exercise.Id,-36} {terminal.Dim(difficulty)} {exercise.Minutes,3} min  {exercise.Title}");
            }
            terminal.Line();
        }
        var exercises = curriculum.Exercises.ToList();
        terminal.Line($"{exercises.Count} exercises, about {exercises.Sum(exercise => exercise.Minutes) / 60.0:0.#} hours. Read a task with `mlw show ID`.");
        return 0;
    }
}
