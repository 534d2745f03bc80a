using System.Globalization;
using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>`mlw plan` as a learner uses it.</summary>
[Parallelizable(ParallelScope.Children)]
public class PlanCommandTests
{
    static string Day(int ahead) => DateTime.Now.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Test]
    public async Task A_plan_is_listed_started_and_followed()
    {
        using var workspace = MiniatureWorkspace.With("passes");
        Assert.That(await workspace.MlwAsync("plan", "today"), Does.StartWith("No plan is started yet.").And.EndWith("exit code 2\n"));
        Assert.That(await workspace.MlwAsync("plan", "list"), Does.StartWith("three-days  3 days, 8 items\n  For tests: two hours a day."));
        Assert.That(await workspace.MlwAsync("plan", "start", "three-days", "--from", Day(1)), Does.Match($"^Three days: from [A-Z][a-z]+day {Day(1)} until [A-Z][a-z]+day {Day(3)}, 3 days."));
        Assert.That(await workspace.MlwAsync("plan", "today"), Does.Contain($"It begins on ").And.EndWith("exit code 0\n"));

        workspace.RecordPass();
        Assert.That(await workspace.MlwAsync("plan", "today", "--on", Day(1)), Does.Contain($"{Day(1)}  Averages, 0 h 33 min\n  Morning\n    ✓ mini/average\n    ○ questions/numbers/mean-or-median  12 min\n        slowly\n  Evening")
            .And.Contain("Next: mlw quiz questions/numbers/mean-or-median").And.Not.Contain("Slipped"));
        Assert.That(await workspace.MlwAsync("plan", "today", "--on", Day(2)), Does.Contain("Slipped: 2").And.Contain($"  {Day(1)}  behavioural/mistake-in-production").And.Contain("mlw plan replan"));
        Assert.That(await workspace.MlwAsync("plan", "week", "--on", Day(1)), Does.Contain("Averages").And.Contain("Words").And.Contain("      rest"));
        Assert.That(await workspace.MlwAsync("plan", "status", "--on", Day(2)), Does.Contain("Day 2 of 3. 1 of 8 items done.").And.Contain($"! {Day(1)}   1 of  3  Averages").And.Contain($"> {Day(2)}"));
        Assert.That(await workspace.MlwAsync("plan", "list"), Does.StartWith("three-days  3 days, 8 items, yours"));
    }

    [Test]
    public async Task Moving_and_ticking_are_said_and_nothing_moves_by_itself()
    {
        using var workspace = new MiniatureWorkspace(null);
        await workspace.MlwAsync("plan", "start", "three-days");

        Assert.That(await workspace.MlwAsync("plan", "replan"), Does.StartWith("Nothing has slipped"));
        Assert.That(await workspace.MlwAsync("plan", "shift", "2"), Does.Contain($"{Day(4)} instead of {Day(2)}."));
        Assert.That(await workspace.MlwAsync("plan", "shift", "--", "-1"), Does.Contain($"{Day(3)} instead of {Day(4)}."));
        Assert.That(await workspace.MlwAsync("plan", "tick", "interview", "mle", "45"), Does.StartWith("Ticked: interview mle 45. 1 of 8 items done."));
        Assert.That(await workspace.MlwAsync("plan", "tick", "interview mle 45"), Does.StartWith("'interview mle 45' is done already.").And.EndWith("exit code 2\n"));
        Assert.That(await workspace.MlwAsync("plan", "tick", "projects/wether-service"), Does.Contain("Did you mean projects/weather-service").And.EndWith("exit code 2\n"));
        Assert.That(await workspace.MlwAsync("plan", "shift", "0"), Does.StartWith("A plan is moved by 1 to 365 days").And.EndWith("exit code 2\n"));
        Assert.That(workspace.Events.Select(happened => happened.GetType().Name), Is.EqualTo(new[] { "PlanStartEvent", "PlanShiftEvent", "PlanShiftEvent", "PlanTickEvent" }));
    }

    [Test]
    public async Task What_slipped_is_planned_again_when_asked()
    {
        using var workspace = new MiniatureWorkspace(null);
        var ago = DateTimeOffset.Now.AddDays(-2);
        new Journal(workspace.Workspace, new SetClock { Now = ago.ToUniversalTime() }).Append(new PlanStartEvent(DateOnly.FromDateTime(ago.DateTime)) { Id = "plans/three-days" });
        Assert.That(await workspace.MlwAsync("plan", "today"), Does.Contain("Slipped: 6"));

        Assert.That(await workspace.MlwAsync("plan", "replan"), Does.StartWith("6 items planned again from today on.").And.Contain($"{Day(2)} instead of {Day(0)}."));
        Assert.That(await workspace.MlwAsync("plan", "today"), Does.Contain("Catching up").And.Contain("○ mini/average").And.Not.Contain("Slipped"));
    }

    [Test]
    public async Task Bad_dates_names_and_hours_are_refused_with_the_next_step()
    {
        using var workspace = new MiniatureWorkspace(null);

        Assert.That(await workspace.MlwAsync("plan", "start", "four-days"), Is.EqualTo("There is no plan called 'four-days'. Did you mean three-days? `mlw plan list` shows all of them.\nexit code 2\n"));
        Assert.That(await workspace.MlwAsync("plan", "start", "three-days", "--from", "2020-01-01"), Is.EqualTo($"2020-01-01 lies in the past. A plan begins today, {Day(0)}, or later.\nexit code 2\n"));
        foreach (var date in new[] { "1.3.2030", "2030-02-30", "2030-3-1", "tomorrow" })
            Assert.That(await workspace.MlwAsync("plan", "start", "three-days", "--from", date), Is.EqualTo($"'{date}' is no date. Write it as year-month-day: --from 2026-03-01\nexit code 2\n"));
        Assert.That(await workspace.MlwAsync("plan", "start", "three-days", "--from", "9999-12-30"), Does.StartWith("9999-12-30 is too far away.").And.EndWith("exit code 2\n"));
        foreach (var hours in new[] { "0", "two", "NaN" })
            Assert.That(await workspace.MlwAsync("plan", "start", "three-days", "--hours", hours), Does.Contain("--hours takes a number from 0.5 to 16.").And.EndWith("exit code 2\n"));
        Assert.That(File.Exists(workspace.Workspace.Journal), Is.False);
        var (_, error, exitCode) = await workspace.RunAsync(["plan", "start", "three-days"], ("MLW_JOURNAL", "off"));
        Assert.That((error.StartsWith("The journal is off", StringComparison.Ordinal), exitCode), Is.EqualTo((true, 2)));
    }

    [Test]
    public async Task A_calendar_is_written_and_written_again_but_over_nothing_else()
    {
        using var workspace = new MiniatureWorkspace(null);
        await workspace.MlwAsync("plan", "start", "three-days");
        var file = Path.Combine(workspace.Root, "plan.ics");
        Assert.That(await workspace.MlwAsync("plan", "export", "--ics", "plan.ics"), Does.StartWith("Wrote 3 days to plan.ics."));
        var first = await File.ReadAllTextAsync(file);
        await workspace.MlwAsync("plan", "export", "--ics", "plan.ics");
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(first));

        await File.WriteAllTextAsync(file, "my notes");
        Assert.That(await workspace.MlwAsync("plan", "export", "--ics", "plan.ics"), Does.StartWith("plan.ics exists and is no calendar of this program").And.EndWith("exit code 2\n"));
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo("my notes"));
    }

    [Test]
    public async Task For_programs_there_is_JSON()
    {
        using var workspace = new MiniatureWorkspace(null);
        Assert.That((await workspace.JsonAsync("plan", "list")).Single().GetProperty("name").GetString(), Is.EqualTo("three-days"));
        Assert.That((await workspace.JsonAsync("plan", "start", "three-days")).Single().GetProperty("until").GetString(), Is.EqualTo(Day(2)));
        var today = (await workspace.JsonAsync("plan", "today", "--on", Day(1))).Single();

        Assert.That(today.GetProperty("day").GetProperty("items")[0].GetProperty("command").GetString(), Is.EqualTo("mlw quiz words --count 1"));
        Assert.That(today.GetProperty("slipped").GetArrayLength(), Is.EqualTo(3));
        Assert.That((await workspace.JsonAsync("plan", "week")).Single().GetProperty("days").GetArrayLength(), Is.EqualTo(3));
        Assert.That((await workspace.JsonAsync("plan", "status")).Single().GetProperty("items").GetInt32(), Is.EqualTo(8));
    }
}
