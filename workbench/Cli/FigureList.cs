using System.Text.Json.Nodes;
using MLWorkbench.Figures;

namespace MLWorkbench.Workbench;

/// <summary>Says what was drawn and where it lies, and shows it.</summary>
static class FigureList
{
    /// <summary>The figures one below the other. A mark says that one could be drawn, never that it is right: eyes say that.</summary>
    public static void Write(Terminal terminal, Workspace workspace, PictureFile target, IReadOnlyList<Figure> figures, bool show)
    {
        foreach (var figure in figures)
        {
            terminal.Item(figure.Complaint() is null ? "▪" : terminal.Red("✗"), figure.Title, 0);
            if (figure.Complaint() is { } complaint)
                terminal.Block(complaint, 4);
            if (figure.Caption != "")
                terminal.Block(figure.Caption, 4, terminal.Dim);
        }
        terminal.Line(terminal.Link(show ? workspace.Relative(target.Path) : target.Path, target.Path));
        if (show)
            Viewer.Show(terminal, target.Path, figures);
    }

    public static JsonObject Json(Exercise exercise, PictureFile target, IReadOnlyList<Figure> figures) => new()
    {
        ["id"] = exercise.Id,
        ["file"] = target.Path,
        ["figures"] = new JsonArray([.. figures.Select(figure => new JsonObject
        {
            ["title"] = figure.Title,
            ["caption"] = figure.Caption,
            ["complaint"] = figure.Complaint(),
        })]),
    };
}
