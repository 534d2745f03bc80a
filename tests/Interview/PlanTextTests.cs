using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>Plans on a narrow screen.</summary>
public class PlanTextTests
{
    static IEnumerable<string> Plans => InterviewContent.Load(Repository.Workspace).Plans.Select(plan => plan.Name);

    [TestCaseSource(nameof(Plans))]
    public void Every_day_of_every_plan_fits_60_columns(string name)
    {
        var plan = InterviewContent.Load(Repository.Workspace).Plan(name);
        var start = new PlanStartEvent(new(2026, 3, 2)) { Id = plan.Id, At = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), Machine = "0a1b2c3d" };
        var progress = PlanProgress.Of(Repository.Curriculum, InterviewContent.Load(Repository.Workspace), new([new("", start, start.At)], 0), TimeZoneInfo.Utc)!;
        var screen = new StringWriter();
        var terminal = new Terminal(screen, styled: false, wraps: true, width: 60);
        PlanText.Write(terminal, plan, current: true);
        foreach (var day in progress.Days)
            PlanText.WriteToday(terminal, progress, day.Date);
        PlanText.WriteStatus(terminal, progress, progress.Until);

        Assert.That(screen.ToString().Split('\n').Where(line => line.Length > 60 && !IsOneLongId(line)), Is.Empty);

        static bool IsOneLongId(string line) => line.TrimStart(' ', '○', '✓').Split(' ').Length == 1;
    }
}
