using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

static class ExportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A file that does not exist yet." };
        var json = new JsonOption();
        var command = new DocumentedCommand("export", "Copy your progress to a file, for another machine or a copy of your own.", "mlw export progress.jsonl") { file, json };
        command.SetAction(result => Run(Terminal.Standard, Workspace.Find(), result.GetRequiredValue(file), result.GetValue(json)));
        return command;
    }

    static int Run(Terminal terminal, Workspace workspace, string file, bool json)
    {
        var contents = new Journal(workspace).Export(file);
        terminal.Line(json
            ? new JsonObject { ["file"] = file, ["events"] = contents.Entries.Count, ["unreadableLines"] = contents.Unreadable }.ToJsonString()
            : $"Wrote {Count.Of(contents.Entries.Count, "event")} to {file}. On another machine: mlw import {file}");
        return ExitCode.Right;
    }
}
