using System.Text.RegularExpressions;
using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>The commands that read and write the journal, as a learner uses them.</summary>
[Parallelizable(ParallelScope.Children)]
public partial class ProgressCommandTests
{
    [Test]
    public async Task Grading_records_the_verdict_and_what_it_is_tied_to()
    {
        using var workspace = MiniatureWorkspace.With("fails-by-name");
        var verdict = (await workspace.JsonAsync("grade", "average")).Single();
        var attempt = (AttemptEvent)workspace.Events.Single();
        var now = Fingerprints.OnDisk(workspace.Workspace, workspace.Average);

        Assert.That(attempt, Is.EqualTo(new AttemptEvent(Outcome.Failed, attempt.Passed, 3, now.File, now.Grader, attempt.RunMs) { Id = "mini/average", At = attempt.At, Machine = attempt.Machine }));
        Assert.That((verdict.GetProperty("id").GetString(), verdict.GetProperty("outcome").GetString()), Is.EqualTo(("mini/average", "Failed")));
        Assert.That(verdict.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("outcome").GetString()), Has.Some.EqualTo("Failed"));
    }

    [TestCase("not-attempted")]
    [TestCase("passes", "--solutions")]
    [TestCase("passes", "off")]
    public async Task Grading_records_nothing_of_untouched_exercises_of_solutions_or_when_told_so(string outcome, string? how = null)
    {
        using var workspace = MiniatureWorkspace.With(outcome);
        var (_, error, exitCode) = await workspace.RunAsync(["grade", "average", .. how == "--solutions" ? [how] : Array.Empty<string>()], ("MLW_JOURNAL", how ?? ""));

        Assert.That((error, exitCode), Is.EqualTo(("", 0)));
        Assert.That(File.Exists(workspace.Workspace.Journal), Is.False);
    }

    [Test]
    public async Task Grading_works_where_progress_cannot_be_kept_and_says_so_once()
    {
        using var workspace = MiniatureWorkspace.With("passes");
        await File.WriteAllTextAsync(Path.Combine(workspace.Root, ".mlw"), "a file in place of the folder");
        var (output, error, exitCode) = await workspace.RunAsync(["grade"]);

        Assert.That(output, Does.StartWith("✓ mini/average"));
        Assert.That(error.Trim().Split('\n'), Has.One.Items.And.All.Contain("Your progress is not kept: ").And.All.Contain(".mlw"));
        Assert.That(exitCode, Is.Zero);
    }

    [Test]
    public async Task Hints_come_one_by_one_and_can_be_read_again()
    {
        using var workspace = new MiniatureWorkspace(null);

        Assert.That(await workspace.MlwAsync("hint", "average", "--again"), Does.StartWith("You have taken no hint"));
        Assert.That(await workspace.MlwAsync("hint", "average"), Is.EqualTo(
            "Hint 1 of 3  mini/average\n\n  What is a mean divided by?\n\n2 more: mlw hint mini/average\nexit code 0\n"));
        Assert.That(await workspace.MlwAsync("hint", "average"), Does.Contain("Hint 2 of 3").And.Contain("One more"));
        Assert.That((await workspace.JsonAsync("hint", "average")).Single().GetProperty("text").GetString(), Does.StartWith("Outline"));
        Assert.That(await workspace.MlwAsync("hint", "average"), Does.StartWith("You have taken all 3 hints").And.EndWith("exit code 0\n"));
        Assert.That(await workspace.JsonAsync("hint", "average", "--again"), Has.Length.EqualTo(3));
        Assert.That(workspace.Events.Cast<HintEvent>().Select(hint => hint.Number), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public async Task Status_and_next_follow_the_journal()
    {
        using var workspace = MiniatureWorkspace.With("fails-by-name");
        Assert.That(await workspace.MlwAsync("next"), Does.StartWith("Next: mini/average  Average, about 1 min"));
        workspace.RecordPass();
        Assert.That(await workspace.MlwAsync("status"), Is.EqualTo(
            "Miniature  ████████████████  1 of 1 passed\n\nStreak: 1 day. Time spent: 0 min.\n\n"
            + $"○ coding problems        1 of 100  last {DateTime.Now:yyyy-MM-dd}\n○ system designs          0 of 10\n○ end-to-end projects      0 of 2\n○ mock interviews          0 of 5\n\n"
            + "Every exercise is passed.\nexit code 0\n"));
        Assert.That(await workspace.MlwAsync("next", "--json"), Is.EqualTo("{\"id\":null}\nexit code 0\n"));

        await File.AppendAllTextAsync(workspace.Workspace.Learner(workspace.Average), "\n// one more thought\n");
        await File.AppendAllTextAsync(workspace.Workspace.Journal, "{ torn");
        var status = (await workspace.JsonAsync("status")).Single();
        Assert.That(status.GetProperty("tracks")[0].GetProperty("stale").GetInt32(), Is.EqualTo(1));
        Assert.That((status.GetProperty("unreadableLines").GetInt32(), status.GetProperty("next").GetString()), Is.EqualTo((1, "mini/average")));
        Assert.That(await workspace.MlwAsync("status"), Does.Contain("0 of 1 passed, 1 stale").And.Contain("1 line of .mlw/journal.jsonl"));
    }

    [Test]
    public async Task A_renamed_exercise_keeps_its_progress()
    {
        using var workspace = MiniatureWorkspace.With("passes");
        workspace.RecordPass();
        await File.WriteAllTextAsync(workspace.Workspace.Journal, (await File.ReadAllTextAsync(workspace.Workspace.Journal)).Replace("mini/average", "mini/mean", StringComparison.Ordinal));
        await File.WriteAllTextAsync(workspace.Workspace.CurriculumFile, (await File.ReadAllTextAsync(workspace.Workspace.CurriculumFile))
            .Replace("\"prerequisites\": []", "\"prerequisites\": [], \"formerly\": [\"mini/mean\"]", StringComparison.Ordinal));

        Assert.That(await workspace.MlwAsync("status"), Does.Contain("1 of 1 passed"));
        Assert.That(await workspace.MlwAsync("solution", "mini/mean"), Does.Contain("class Average").And.EndWith("exit code 0\n"));
    }

    [Test]
    public async Task Several_processes_wait_for_each_other_and_lose_no_line()
    {
        using var workspace = new MiniatureWorkspace(null);
        Directory.CreateDirectory(Path.GetDirectoryName(workspace.Workspace.JournalLock)!);
        Task[] writers;
        using (new FileStream(workspace.Workspace.JournalLock, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            writers = [.. Enumerable.Range(0, 4).Select(_ => workspace.RunAsync(["solution", "average", "--reveal"]))];
            await Task.WhenAny(Task.WhenAny(writers), Task.Delay(TimeSpan.FromSeconds(3)));
            Assert.That(File.Exists(workspace.Workspace.Journal), Is.False, "somebody wrote while another process held the lock");
        }
        await Task.WhenAll(writers);

        var lines = await File.ReadAllLinesAsync(workspace.Workspace.Journal);
        Assert.That(lines, Has.Length.EqualTo(writers.Length));
        Assert.That(lines.Where(line => !RevealLine().IsMatch(line)), Is.Empty);
    }

    [GeneratedRegex("""^\{"event":"reveal","at":"[^"]{24}","id":"mini/average","machine":"[0-9a-f]{8}"\}$""")]
    private static partial Regex RevealLine();
}
