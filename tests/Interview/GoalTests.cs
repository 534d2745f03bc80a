using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>The goals before an interview, computed and shown.</summary>
[Parallelizable(ParallelScope.Children)]
public class GoalTests
{
    static readonly Curriculum Two = new([new("mini", "", "", [new("mini/average", "", 1, 1, [], ["mini/mean"]), new("mini/other", "", 1, 1, [])])]);

    static IReadOnlyList<Goal> After(params JournalEvent[] events) =>
        Goal.All(Two, new([.. events.Select(happened => new JournalEntry("", happened, happened.At))], 0), TimeZoneInfo.Utc);

    static DateTime Day(int day) => new(2026, 3, day, 9, 0, 0, DateTimeKind.Utc);

    static AttemptEvent Pass(int day, string id = "mini/average") => new(Outcome.Passed, 1, 1, "", "", 1) { Id = id, At = Day(day) };

    static RepeatEvent Repeat(int day, Outcome outcome = Outcome.Passed) => new(outcome, 1, 1, 0, Occasion.Review) { Id = "mini/average", At = Day(day) };

    [Test]
    public void Each_exercise_counts_once_and_once_more_on_each_day_it_was_solved_again() => Assert.That(
        After(Pass(1), Pass(2), Pass(3, "mini/mean"), Pass(4, "mini/other"), Pass(5, "gone/away"), Repeat(1), Repeat(6), Repeat(6), Repeat(7, Outcome.Failed))[0].Dates.Select(date => date.Day),
        Is.EqualTo(new[] { 1, 4, 6 }));

    [Test]
    public void Designs_projects_and_interviews_count_with_the_date_on_which_the_target_was_reached()
    {
        var goals = After(
            new AnswerEvent([1], 3, Occasion.Quiz) { Id = "cases/one", At = Day(1) }, new AnswerEvent([1], 3, Occasion.Quiz) { Id = "cases/one", At = Day(2) }, new AnswerEvent([1], 3, Occasion.Quiz) { Id = "questions/a/b", At = Day(2) },
            new GoalEvent(true) { Id = "projects/one", At = Day(3) }, new GoalEvent(true) { Id = "projects/two", At = Day(4) }, new GoalEvent(true) { Id = "projects/three", At = Day(4) },
            new GoalEvent(false) { Id = "projects/three", At = Day(5) },
            // A program killed after the first line writes it again when the interview is gone on with.
            new InterviewEvent("mle", 45, 50) { Id = "mock", At = Day(6) }, new InterviewEvent("mle", 45, 50) { Id = "mock", At = Day(7) });

        Assert.That(goals.Select(goal => (goal.Id, goal.Target, goal.Dates.Count, goal.Reached?.Day)), Is.EqualTo(new (string, int, int, int?)[]
        {
            ("coding", 100, 0, null), ("designs", 10, 1, null), ("projects", 2, 2, 4), ("interviews", 5, 1, null),
        }));
    }

    [Test]
    public async Task A_project_is_called_done_and_taken_back()
    {
        using var workspace = new MiniatureWorkspace(null);

        Assert.That(await workspace.MlwAsync("goals", "done", "weather-service"), Does.StartWith("Done: A service that says whether it will rain."));
        Assert.That(await workspace.MlwAsync("goals", "done", "projects/weather-service"), Does.StartWith("projects/weather-service is done already"));
        Assert.That(await workspace.MlwAsync("goals"), Does.Contain("○ end-to-end projects      1 of 2  last 20").And.Contain("✓ projects/weather-service  A service"));
        Assert.That((await workspace.JsonAsync("goals")).Single().GetProperty("projects")[0].GetProperty("done").GetBoolean(), Is.True);
        Assert.That(await workspace.MlwAsync("goals", "undo", "weather-service"), Does.StartWith("Open again:"));
        Assert.That(await workspace.MlwAsync("goals"), Does.Contain("0 of 2\n"));
        Assert.That(await workspace.MlwAsync("goals", "done", "wether"), Does.StartWith("There is no project called 'wether'. Did you mean projects/weather-service?").And.EndWith("exit code 2\n"));
    }

    [Test]
    public async Task The_overview_shows_goals_plan_and_what_is_due()
    {
        using var workspace = new MiniatureWorkspace(null);
        var journal = new Journal(workspace.Workspace, new SetClock { Now = DateTimeOffset.UtcNow.AddDays(-20) });
        journal.Append(new AnswerEvent([1], 4, Occasion.Quiz) { Id = "questions/words/what-is-a-token" });
        journal.Append(new PlanStartEvent(DateOnly.FromDateTime(DateTime.Now.AddDays(-1))) { Id = "plans/three-days" });

        Assert.That(await workspace.MlwAsync("status"), Does.Contain("○ mock interviews          0 of 5\nPlan three-days: Day 2 of 3. 0 of 8 items done. 3 slipped. mlw plan today\nDue for review: 1. mlw review\n"));
        var status = (await workspace.JsonAsync("status")).Single();
        Assert.That((status.GetProperty("interview").GetProperty("dueForReview").GetInt32(), status.GetProperty("interview").GetProperty("plan").GetString()), Is.EqualTo((1, "three-days")));
        Assert.That(status.GetProperty("goals").GetArrayLength(), Is.EqualTo(4));

        File.Delete(Path.Combine(workspace.Workspace.Interview, "plans", "three-days.md"));
        Assert.That(await workspace.MlwAsync("status"), Does.Not.Contain("Plan ").And.EndWith("exit code 0\n"));
        Assert.That(await workspace.MlwAsync("plan", "today"), Does.StartWith("Your plan plans/three-days is no longer in the folder").And.EndWith("exit code 2\n"));
    }
}
