using System.CommandLine;
using System.Text.Json.Nodes;

namespace MLWorkbench.Workbench;

static class ReviewCommand
{
    const int Usual = 20;
    const int ShownAhead = 10;

    public static Command Create()
    {
        var minutes = new Option<int>("--minutes") { Description = "About how long; at least one thing is asked.", DefaultValueFactory = _ => Usual };
        minutes.CustomParser = result => NumberOption.Read<int>(result, number => number is >= 1 and <= 600, "--minutes takes a number from 1 to 600.");
        var list = new Option<bool>("--list") { Description = "What is due and what comes next, without asking." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var command = new DocumentedCommand("review", "Questions and exercises that are due: answered again, solved again from a blank stub.", "mlw review --minutes 30") { minutes, list, json };
        command.SetAction((result, cancellation) => RunAsync(Workspace.Find(), result.GetValue(minutes), result.GetValue(list), result.GetValue(json), cancellation));
        return command;
    }

    static async Task<int> RunAsync(Workspace workspace, int minutes, bool list, bool json, CancellationToken cancellation)
    {
        var (curriculum, content, dialogue) = (Curriculum.Load(workspace), ContentFaults.Load(workspace), Dialogue.OnConsole(json));
        var schedule = ReviewSchedule.Of(curriculum, content, new Journal(workspace).Read(), TimeZoneInfo.Local);
        var today = Today.By(dialogue.Clock);
        var due = schedule.DueOn(today);
        if (list)
        {
            List(schedule, today, json);
            return ExitCode.Right;
        }
        var session = new ReviewSession(workspace, curriculum, content, dialogue, json);
        var chosen = Within(due, minutes);
        dialogue.Terminal.Block(Opening(schedule, due, chosen, today), 0);
        await session.RunAsync(chosen, due.Count, cancellation);
        return ExitCode.Right;
    }

    static string Opening(ReviewSchedule schedule, IReadOnlyList<ReviewItem> due, List<ReviewItem> chosen, DateOnly today)
    {
        if (due.Count > 0)
            return $"{due.Count} due, {chosen.Count} of them now: about {chosen.Sum(item => item.Minutes)} minutes.";
        var next = schedule.Items.FirstOrDefault(item => item.Due > today);
        return next is null
            ? "Nothing comes back yet: answer questions (mlw quiz) and solve exercises, and they will."
            : $"Nothing is due today. Next: {next.Id} on {next.Due:yyyy-MM-dd}.";
    }

    static List<ReviewItem> Within(IReadOnlyList<ReviewItem> due, int minutes)
    {
        var chosen = new List<ReviewItem>();
        foreach (var item in due.Where(item => chosen.Count == 0 || chosen.Sum(each => each.Minutes) + item.Minutes <= minutes))
            chosen.Add(item);
        return chosen;
    }

    static void List(ReviewSchedule schedule, DateOnly today, bool json)
    {
        var terminal = Terminal.Standard;
        foreach (var item in json ? schedule.Items : [.. schedule.DueOn(today), .. schedule.Items.Where(item => item.Due > today).Take(ShownAhead)])
        {
            if (json)
                terminal.Line(Json(item, today).ToJsonString());
            else
                terminal.Block($"{(item.Due <= today ? "due" : "   ")}  {item.Due:yyyy-MM-dd}  {item.RetrievabilityOn(today) * 100,3:0}%  {item.Id}", 0, item.Due <= today ? terminal.Bold : null);
        }
        if (!json && schedule.Items.Count == 0)
            terminal.Block(Opening(schedule, [], [], today), 0);
    }

    static JsonObject Json(ReviewItem item, DateOnly today) => new()
    {
        ["id"] = item.Id,
        ["due"] = item.Due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["isDue"] = item.Due <= today,
        ["minutes"] = item.Minutes,
        ["retrievability"] = Math.Round(item.RetrievabilityOn(today), 4),
        ["stability"] = Math.Round(item.Memory.Stability, 4),
        ["difficulty"] = Math.Round(item.Memory.Difficulty, 4),
        ["times"] = item.Times,
    };
}
