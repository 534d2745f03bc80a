using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>Questions asked and searched through a pipe.</summary>
[Parallelizable(ParallelScope.Children)]
public class QuizCommandTests
{
    const string Median = "questions/numbers/mean-or-median";

    [Test]
    public async Task An_answer_is_scored_against_the_model_and_kept_in_the_journal()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = "When values are skewed.\nOr broken.\n\n1, 4\n" };
        var said = await workspace.MlwAsync("quiz", "mean-or-median");

        Assert.That(said, Does.Contain("When is the median").And.Contain("A model answer").And.Contain(" 4. Gives an example").And.Contain("2 of 4 points.")
            .And.Contain("And next: How precise").And.Contain("See also: mini/average").And.EndWith("exit code 0\n"));
        Assert.That(said.IndexOf("The mean adds", StringComparison.Ordinal), Is.GreaterThan(said.IndexOf("end with an empty line", StringComparison.Ordinal)), "the answer comes after the question");
        var answer = (AnswerEvent)workspace.Events.Single();
        Assert.That((answer.Id, answer.Points, answer.In, answer.Text), Is.EqualTo((Median, 4, Occasion.Quiz, "When values are skewed.\nOr broken.")));
        Assert.That(answer.Hit, Is.EqualTo(new[] { 1, 4 }));
    }

    [TestCase("a\nall\n", new[] { 1, 2, 3, 4 })]
    [TestCase(".\nnone\n", new int[0])]
    [TestCase("\n\nwords\n.\n\n", new int[0])]
    [TestCase("words\n\n5\nsome\n3 3 1\n", new[] { 1, 3 })]
    public async Task Answers_end_with_a_dot_or_an_empty_line_and_wrong_numbers_are_asked_again(string input, int[] hit)
    {
        using var workspace = new MiniatureWorkspace(null) { Input = input };
        var said = await workspace.MlwAsync("quiz", "mean-or-median");

        Assert.That(said, Does.EndWith("exit code 0\n"));
        Assert.That(workspace.Events.OfType<AnswerEvent>().Single().Hit, Is.EqualTo(hit));
        Assert.That(said.Contains("That is not a list of numbers from 1 to 4", StringComparison.Ordinal), Is.EqualTo(input.Contains("some", StringComparison.Ordinal)));
    }

    [TestCase("s\n")]
    [TestCase("q\n")]
    [TestCase("")]
    [TestCase("an answer, and then the terminal closes")]
    [TestCase("an answer\n\nq\n")]
    public async Task What_is_skipped_or_left_is_not_scored(string input)
    {
        using var workspace = new MiniatureWorkspace(null) { Input = input };

        Assert.That(await workspace.MlwAsync("quiz", "mean-or-median"), Does.Contain("Nothing was scored.").And.EndWith("exit code 0\n"));
        Assert.That(workspace.Events, Is.Empty);
    }

    [Test]
    public async Task A_design_begins_with_the_learner_s_questions_and_a_prompt_shows_what_is_looked_for()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = "What does an error cost?\n\nA small reader.\n\nPeople for the rest.\n.\n1 11\n" };
        Assert.That(await workspace.MlwAsync("quiz", "cases/post-office"), Does.Contain("About three times what typing costs").And.Contain("Serving\n 9. Everything runs")
            .And.Contain("Traps").And.Contain("2 of 18 points."));
        Assert.That(workspace.Events.OfType<AnswerEvent>().Single().Text, Is.EqualTo("What does an error cost?\n\nA small reader.\n\nPeople for the rest."));

        workspace.Input = "a\n1\n";
        Assert.That(await workspace.MlwAsync("quiz", "behavioural", "--count", "1"), Does.Contain("What a good answer shows").And.Contain("1 of 3 points."));
    }

    [Test]
    public async Task A_seed_gives_the_same_questions_and_a_level_restricts_them()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = "s\ns\ns\n" };
        var first = await workspace.MlwAsync("quiz", "--seed", "7");
        var orders = await Task.WhenAll(Enumerable.Range(1, 6).Select(seed => workspace.MlwAsync("quiz", "--seed", $"{seed}")));

        Assert.That(await workspace.MlwAsync("quiz", "--seed", "7"), Is.EqualTo(first));
        Assert.That(orders.Distinct().Count(), Is.GreaterThan(1));
        Assert.That(await workspace.MlwAsync("quiz", "--level", "junior"), Does.Contain(Median).And.Not.Contain("what-is-a-token"));
        Assert.That(await workspace.MlwAsync("quiz", "words", "--level", "senior"), Does.StartWith("No question of words has the level senior.").And.EndWith("exit code 2\n"));
    }

    [Test]
    public async Task In_a_wide_terminal_answer_and_rubric_stand_side_by_side()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = "a\nall\n" };
        var (wide, _, _) = await workspace.RunAsync(["quiz", "mean-or-median"], ("COLUMNS", "120"));

        Assert.That(wide, Does.Match("A model answer {40,}Rubric\n").And.Match("number, so +1\\. Names skewed"));
        Assert.That(wide.Split('\n').SkipWhile(line => !line.StartsWith("A model", StringComparison.Ordinal)).TakeWhile(line => !line.StartsWith("Which", StringComparison.Ordinal)).Select(line => line.Length), Is.All.AtMost(120));
    }

    [Test]
    public async Task For_programs_each_step_is_a_line_of_JSON()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = "words\n\n2\n" };
        var lines = await workspace.JsonAsync("quiz", "mean-or-median");

        Assert.That(lines.Select(line => line.GetProperty("event").GetString()), Is.EqualTo(new[] { "asked", "model", "scored", "summary" }));
        Assert.That(lines[0].GetProperty("level").GetString(), Is.EqualTo("junior"));
        Assert.That(lines[1].GetProperty("rubric").GetArrayLength(), Is.EqualTo(4));
        Assert.That(lines[3].GetProperty("hit").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_damaged_question_is_named_and_the_others_are_asked()
    {
        using var workspace = new MiniatureWorkspace(null) { Input = "s\ns\n" };
        await File.WriteAllTextAsync(Path.Combine(workspace.Workspace.Interview, Median + ".md"), "# A title\n\n- Level: junior\n");
        var (output, error, exitCode) = await workspace.RunAsync(["quiz", "numbers"]);

        Assert.That(error, Is.EqualTo($"interview/{Median}.md, line 1: the section '## Answer' is missing. The file is left out, the rest works. Its last version: git checkout -- interview/{Median}.md\n"));
        Assert.That((output.Contains("why-divide-by-n-minus-one", StringComparison.Ordinal), exitCode), Is.EqualTo((true, 0)));
    }

    [Test]
    public async Task What_was_not_asked_yet_comes_first()
    {
        using var workspace = new MiniatureWorkspace(null);
        for (var i = 0; i < 6; i++)
        {
            workspace.Input = "a\nall\n";
            await workspace.MlwAsync("quiz", "numbers", "--count", "1");
        }

        Assert.That(workspace.Events.OfType<AnswerEvent>().Select(answer => answer.Id).Chunk(2), Has.All.Unique, "there are two, and both are asked before one comes again");
    }

    [Test]
    public async Task A_search_ranks_titles_first_and_suggests_words()
    {
        using var workspace = new MiniatureWorkspace(null);

        Assert.That(await workspace.MlwAsync("ask", "MEDIAN"), Does.StartWith($"{Median}  junior\n  When is the median").And.Contain($"Answer one: mlw quiz {Median}"));
        Assert.That(await workspace.MlwAsync("ask", "mean", "outlier", "--answers"), Does.StartWith(Median).And.Contain("A model answer").And.Not.Contain("what-is-a-token"));
        Assert.That((await workspace.JsonAsync("ask", "letters")).Select(line => line.GetProperty("id").GetString()), Is.EqualTo(new[] { "cases/post-office" }));
        Assert.That(await workspace.MlwAsync("ask", "medain"), Does.StartWith("No question holds 'medain'. Words that look like it: mean, median, ").And.EndWith("exit code 2\n"));
        Assert.That(await workspace.MlwAsync("ask", "?"), Does.StartWith("No question holds '?'.").And.EndWith("exit code 2\n"));
    }

    [Test]
    public async Task An_unknown_topic_gets_the_nearest_ones()
    {
        using var workspace = new MiniatureWorkspace(null);

        Assert.That(await workspace.MlwAsync("quiz", "nubmers"), Is.EqualTo(
            "There is no topic or question called 'nubmers'. Did you mean numbers, cases, words? `mlw ask WORDS` searches.\nexit code 2\n"));
        foreach (var count in new[] { "0", "two" })
            Assert.That(await workspace.MlwAsync("quiz", "--count", count), Does.Contain("--count takes a number from 1.").And.EndWith("exit code 2\n"));
    }
}
