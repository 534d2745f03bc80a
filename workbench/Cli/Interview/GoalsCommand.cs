using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>What to reach before an interview, and the projects that only the learner can call done.</summary>
static class GoalsCommand
{
    public static Command Create()
    {
        var json = new JsonOption();
        var command = new DocumentedCommand("goals", "What to reach before an interview, with dates, and the projects.", "mlw goals") { json, Mark("done", true), Mark("undo", false) };
        command.SetAction(result => Run(Terminal.Standard, Workspace.Find(), result.GetValue(json)));
        return command;
    }

    static DocumentedCommand Mark(string name, bool done)
    {
        var id = new Argument<string>("project") { Description = "A project, such as projects/iris-three-ways." };
        var json = new JsonOption();
        var command = new DocumentedCommand(name, done ? "A project is done." : "A project is not done after all.", $"mlw goals {name} iris-three-ways") { id, json };
        command.SetAction(result => Mark(Terminal.Standard, Workspace.Find(), result.GetRequiredValue(id), done, result.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, Workspace workspace, bool json)
    {
        var (goals, content) = (GoalsView.Load(workspace), ContentFaults.Load(workspace));
        var done = new Journal(workspace).Read().Events.OfType<GoalEvent>().GroupBy(goal => goal.Id).Where(project => project.Last().Done).Select(project => project.Key).ToHashSet();
        if (json)
        {
            terminal.Line(new JsonObject
            {
                ["goals"] = GoalsView.Json(goals),
                ["projects"] = new JsonArray([.. content.Projects.Select(project => new JsonObject { ["id"] = project.Id, ["title"] = project.Title, ["done"] = done.Contains(project.Id) })]),
            }.ToJsonString());
            return ExitCode.Right;
        }
        GoalsView.Write(terminal, goals);
        terminal.Line();
        foreach (var project in content.Projects)
            terminal.Item(done.Contains(project.Id) ? terminal.Green("✓") : "○", $"{project.Id}  {project.Title}", 0);
        terminal.Block("A project is yours to judge by its rubric; then: mlw goals done ID", 0, terminal.Dim);
        return ExitCode.Right;
    }

    static int Mark(Terminal terminal, Workspace workspace, string id, bool done, bool json)
    {
        var project = ContentFaults.Load(workspace).Project(id);
        var journal = new Journal(workspace);
        var isDone = journal.Read().Events.OfType<GoalEvent>().LastOrDefault(goal => goal.Id == project.Id) is { Done: true };
        if (isDone == done)
        {
            terminal.Line(json ? Json(project, done) : $"{project.Id} is {(done ? "done already" : "not done as it is")}; nothing was changed.");
            return ExitCode.Right;
        }
        var problem = journal.Append(new GoalEvent(done) { Id = project.Id });
        terminal.Line(json ? Json(project, done) : done ? $"Done: {project.Title}." : $"Open again: {project.Title}.");
        Terminal.WarnUnlessKept(problem);
        return ExitCode.Right;
    }

    static string Json(Project project, bool done) => new JsonObject { ["id"] = project.Id, ["done"] = done }.ToJsonString();
}
