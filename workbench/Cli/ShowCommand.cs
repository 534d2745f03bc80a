using System.CommandLine;

namespace MLWorkbench.Workbench;

static class ShowCommand
{
    public static Command Create()
    {
        var id = new ExerciseArgument();
        var command = new DocumentedCommand("show", "The task of an exercise.", "mlw show roc-curve") { id };
        command.SetAction(result => Run(Terminal.Standard, Workspace.Find(), result.GetRequiredValue(id)));
        return command;
    }

    static int Run(Terminal terminal, Workspace workspace, string id)
    {
        var exercise = Curriculum.Load(workspace).Find(id);
        var page = PageFile.Read(workspace, exercise);
        terminal.Line(terminal.Bold(page.Title));
        terminal.Line(terminal.Dim($"{exercise.Id}, difficulty {exercise.Difficulty} of 5, about {exercise.Minutes} minutes"));
        if (exercise.Prerequisites.Length > 0)
            terminal.Line(terminal.Dim($"after {string.Join(", ", exercise.Prerequisites)}"));
        // Hints spoil; they stand on the page for whoever wants them.
        foreach (var heading in TaskPage.Headings.Where(heading => heading is "Task" or "Contract" or "Example"))
        {
            terminal.Line($"\n{terminal.Bold(heading)}\n");
            terminal.Block(page[heading], 2);
        }
        terminal.Line($"\nYour code:  {workspace.Relative(workspace.Learner(exercise))}");
        terminal.Line($"The page:   {workspace.Relative(workspace.Page(exercise))} ({page.Hints.Count} hints, background, interview questions)");
        terminal.Line($"Grade it:   mlw grade {exercise.Id}");
        return 0;
    }
}
