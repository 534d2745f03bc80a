using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>Switches the optional packages on, if the user's package sources have them, or off.</summary>
static class SetupCommand
{
    const string Instead = "Everything works without them: pictures are SVG files, ML.NET's recorded results stand in for live ones, and tables are rows rather than data frames.";

    public static Command Create()
    {
        var off = new Option<bool>("--off") { Description = "Do without the optional packages again." };
        var json = new JsonOption();
        var command = new DocumentedCommand("setup", "Try to switch on ScottPlot, ML.NET and data frames, which some package sources lack.", "mlw setup") { off, json };
        command.SetAction((result, cancellation) => result.GetValue(off)
            ? Task.FromResult(SwitchOff(Terminal.Standard, Workspace.Find(), result.GetValue(json)))
            : SwitchOnAsync(Terminal.Standard, Workspace.Find(), result.GetValue(json), cancellation));
        return command;
    }

    static async Task<int> SwitchOnAsync(Terminal terminal, Workspace workspace, bool json, CancellationToken cancellation)
    {
        var packages = new OptionalPackages(workspace);
        // Read before the trial: a file that cannot be understood is better known now.
        var switches = LocalProps.Open(workspace);
        Console.Error.WriteLine($"Looking for {string.Join(", ", packages.Names)} ...");
        var missing = await packages.FindMissingAsync(cancellation);
        if (missing.Count == 0)
        {
            switches.Set(OptionalPackages.Switch);
            packages.ForceRebuild();
        }
        if (json)
            terminal.Line(new JsonObject { ["on"] = missing.Count == 0, ["missing"] = new JsonArray([.. missing.Select(name => JsonValue.Create(name))]) }.ToJsonString());
        else
        {
            terminal.Line(missing.Count == 0
                ? "Switched on in Local.props: ScottPlot, ML.NET and data frames. The next ./mlw builds with them; mlw setup --off goes back."
                : $"Not switched on: your package sources do not give {string.Join(", ", missing)}. {Instead}");
        }
        return missing.Count == 0 ? ExitCode.Right : ExitCode.Wrong;
    }

    static int SwitchOff(Terminal terminal, Workspace workspace, bool json)
    {
        LocalProps.Open(workspace).Remove(OptionalPackages.Switch);
        new OptionalPackages(workspace).ForceRebuild();
        terminal.Line(json ? new JsonObject { ["on"] = false }.ToJsonString() : $"Switched off. {Instead}");
        return ExitCode.Right;
    }
}
