using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

/// <summary>A plan for programs.</summary>
static class PlanJson
{
    public static JsonObject Of(StudyPlan plan, bool current) => new()
    {
        ["name"] = plan.Name,
        ["title"] = plan.Title,
        ["summary"] = plan.Summary,
        ["days"] = plan.Days.Count,
        ["items"] = plan.Items.Count(item => item.Kind != PlanItemKind.Rest),
        ["started"] = current,
    };

    public static JsonObject Of(PlanProgress progress, DateOnly today) => new()
    {
        ["name"] = progress.Plan.Name,
        ["from"] = DateText.Of(progress.Days[0].Date),
        ["until"] = DateText.Of(progress.Until),
        ["today"] = DateText.Of(today),
        ["done"] = progress.Items.Count(item => item.Done),
        ["items"] = progress.Items.Count(item => item is { Gone: false, Item.Kind: not PlanItemKind.Rest }),
        ["slipped"] = Slipped(progress, today),
        ["gone"] = ItemJson.Strings(progress.Items.Where(item => item.Gone).Select(item => item.Item.Subject).Distinct()),
        ["days"] = new JsonArray([.. progress.Days.Select(Of)]),
    };

    public static JsonObject Today(PlanProgress progress, DateOnly today) => new()
    {
        ["name"] = progress.Plan.Name,
        ["today"] = DateText.Of(today),
        ["day"] = progress.On(today) is { } day ? Of(day) : null,
        ["slipped"] = Slipped(progress, today),
    };

    public static JsonObject Of(PlannedDay day) => new()
    {
        ["date"] = DateText.Of(day.Date),
        ["key"] = day.Key,
        ["title"] = day.Title,
        ["items"] = new JsonArray([.. day.Items.Select(Of)]),
    };

    static JsonObject Of(PlannedItem item) => new()
    {
        ["item"] = item.Item.Reference,
        ["block"] = item.Block,
        ["note"] = item.Item.Note,
        ["minutes"] = item.Minutes,
        ["done"] = item.Done,
        ["gone"] = item.Gone,
        ["command"] = item.Item.Command,
    };

    static JsonArray Slipped(PlanProgress progress, DateOnly today) =>
        new([.. progress.SlippedBy(today).Select(slipped => new JsonObject { ["date"] = DateText.Of(slipped.Day.Date), ["item"] = slipped.Item.Item.Reference })]);
}
