using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

static class ShowCommand
{
    // Hints spoil; they stand on the page for whoever wants them.
    static readonly string[] Shown = ["Task", "Contract", "Example"];

    public static Command Create()
    {
        var id = new ExerciseArgument();
        var json = new JsonOption();
        var command = new DocumentedCommand("show", "The task of an exercise.", "mlw show roc-curve") { id, json };
        command.SetAction(result => Run(Terminal.Standard, Workspace.Find(), result.GetRequiredValue(id), result.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, Workspace workspace, string id, bool json)
    {
        var exercise = Curriculum.Load(workspace).Find(id);
        var page = PageFile.Read(workspace, exercise);
        if (json)
            terminal.Line(Json(workspace, exercise, page).ToJsonString());
        else
            Write(terminal, workspace, exercise, page);
        return ExitCode.Right;
    }

    static void Write(Terminal terminal, Workspace workspace, Exercise exercise, TaskPage page)
    {
        terminal.Block(page.Title, 0, terminal.Bold);
        terminal.Block($"{exercise.Id}, difficulty {exercise.Difficulty} of 5, about {exercise.Minutes} minutes", 0, terminal.Dim);
        if (exercise.Prerequisites.Length > 0)
            terminal.Block($"after {string.Join(", ", exercise.Prerequisites)}", 0, terminal.Dim);
        foreach (var heading in Shown)
        {
            terminal.Line($"\n{terminal.Bold(heading)}\n");
            terminal.Block(page[heading], 2);
        }
        var (code, text) = (workspace.Learner(exercise), workspace.Page(exercise));
        terminal.Line();
        terminal.Flow(($"Your code:  {workspace.Relative(code)}", line => terminal.Link(line, code)));
        terminal.Flow(
            ($"The page:   {workspace.Relative(text)}", line => terminal.Link(line, text)),
            ($"({page.Hints.Count} hints, background, interview questions)", Terminal.Same));
        terminal.Line($"Grade it:   mlw grade {exercise.Id}");
    }

    static JsonObject Json(Workspace workspace, Exercise exercise, TaskPage page)
    {
        var json = new JsonObject
        {
            ["id"] = exercise.Id,
            ["title"] = exercise.Title,
            ["difficulty"] = exercise.Difficulty,
            ["minutes"] = exercise.Minutes,
            ["prerequisites"] = new JsonArray([.. exercise.Prerequisites.Select(id => JsonValue.Create(id))]),
            ["file"] = workspace.Relative(workspace.Learner(exercise)),
            ["page"] = workspace.Relative(workspace.Page(exercise)),
            ["hints"] = page.Hints.Count,
        };
        foreach (var heading in Shown)
            json[heading.ToLowerInvariant()] = page[heading];
        return json;
    }
}
