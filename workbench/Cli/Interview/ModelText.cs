namespace MLWorkbench.Workbench;

/// <summary>A model answer and its rubric: side by side where there is room, else one under the other.</summary>
static class ModelText
{
    const int WideEnough = 100;

    public static void Write(Terminal terminal, InterviewItem item)
    {
        var (model, rubric) = (Model(item), Rubric(item.Rubric));
        terminal.Line();
        if (terminal.Width >= WideEnough)
        {
            foreach (var line in Columns.Lines(model, rubric, terminal.Width))
                terminal.Line(line);
        }
        else
        {
            terminal.Block(model, 0);
            terminal.Line();
            terminal.Block(rubric, 0);
        }
        terminal.Line();
    }

    /// <summary>What stands below a scored answer: what comes next.</summary>
    public static void WriteNext(Terminal terminal, InterviewItem item)
    {
        if (item.FollowUp.Length > 0)
            terminal.Block($"And next: {item.FollowUp}", 0);
        if (item.Related.Count > 0)
            terminal.Block($"See also: {string.Join(", ", item.Related)}", 0, terminal.Dim);
    }

    static string Model(InterviewItem item)
    {
        var heading = item is BehaviouralPrompt ? "What a good answer shows" : "A model answer";
        var traps = item is DesignCase design ? $"\n\nTraps\n\n{string.Join('\n', design.Traps.Select(trap => $"- {trap}"))}" : "";
        return $"{heading}\n\n{item.Model}{traps}";
    }

    static string Rubric(IReadOnlyList<RubricPoint> points)
    {
        var lines = new List<string> { "Rubric" };
        for (var i = 0; i < points.Count; i++)
        {
            if (i == 0 || points[i].Section != points[i - 1].Section)
                lines.Add(points[i].Section.Length > 0 ? $"\n{points[i].Section}" : "");
            lines.Add($"{i + 1,2}. {points[i].Text}");
        }
        return string.Join('\n', lines);
    }
}
