using System.Globalization;
using System.Text.RegularExpressions;

namespace MLWorkbench.Workbench;

/// <summary>What to do day by day until an interview.</summary>
/// <param name="Id">plans/NAME.</param>
/// <param name="Title">The title of the page.</param>
/// <param name="Summary">For whom it is.</param>
/// <param name="Days">The days in order.</param>
public sealed partial record StudyPlan(string Id, string Title, string Summary, IReadOnlyList<PlanDay> Days)
{
    /// <summary>What people call it.</summary>
    public string Name => Id[(Id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>All items in order.</summary>
    public IEnumerable<PlanItem> Items => Days.SelectMany(day => day.Items);

    internal static StudyPlan Parse(string id, ContentPage page)
    {
        if (page.Introduction.Length == 0)
            throw new DamagedContentException(page.TitleLine, "a paragraph below the title says for whom the plan is.");
        if (page.Sections.Count == 0)
            throw new DamagedContentException(page.TitleLine, "the plan has no days: '## Day 1: ...'.");
        return new(id, page.Title, page.Introduction, [.. page.Sections.Select(Day)]);
    }

    static PlanDay Day(ContentSection section, int index)
    {
        var heading = Heading().Match(section.Heading);
        if (!heading.Success || heading.Groups[1].Value != (index + 1).ToString(CultureInfo.InvariantCulture))
            throw new DamagedContentException(section.Line, $"day {index + 1} is expected here: '## Day {index + 1}: ...'.");
        if (section.Lines.Find(line => line.Text.Trim().Length > 0) is { Number: > 0 } stray)
            throw new DamagedContentException(stray.Number, "items stand below '### Morning', '### Afternoon' or '### Evening'.");
        if (section.Parts.Count == 0)
            throw new DamagedContentException(section.Line, $"nothing stands under '{section.Heading}'.");
        return new(index + 1, heading.Groups[2].Value, [.. section.Parts.Select(Block)]);
    }

    static PlanBlock Block(ContentSection part)
    {
        if (part.Heading is not ("Morning" or "Afternoon" or "Evening"))
            throw new DamagedContentException(part.Line, "a day has '### Morning', '### Afternoon' and '### Evening'.");
        var items = part.Points.Select(PlanItem.Parse).ToList();
        return items.Count > 0 ? new(part.Heading, items) : throw new DamagedContentException(part.Line, $"nothing stands under '{part.Heading}'.");
    }

    [GeneratedRegex(@"^Day (\d+): (\S.*)$")]
    private static partial Regex Heading();
}
