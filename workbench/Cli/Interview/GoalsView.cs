using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>Goals as a checklist, and what of the interview side is due.</summary>
static class GoalsView
{
    public static IReadOnlyList<Goal> Load(Workspace workspace) => Goal.All(Curriculum.Load(workspace), new Journal(workspace).Read(), TimeZoneInfo.Local);

    public static void Write(Terminal terminal, IReadOnlyList<Goal> goals)
    {
        foreach (var goal in goals)
            terminal.Line($"{(goal.Reached is null ? "○" : terminal.Green("✓"))} {goal.Title,-20} {$"{goal.Dates.Count} of {goal.Target}",10}  {When(goal)}".TrimEnd());
    }

    /// <summary>What is due of plan and review, a line each; nothing for who uses neither.</summary>
    public static void WriteDue(Terminal terminal, Workspace workspace, InterviewContent content)
    {
        var (curriculum, journal, today) = (Curriculum.Load(workspace), new Journal(workspace).Read(), Today.By(TimeProvider.System));
        if (Plan(curriculum, content, journal) is { } plan)
        {
            var slipped = plan.SlippedBy(today).Count;
            terminal.Block($"Plan {plan.Plan.Name}: {PlanText.Place(plan, today)} {PlanText.Counts(plan)}{(slipped > 0 ? $" {slipped} slipped." : "")} mlw plan today", 0);
        }
        if (ReviewSchedule.Of(curriculum, content, journal, TimeZoneInfo.Local).DueOn(today) is { Count: > 0 } due)
            terminal.Line($"Due for review: {due.Count}. mlw review");
    }

    public static JsonArray Json(IReadOnlyList<Goal> goals) => new([.. goals.Select(goal => new JsonObject
    {
        ["id"] = goal.Id,
        ["title"] = goal.Title,
        ["target"] = goal.Target,
        ["done"] = goal.Dates.Count,
        ["reached"] = goal.Reached is { } date ? DateText.Of(date) : null,
        ["dates"] = ItemJson.Strings(goal.Dates.Select(DateText.Of)),
    })]);

    /// <summary>Plan and review for programs.</summary>
    public static JsonObject DueJson(Workspace workspace)
    {
        var (curriculum, content, journal, today) = (Curriculum.Load(workspace), InterviewContent.Load(workspace), new Journal(workspace).Read(), Today.By(TimeProvider.System));
        var plan = Plan(curriculum, content, journal);
        return new()
        {
            ["plan"] = plan?.Plan.Name,
            ["slipped"] = plan?.SlippedBy(today).Count,
            ["dueForReview"] = ReviewSchedule.Of(curriculum, content, journal, TimeZoneInfo.Local).DueOn(today).Count,
        };
    }

    // A plan whose file is gone is said by `mlw plan`; the overview goes on without it.
    static PlanProgress? Plan(Curriculum curriculum, InterviewContent content, JournalContents journal)
    {
        var started = journal.Events.OfType<PlanStartEvent>().LastOrDefault();
        return started is null || content.Plans.All(plan => plan.Id != started.Id) ? null : PlanProgress.Of(curriculum, content, journal, TimeZoneInfo.Local);
    }

    static string When(Goal goal) => goal switch
    {
        { Reached: { } date } => $"reached {DateText.Of(date)}",
        { Dates.Count: > 0 } => $"last {DateText.Of(goal.Dates[^1])}",
        _ => "",
    };
}
