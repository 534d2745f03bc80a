namespace MLWorkbench.Workbench;

/// <summary>A plan on the terminal.</summary>
static class PlanText
{
    const int SlippedShown = 8;

    public static void Write(Terminal terminal, StudyPlan plan, bool current)
    {
        terminal.Line($"{terminal.Bold(plan.Name)}  {terminal.Dim($"{Count.Of(plan.Days.Count, "day")}, {plan.Items.Count(item => item.Kind != PlanItemKind.Rest)} items{(current ? ", yours" : "")}")}");
        terminal.Block($"{plan.Summary}\n", 2);
    }

    public static void WriteToday(Terminal terminal, PlanProgress progress, DateOnly today)
    {
        terminal.Line($"{terminal.Bold(progress.Plan.Title)}, {DateText.Long(today)}");
        if (progress.On(today) is { } day)
            WriteDay(terminal, day);
        else
            terminal.Block($"\n{Between(progress, today)}", 0);
        WriteSlipped(terminal, progress, today);
        if (progress.On(today)?.Items.FirstOrDefault(item => item.IsOpen) is { } next)
            terminal.Block($"\nNext: {next.Item.Command}", 0);
    }

    public static void WriteWeek(Terminal terminal, PlanProgress progress, List<PlannedDay> days, DateOnly today)
    {
        terminal.Line($"{terminal.Bold(progress.Plan.Title)}, seven days from {DateText.Of(today)}");
        foreach (var day in days)
            WriteDay(terminal, day);
        if (days.Count == 0)
            terminal.Block($"\n{Between(progress, today)}", 0);
        WriteSlipped(terminal, progress, today);
    }

    public static void WriteStatus(Terminal terminal, PlanProgress progress, DateOnly today)
    {
        terminal.Line($"{terminal.Bold(progress.Plan.Title)}, {DateText.Of(progress.Days[0].Date)} to {DateText.Of(progress.Until)}");
        terminal.Block($"{Place(progress, today)} {Counts(progress)}", 0);
        terminal.Line();
        foreach (var day in progress.Days)
        {
            var mark = day.Items.All(item => !item.IsOpen) ? terminal.Green("✓") : day.Date < today ? terminal.Red("!") : day.Date == today ? ">" : terminal.Dim("·");
            terminal.Item(mark, $"{DateText.Of(day.Date)}  {day.Done,2} of {day.Items.Count(item => item.Item.Kind != PlanItemKind.Rest),2}  {day.Title}", 0);
        }
        var gone = progress.Items.Where(item => item.Gone).Select(item => item.Item.Subject).Distinct().ToList();
        if (gone.Count > 0)
            terminal.Block($"\nNo longer there, and not counted: {string.Join(", ", gone)}", 0);
        WriteSlipped(terminal, progress, today);
    }

    /// <summary>How much is done.</summary>
    public static string Counts(PlanProgress progress)
    {
        var items = progress.Items.Where(item => item is { Gone: false, Item.Kind: not PlanItemKind.Rest }).ToList();
        return $"{items.Count(item => item.Done)} of {items.Count} items done.";
    }

    /// <summary>Where in the plan a date is.</summary>
    public static string Place(PlanProgress progress, DateOnly today)
    {
        if (today < progress.Days[0].Date)
            return $"It begins on {DateText.Long(progress.Days[0].Date)}.";
        return today > progress.Until ? $"It ended on {DateText.Long(progress.Until)}." : $"Day {progress.Days.Count(day => day.Date <= today)} of {progress.Days.Count}.";
    }

    static string Between(PlanProgress progress, DateOnly today) =>
        today > progress.Days[0].Date && progress.Days.FirstOrDefault(day => day.Date > today) is { } next
            ? $"A free day. Next: {DateText.Long(next.Date)}, {next.Title}."
            : Place(progress, today);

    static void WriteDay(Terminal terminal, PlannedDay day)
    {
        terminal.Block($"\n{DateText.Of(day.Date)}  {day.Title}, {day.Minutes / 60} h {day.Minutes % 60:00} min", 0, terminal.Bold);
        foreach (var block in day.Items.GroupBy(item => item.Block))
        {
            terminal.Line($"  {block.Key}");
            foreach (var item in block)
                WriteItem(terminal, item, 4);
        }
    }

    static void WriteSlipped(Terminal terminal, PlanProgress progress, DateOnly today)
    {
        var slipped = progress.SlippedBy(today);
        if (slipped.Count == 0)
            return;
        terminal.Line($"\n{terminal.Bold($"Slipped: {slipped.Count}")}");
        foreach (var (day, item) in slipped.Take(SlippedShown))
            terminal.Block($"{DateText.Of(day.Date)}  {item.Item.Reference}", 2);
        if (slipped.Count > SlippedShown)
            terminal.Line($"  and {slipped.Count - SlippedShown} more");
        terminal.Block("They stay there until you say otherwise: mlw plan replan", 0);
    }

    static void WriteItem(Terminal terminal, PlannedItem item, int indent)
    {
        var mark = item.Done ? terminal.Green("✓") : item.Item.Kind == PlanItemKind.Rest ? " " : "○";
        var time = item.Gone ? "  no longer there" : item.Minutes > 0 && !item.Done ? $"  {item.Minutes} min" : "";
        terminal.Item(mark, $"{item.Item.Reference}{time}", indent);
        if (item.Item.Note.Length > 0)
            terminal.Block(item.Item.Note, indent + 4, terminal.Dim);
    }
}
