using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A file that `mlw export` wrote." };
        var json = new JsonOption();
        var command = new DocumentedCommand("import", "Merge exported progress into yours; what both have counts once.", "mlw import progress.jsonl") { file, json };
        command.SetAction(result => Run(Terminal.Standard, Workspace.Find(), result.GetRequiredValue(file), result.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, Workspace workspace, string file, bool json)
    {
        var import = new Journal(workspace).Import(file);
        var kept = import.Kept is null ? null : workspace.Relative(import.Kept);
        if (json)
        {
            terminal.Line(new JsonObject
            {
                ["file"] = file,
                ["added"] = import.Added,
                ["known"] = import.Known,
                ["unreadableLines"] = import.Unreadable,
                ["kept"] = kept,
            }.ToJsonString());
            return ExitCode.Right;
        }
        terminal.Line(import.Added == 0
            ? $"{file} holds nothing new; nothing was changed."
            : $"Added {Count.Of(import.Added, "event")}; {import.Known} {Count.Was(import.Known)} here already.");
        if (import.Unreadable > 0)
            terminal.Line($"{Count.Of(import.Unreadable, "line")} of {file} could not be read and {Count.Was(import.Unreadable)} left out.");
        if (kept is not null)
            terminal.Line($"Your progress as it was is kept: {kept}");
        return ExitCode.Right;
    }
}
