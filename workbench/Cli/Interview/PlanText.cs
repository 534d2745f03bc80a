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
            terminal.Line($"\n{Between(progress, today)}");
        WriteSlipped(terminal, progress, today);
        if (progress.On(today)?.Items.FirstOrDefault(item => item.IsOpen) is { } next)
            terminal.Line($"\nNext: {next.Item.Command}");
    }

    public static void WriteWeek(Terminal terminal, PlanProgress progress, List<PlannedDay> days, DateOnly today)
    {
        terminal.Line($"{terminal.Bold(progress.Plan.Title)}, seven days from {DateText.Of(today)}");
        foreach (var day in days)
            WriteDay(terminal, day);
        if (days.Count == 0)
            terminal.Line($"\n{Between(progress, today)}");
        WriteSlipped(terminal, progress, today);
    }

    public static void WriteStatus(Terminal terminal, PlanProgress progress, DateOnly today)
    {
        terminal.Line($"{terminal.Bold(progress.Plan.Title)}, {DateText.Of(progress.Days[0].Date)} to {DateText.Of(progress.Until)}");
        terminal.Line($"{Place(progress, today)} {Counts(progress)}");
        terminal.Line();
        foreach (var day in progress.Days)
        {
            var mark = day.Items.All(item => !item.IsOpen) ? terminal.Green("✓") : day.Date < today ? terminal.Red("!") : day.Date == today ? ">" : terminal.Dim("·");
            terminal.Line($"{mark} {DateText.Of(day.Date)}  {day.Done,2} of {day.Items.Count(item => item.Item.Kind != PlanItemKind.Rest),2}  {day.Title}");
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
        terminal.Line($"\n{terminal.Bold($"{DateText.Of(day.Date)}  {day.Title}")}  {terminal.Dim($"{day.Minutes / 60} h {day.Minutes % 60:00} min")}");
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
            terminal.Line($"  {DateText.Of(day.Date)}  {item.Item.Reference}");
        if (slipped.Count > SlippedShown)
            terminal.Line($"  and {slipped.Count - SlippedShown} more");
        terminal.Line("They stay there until you say otherwise: mlw plan replan");
    }

    static void WriteItem(Terminal terminal, PlannedItem item, int indent)
    {
        var mark = item.Done ? terminal.Green("✓") : item.Item.Kind == PlanItemKind.Rest ? " " : "○";
        var time = item.Gone ? terminal.Dim("  no longer there") : item.Minutes > 0 && !item.Done ? terminal.Dim($"  {item.Minutes} min") : "";
        terminal.Line($"{new string(' ', indent)}{mark} {item.Item.Reference}{time}");
        if (item.Item.Note.Length > 0)
            terminal.Block(item.Item.Note, indent + 4, terminal.Dim);
    }
}
