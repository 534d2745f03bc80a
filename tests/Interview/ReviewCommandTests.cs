using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>Reviewing through a pipe: what is due, in a scratch copy where it is code.</summary>
[Parallelizable(ParallelScope.Children)]
public class ReviewCommandTests
{
    const string Median = "questions/numbers/mean-or-median";

    static MiniatureWorkspace LongAgo(string input, params JournalEvent[] events)
    {
        var workspace = MiniatureWorkspace.With("passes");
        workspace.Input = input;
        foreach (var happened in events)
            new Journal(workspace.Workspace, new SetClock { Now = DateTimeOffset.UtcNow.AddDays(-30) }).Append(happened);
        return workspace;
    }

    static AnswerEvent Answer(int hit) => new([.. Enumerable.Range(1, hit)], 4, Occasion.Quiz) { Id = Median };

    static AttemptEvent Pass => new(Outcome.Passed, 3, 3, "", "", 1) { Id = "mini/average" };

    [Test]
    public async Task A_due_question_is_asked_and_comes_back_later()
    {
        using var workspace = LongAgo("a\nall\n", Answer(3));

        Assert.That(await workspace.MlwAsync("review"), Does.StartWith("1 due, 1 of them now: about 5 minutes.").And.Contain("4 of 4 points.")
            .And.Contain("Reviewed: 1 answer, 0 exercises. Still due: 0.").And.EndWith("exit code 0\n"));
        Assert.That(workspace.Events.OfType<AnswerEvent>().Last().In, Is.EqualTo(Occasion.Review));
        Assert.That(workspace.Events.OfType<ReviewEvent>().Single(), Has.Property("Items").EqualTo(1).And.Property("Due").EqualTo(1));
        Assert.That(await workspace.MlwAsync("review"), Does.StartWith("Nothing is due today. Next: questions/numbers/mean-or-median on 2"));
    }

    [Test]
    public async Task A_due_exercise_is_solved_again_without_touching_the_learner_s_file()
    {
        using var workspace = LongAgo("\nh\nfile nowhere.cs\nfile solutions/Mini/Average.cs\n\n", Pass);
        var mine = await File.ReadAllTextAsync(workspace.Workspace.Learner(workspace.Average));
        var said = await workspace.MlwAsync("review");

        Assert.That(said, Does.Contain("Write in  .mlw/scratch/Mini/Average.cs").And.Contain("not attempted").And.Contain("Hint 1 of 3")
            .And.Contain("nowhere.cs cannot be taken").And.Contain("passed, 3 checks").And.Contain("0 answers, 1 exercise.").And.EndWith("exit code 0\n"));
        Assert.That(await File.ReadAllTextAsync(workspace.Workspace.Learner(workspace.Average)), Is.EqualTo(mine));
        Assert.That(workspace.Events.OfType<RepeatEvent>().Single(),
            Has.Property("Outcome").EqualTo(Outcome.Passed).And.Property("Hints").EqualTo(1).And.Property("In").EqualTo(Occasion.Review));
    }

    [Test]
    public async Task Each_time_the_stub_is_blank_and_what_lay_there_is_kept()
    {
        using var workspace = LongAgo("file solutions/Mini/Average.cs\nq\n", Pass);
        await workspace.MlwAsync("review");
        Assert.That(workspace.Events.OfType<RepeatEvent>(), Is.Empty, "who leaves has neither solved it nor given up");
        workspace.Input = "\ng\n";

        Assert.That(await workspace.MlwAsync("review"), Does.Contain("not attempted").And.Contain("mlw solution mini/average"));
        Assert.That(workspace.Events.OfType<RepeatEvent>().Single().Outcome, Is.EqualTo(Outcome.NotAttempted));
        var kept = Directory.GetFiles(Path.Combine(workspace.Workspace.Attic, "Mini")).Select(File.ReadAllText);
        Assert.That(kept, Is.EqualTo(new[] { await File.ReadAllTextAsync(workspace.Workspace.Solution(workspace.Average)) }));
    }

    [Test]
    public async Task The_time_decides_how_much_is_asked_and_the_rest_stays_due()
    {
        using var workspace = LongAgo("s\n", Answer(3), Pass);

        Assert.That(await workspace.MlwAsync("review", "--minutes", "1"), Does.StartWith("2 due, 1 of them now: about ").And.Contain("Still due: 2."));
        foreach (var minutes in new[] { "0", "ten" })
            Assert.That(await workspace.MlwAsync("review", "--minutes", minutes), Does.Contain("--minutes takes a number from 1 to 600.").And.EndWith("exit code 2\n"));
    }

    [Test]
    public async Task A_review_that_is_broken_off_is_none_but_its_answers_count()
    {
        using var workspace = LongAgo("a\nall\n", Answer(3), Answer(3) with { Id = "questions/words/what-is-a-token" });
        await workspace.MlwAsync("review");

        Assert.That(workspace.Events.OfType<AnswerEvent>().Count(answer => answer.In == Occasion.Review), Is.EqualTo(1));
        Assert.That(workspace.Events.OfType<ReviewEvent>(), Is.Empty);
    }

    [Test]
    public async Task A_list_asks_nothing_and_an_empty_journal_says_how_to_begin()
    {
        using var workspace = LongAgo("", Answer(3));
        var line = (await workspace.JsonAsync("review", "--list")).Single();

        Assert.That((line.GetProperty("id").GetString(), line.GetProperty("isDue").GetBoolean(), line.GetProperty("stability").GetDouble()), Is.EqualTo((Median, true, 2.3065)));
        Assert.That(await workspace.MlwAsync("review", "--list"), Does.Match(@"^due  \d{4}-\d\d-\d\d   6\d%  questions/numbers/mean-or-median\n"));
        File.Delete(workspace.Workspace.Journal);
        Assert.That(await workspace.MlwAsync("review"), Does.StartWith("Nothing comes back yet: answer questions (mlw quiz)"));
    }
}
