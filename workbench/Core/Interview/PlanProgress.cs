namespace MLWorkbench.Workbench;

/// <summary>A plan that was started, day by day, and how far the learner is: computed from the journal, never stored.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Start">How it was started.</param>
/// <param name="Days">The days in the order of their dates.</param>
/// <param name="Changed">When the learner last started, shifted or planned again.</param>
/// <param name="Changes">How often it was shifted or planned again.</param>
public sealed record PlanProgress(StudyPlan Plan, PlanStartEvent Start, IReadOnlyList<PlannedDay> Days, DateTime Changed, int Changes)
{
    /// <summary>All items in the order of their dates.</summary>
    public IEnumerable<PlannedItem> Items => Days.SelectMany(day => day.Items);

    /// <summary>The last date.</summary>
    public DateOnly Until => Days[^1].Date;

    /// <summary>What is on a date, or nothing.</summary>
    public PlannedDay? On(DateOnly date) => Days.FirstOrDefault(day => day.Date == date);

    /// <summary>What was to be done before a date and is still open.</summary>
    public IReadOnlyList<(PlannedDay Day, PlannedItem Item)> SlippedBy(DateOnly date) =>
        [.. Days.Where(day => day.Date < date).SelectMany(day => day.Items.Where(item => item.IsOpen).Select(item => (day, item)))];

    /// <summary>The plan that was started last, or nothing when none was.</summary>
    public static PlanProgress? Of(Curriculum curriculum, InterviewContent content, JournalContents journal, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(journal);
        var events = journal.Events.ToList();
        var started = events.FindLastIndex(happened => happened is PlanStartEvent);
        if (started < 0)
            return null;
        var start = (PlanStartEvent)events[started];
        var plan = content.Plans.FirstOrDefault(plan => plan.Id == start.Id)
            ?? throw new WorkbenchException($"Your plan {start.Id} is no longer in the folder 'interview', or is damaged. Start another one: mlw plan list");
        var minutes = plan.Items.Select(item => PlanMinutes.Of(item, curriculum)).ToArray();
        var gone = plan.Items.Select(item => IsGone(item, curriculum, content)).ToArray();
        var layout = new PlanLayout(plan, start, minutes);
        var (changed, changes) = (start.At, 0);
        for (var i = started + 1; i < events.Count; i++)
        {
            if (events[i] is not (PlanShiftEvent or PlanReplanEvent))
                continue;
            if (events[i] is PlanShiftEvent shift)
                layout.Shift(shift.On, shift.Days);
            else if (events[i] is PlanReplanEvent replan)
                layout.Replan(replan.On, Open(PlanTicks.Of(plan, curriculum, content, events[..i], started, zone)));
            (changed, changes) = (events[i].At, changes + 1);
        }
        return new(plan, start, Dated(plan, layout, minutes, gone, PlanTicks.Of(plan, curriculum, content, events, started, zone)), changed, changes);

        Func<int, bool> Open(bool[] done) => item => !done[item] && !gone[item] && plan.Items.ElementAt(item).Kind != PlanItemKind.Rest;
    }

    static List<PlannedDay> Dated(StudyPlan plan, PlanLayout layout, int[] minutes, bool[] gone, bool[] done)
    {
        var items = plan.Days.SelectMany(day => day.Blocks.SelectMany(block => block.Items.Select(item => (block.Name, item))))
            .Select((each, i) => new PlannedItem(i, each.Name, each.item, minutes[i], done[i], gone[i])).ToList();
        return [.. layout.Days.Select(day => new PlannedDay(day.Date, day.Key, day.Title, [.. day.Items.Select(number => items[number])]))];
    }

    static bool IsGone(PlanItem item, Curriculum curriculum, InterviewContent content) => item.Kind switch
    {
        PlanItemKind.Exercise => !Progress.ById(curriculum).ContainsKey(item.Subject),
        PlanItemKind.Answer => content.Item(item.Subject) is null,
        PlanItemKind.Project => content.Projects.All(project => project.Id != item.Subject),
        PlanItemKind.Quiz => !content.Topics.Contains(item.Subject),
        _ => false,
    };
}
