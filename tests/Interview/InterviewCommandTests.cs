using System.Diagnostics;
using System.Text.Json;
using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>A mock interview played through a pipe: to its end, killed in the middle, paused, out of time.</summary>
[Parallelizable(ParallelScope.Children)]
public class InterviewCommandTests
{
    // An exercise, three questions, a design with its two answers; then four scores.
    const string Whole = "h\nfile solutions/Mini/Average.cs\n\n" + "one\n\ntwo\n\ns\n" + "What is known?\n\nA plan.\n\nIts end.\n.\n" + "1\nall\n1 2 3\n";

    static string Log(MiniatureWorkspace workspace) => Directory.GetFiles(workspace.Workspace.Interviews, "*.jsonl").Single();

    [Test]
    public async Task It_is_played_scored_and_reported()
    {
        using var workspace = MiniatureWorkspace.With("fails-by-name");
        var mine = await File.ReadAllTextAsync(workspace.Workspace.Learner(workspace.Average));
        workspace.Input = Whole;
        var said = await workspace.MlwAsync("interview", "--seed", "7");

        Assert.That(said, Does.Contain("Mock interview, ML engineer, 45 minutes  seed 7").And.Contain("Part 1 of 5: coding").And.Contain("passed, 3 checks").And.Contain("Part 5 of 5: design")
            .And.Contain("What the interviewer answers").And.Contain("## Study next").And.EndWith(".md and .json\nexit code 0\n"));
        Assert.That(said.IndexOf("A model answer", StringComparison.Ordinal), Is.GreaterThan(said.IndexOf("Part 5 of 5", StringComparison.Ordinal)), "no answer is shown while the clock runs");
        Assert.That(await File.ReadAllTextAsync(workspace.Workspace.Learner(workspace.Average)), Is.EqualTo(mine));

        var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(Log(workspace), ".json"))).RootElement;
        Assert.That(report.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("points").GetDouble()), Is.EqualTo(new[] { 90.0, 25, 100, 0, 17 }));
        Assert.That(await File.ReadAllTextAsync(Path.ChangeExtension(Log(workspace), ".md")), Does.StartWith("# Mock interview 20").And.Contain("## Strengths\n\n- Average (`mini/average`)").And.Contain("  - Scale: 0 of 2 points"));
        Assert.That(workspace.Events.OfType<InterviewEvent>().Single(), Has.Property("Role").EqualTo("mle").And.Property("Score").EqualTo(report.GetProperty("points").GetDouble()));
        Assert.That(workspace.Events.OfType<RepeatEvent>().Single(), Has.Property("In").EqualTo(Occasion.Interview).And.Property("Hints").EqualTo(1));
        Assert.That(workspace.Events.OfType<AnswerEvent>().Count(answer => answer.In == Occasion.Interview), Is.EqualTo(3));
        Assert.That(await workspace.MlwAsync("interview", "list"), Does.Match(@"^20\d\d-\d\d-\d\d-\d{4}-mle  45 min  \d+ of 100 points\n"));
        Assert.That(await workspace.MlwAsync("interview", "report"), Does.StartWith("# Mock interview 20"));
        Assert.That(await workspace.MlwAsync("interview", "resume"), Does.StartWith("No interview is open.").And.EndWith("exit code 2\n"));
    }

    [Test]
    public async Task Programs_are_told_where_to_write_what_is_asked_and_the_verdicts()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = Whole };
        var lines = await workspace.JsonAsync("interview", "--seed", "7");

        Assert.That(lines.Select(line => line.TryGetProperty("event", out var kind) ? kind.GetString() : "report"),
            Is.EqualTo(new[] { "part", "verdict", "part", "part", "part", "part", "model", "model", "model", "report" }));
        Assert.That(lines[0].GetProperty("file").GetString(), Does.StartWith(".mlw/interviews/20").And.EndWith("/Mini/Average.cs"));
        Assert.That(lines[1].GetProperty("outcome").GetString(), Is.EqualTo("Passed").IgnoreCase);
        Assert.That(lines[5].GetProperty("text").GetString(), Is.Not.Empty);
    }

    [Test]
    public async Task Killed_in_the_middle_of_an_answer_it_loses_nothing()
    {
        using var workspace = new MiniatureWorkspace(null);
        using (var process = Start(workspace))
        {
            await process.StandardInput.WriteAsync("file solutions/Mini/Average.cs\n\nthe first answer\n\nthe second, half");
            await process.StandardInput.WriteAsync("way there\n");
            await process.StandardInput.FlushAsync();
            var reading = process.StandardOutput.ReadToEndAsync();
            await UntilAsync(() => Directory.Exists(workspace.Workspace.Interviews) && Text(Log(workspace)).Contains("way there", StringComparison.Ordinal));
            process.Kill();
            await process.WaitForExitAsync();
            await reading;
        }
        Assert.That(await workspace.MlwAsync("interview", "list"), Does.Contain("open at "));
        workspace.Input = "and its other half\n\nthird\n\na\n.\nall\nall\nall\nall\n";
        var said = await workspace.MlwAsync("interview", "resume");

        Assert.That(said, Does.Contain("You had written:\n  the second, halfway there").And.Not.Contain("Part 1 of 5").And.Not.Contain("Part 2 of 5"));
        Assert.That(said, Does.Contain("You: the first answer").And.Contain("You: the second, halfway there\n  and its other half").And.Contain("**100 of 100 points**"));
    }

    [Test]
    public async Task Left_and_paused_it_goes_on_where_it_was_even_among_the_scores()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = "p\n\np\ntea\n\ng\na\na\nq\n" };
        Assert.That(await workspace.MlwAsync("interview", "--seed", "7"), Does.Contain("Without a reason the clock runs on.").And.Contain("Paused at 0:").And.Contain("Go on with: mlw interview resume"));
        workspace.Input = "a\na\na\n2\n";
        Assert.That(await workspace.MlwAsync("interview", "resume"), Does.Contain("Score your answer 2").And.Contain("Score your answer 3").And.Contain("The interview is kept"));
        workspace.Input = "1\n1\n1\n";
        var said = await workspace.MlwAsync("interview", "resume");

        Assert.That(said, Does.Not.Contain("Score your answer 2").And.Contain("Score your answer 3").And.Contain("## Pauses\n\n- at 0:"));
        Assert.That(workspace.Events.OfType<AnswerEvent>().Select(answer => answer.Id), Is.Unique.And.Exactly(4).Items);
    }

    [Test]
    public async Task An_answer_may_begin_with_p_be_paused_in_its_middle_and_stay_open_when_the_input_ends()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = "g\np values are shares\np\ntea\n\nof worse results" };
        Assert.That(await workspace.MlwAsync("interview", "--seed", "7"), Does.Contain("Paused at 0:").And.Not.Contain("Part 3"));
        workspace.Input = "under the null\n\nq\n";
        Assert.That(await workspace.MlwAsync("interview", "resume"), Does.Contain("You had written:\n  p values are shares\n  of worse results\n").And.Contain("Part 3"));
        Assert.That(MockState.Of(new MockLog(workspace.Workspace, Path.GetFileNameWithoutExtension(Log(workspace)), TimeProvider.System).Read())!.Parts[1],
            Has.Property("Closed").True.And.Property("Lines").EqualTo(new[] { "p values are shares", "of worse results", "under the null" }));
    }

    [Test]
    public async Task A_design_left_after_its_questions_still_gets_their_answers()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = "g\ns\ns\ns\nWhat is known?\n" };
        await workspace.MlwAsync("interview", "--seed", "7");
        workspace.Input = "A plan.\n\nIts end.\n.\nall\n";
        var said = await workspace.MlwAsync("interview", "resume");

        Assert.That(said, Does.Contain("What the interviewer answers").And.Contain("You: What is known?\n  A plan.\n\n  Its end.\n"));
    }

    [Test]
    public async Task It_is_held_in_one_window_at_a_time()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = "q\n" };
        await workspace.MlwAsync("interview");
        var log = new MockLog(workspace.Workspace, Path.GetFileNameWithoutExtension(Log(workspace)), TimeProvider.System);
        using (log.Hold())
            Assert.That(await workspace.MlwAsync("interview", "resume"), Does.Contain("-mle is open in another window").And.EndWith("exit code 2\n"));
        workspace.Input = "q\n";
        Assert.That(await workspace.MlwAsync("interview", "resume"), Does.Contain("The interview is kept").And.EndWith("exit code 0\n"));
    }

    [Test]
    public async Task When_the_time_is_over_what_was_not_reached_is_worth_nothing()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = "g\nan answer\n\n" };
        await workspace.MlwAsync("interview", "--seed", "7");
        await File.AppendAllTextAsync(Log(workspace), "{\"step\":\"Clock\",\"elapsed\":2701}\n");
        workspace.Input = "a last word\n\nall\nall\n";
        var said = await workspace.MlwAsync("interview", "resume");

        Assert.That(said, Does.Contain("The time is over.").And.Contain("Part 3 of 5").And.Not.Contain("Part 4 of 5").And.Contain(", not reached |"), "a part that was begun may be finished");
    }

    [Test]
    public async Task What_an_update_took_away_is_passed_over()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = "q\n" };
        await workspace.MlwAsync("interview", "--seed", "7");
        await File.WriteAllTextAsync(Log(workspace), (await File.ReadAllTextAsync(Log(workspace))).Replace("mini/average", "mini/removed", StringComparison.Ordinal));
        workspace.Input = "s\ns\ns\ns\n";

        Assert.That(await workspace.MlwAsync("interview", "resume"), Does.Contain("mini/removed is no longer there; it is passed over.").And.Contain("**0 of 100 points**"));
    }

    [Test]
    public async Task Bad_input_is_refused_with_the_next_step()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = "q\n" };

        foreach (var minutes in new[] { "50", "long" })
            Assert.That(await workspace.MlwAsync("interview", "--minutes", minutes), Does.Contain("--minutes takes 45 or 60.").And.EndWith("exit code 2\n"));
        Assert.That(await workspace.MlwAsync("interview", "--role", "boss"), Does.Contain("'mle'").And.EndWith("exit code 2\n"));
        Assert.That(await workspace.MlwAsync("interview", "list"), Does.StartWith("No interview yet."));
        Assert.That(await workspace.MlwAsync("interview", "report"), Does.StartWith("No interview is finished yet.").And.EndWith("exit code 2\n"));
        await workspace.MlwAsync("interview");
        Assert.That(await workspace.MlwAsync("interview", "resume", "2020-01-01-0900-mle"), Does.StartWith("There is no interview called '2020-01-01-0900-mle'. Did you mean 20").And.EndWith("exit code 2\n"));
        Assert.That((await workspace.JsonAsync("interview", "list")).Single().GetProperty("points").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    static Process Start(MiniatureWorkspace workspace)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mlw.dll"), "interview", "--seed", "7"])
        {
            WorkingDirectory = workspace.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["MLW_JOURNAL"] = "";
        return Process.Start(start)!;
    }

    static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!holds())
            await Task.Delay(50, patience.Token);
    }

    static string Text(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
