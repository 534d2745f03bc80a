namespace MLWorkbench.Workbench;

/// <summary>What stands under a heading, and under the smaller headings below it.</summary>
sealed record ContentSection(string Heading, int Line, List<ContentLine> Lines, List<ContentSection> Parts)
{
    /// <summary>The text before the first smaller heading.</summary>
    public string Text => string.Join('\n', Lines.Select(line => line.Text)).Trim();

    /// <summary>Its list, each point on one line whatever the file does; anything that is no list is damage.</summary>
    public IReadOnlyList<ContentLine> Points
    {
        get
        {
            var points = new List<ContentLine>();
            foreach (var (number, text) in Lines.Where(line => line.Text.Trim().Length > 0))
            {
                if (text.StartsWith("- ", StringComparison.Ordinal))
                    points.Add(new(number, text[2..].Trim()));
                else if (points.Count > 0 && text.StartsWith(' '))
                    points[^1] = points[^1] with { Text = $"{points[^1].Text} {text.Trim()}" };
                else
                    throw new DamagedContentException(number, $"'{Heading}' is a list: each line begins with '- '.");
            }
            return points;
        }
    }
}
