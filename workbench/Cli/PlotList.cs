using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MLWorkbench.Grading;

namespace MLWorkbench.Workbench;

/// <summary>Which figures there are, told from their files without running them.</summary>
static partial class PlotList
{
    public static int Write(Terminal terminal, Workspace workspace, string? selection, bool json)
    {
        var found = Curriculum.Load(workspace).Select(selection).Where(exercise => File.Exists(workspace.Figures(exercise)))
            .Select(exercise => (exercise.Id, Figures: NamesIn(File.ReadAllText(workspace.Figures(exercise))))).ToList();
        if (found.Count == 0)
            throw new WorkbenchException(selection is null ? "No exercise has figures." : $"'{selection}' has no figures. `mlw plot --list` shows what has.");
        foreach (var (id, figures) in found)
        {
            if (json)
            {
                terminal.Line(new JsonObject { ["id"] = id, ["figures"] = new JsonArray([.. figures.Select(name => JsonValue.Create(name))]) }.ToJsonString());
                continue;
            }
            terminal.Line(terminal.Bold(id));
            foreach (var name in figures)
                terminal.Block(name, 2);
        }
        return ExitCode.Right;
    }

    static string[] NamesIn(string source) => [.. FigureMethod().Matches(source).Select(match => Sentence.Of(match.Groups[1].Value))];

    [GeneratedRegex(@"\[Figure\]\s+public static Figure (\w+)\(")]
    private static partial Regex FigureMethod();
}
