namespace MLWorkbench.Workbench;

/// <summary>A task page: a title and sections under fixed headings.</summary>
public sealed class TaskPage
{
    /// <summary>The sections that every page has, in this order.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["Task", "Contract", "Example", "Hints", "Background", "In an interview"];

    readonly List<(string Heading, string Text)> _sections = [];

    TaskPage(string title) => Title = title;

    /// <summary>The title of the exercise.</summary>
    public string Title { get; }

    /// <summary>The headings that the page really has.</summary>
    public IEnumerable<string> Sections => _sections.Select(section => section.Heading);

    /// <summary>The text under a heading, or nothing.</summary>
    public string this[string heading] => _sections.Find(section => section.Heading == heading).Text ?? "";

    /// <summary>The numbered hints, from a nudge to an outline.</summary>
    public IReadOnlyList<string> Hints
    {
        get
        {
            var hints = new List<string>();
            foreach (var line in this["Hints"].Split('\n'))
            {
                if (line.StartsWith($"{hints.Count + 1}. ", StringComparison.Ordinal))
                    hints.Add(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
                else if (hints.Count > 0)
                    hints[^1] += '\n' + line;
            }
            return [.. hints.Select(hint => hint.Trim())];
        }
    }

    /// <summary>Splits a page at its headings; a '#' inside a code block is text.</summary>
    public static TaskPage Parse(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var page = new TaskPage(lines.FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? "");
        var inCode = false;
        foreach (var line in lines)
        {
            inCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (!inCode && line.StartsWith("## ", StringComparison.Ordinal))
                page._sections.Add((line[3..].Trim(), ""));
            else if (page._sections.Count > 0)
                page._sections[^1] = (page._sections[^1].Heading, page._sections[^1].Text + line + '\n');
        }
        for (var i = 0; i < page._sections.Count; i++)
            page._sections[i] = (page._sections[i].Heading, page._sections[i].Text.Trim());
        return page;
    }
}
