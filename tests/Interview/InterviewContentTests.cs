using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>What is read from the interview folder, and what is said of a damaged file.</summary>
public sealed class InterviewContentTests : IDisposable
{
    const string Median = "questions/numbers/mean-or-median", Post = "cases/post-office", Mistake = "behavioural/mistake-in-production",
        Weather = "projects/weather-service", Plan = "plans/three-days";

    readonly MiniatureWorkspace _workspace = new(null);

    public void Dispose() => _workspace.Dispose();

    InterviewContent Content => InterviewContent.Load(_workspace.Workspace);

    [Test]
    public void Every_file_is_found_by_its_path_and_pages_for_people_are_no_items()
    {
        Assert.That(Content.Faults, Is.Empty);
        Assert.That(Content.Ids, Is.EquivalentTo(new[]
        {
            Median, "questions/numbers/why-divide-by-n-minus-one", "questions/words/what-is-a-token", Post, Mistake, "behavioural/changing-your-mind", Weather, Plan,
        }));
        Assert.That(Content.Topics, Is.EqualTo(new[] { "numbers", "words", "cases", "behavioural" }));
    }

    [Test]
    public void A_question_has_level_answer_rubric_and_follow_up()
    {
        var question = (Question)Content.Item("mean-or-median")!;

        Assert.That((question.Id, question.Topic, question.Level), Is.EqualTo((Median, "numbers", Level.Junior)));
        Assert.That(question.Asked, Is.EqualTo("When is the median a better summary than the mean?"));
        Assert.That(question.Model, Does.StartWith("The mean adds all values").And.EndWith("of the two."));
        Assert.That(question.Rubric, Has.Count.EqualTo(4).And.Some.EqualTo(new RubricPoint("Gives an example")));
        Assert.That((question.FollowUp[..15], question.Related.Single()), Is.EqualTo(("How precise is ", "mini/average")));
    }

    [Test]
    public void A_design_has_its_rubric_by_parts()
    {
        var design = (DesignCase)Content.Item(Post)!;

        Assert.That(design.Asked, Does.StartWith("A post office sorts"));
        Assert.That(design.Clarifying, Has.Count.EqualTo(5));
        Assert.That(design.Rubric.Select(point => point.Section).Distinct(), Is.EqualTo(DesignCase.Parts));
        Assert.That(design.Rubric.First(point => point.Section == "Scale").Text, Is.EqualTo("Two million in six hours are 93 a second"));
        Assert.That((design.Model[..14], design.Traps[^1]), Is.EqualTo(("I would first ", "Forgets the register")));
    }

    [Test]
    public void A_behavioural_prompt_has_its_principles_and_a_project_its_steps()
    {
        Assert.That(((BehaviouralPrompt)Content.Item(Mistake)!).Principles, Is.EqualTo(new[] { "Amazon: Ownership", "Amazon: Dive Deep" }));
        Assert.That(Content.Project("weather-service").Steps, Has.Count.EqualTo(3));
    }

    [Test]
    public void A_plan_has_days_blocks_and_items()
    {
        var plan = Content.Plan("three-days");

        Assert.That(plan.Days.Select(day => day.Title), Is.EqualTo(new[] { "Averages", "Words", "Review" }));
        Assert.That(plan.Days[0].Blocks.Select(block => block.Name), Is.EqualTo(new[] { "Morning", "Evening" }));
        Assert.That(plan.Days[0].Blocks[0].Items[1], Is.EqualTo(new PlanItem(PlanItemKind.Answer, Median, Median, 0, "slowly")));
        Assert.That(plan.Items.Select(item => (item.Kind, item.Subject, item.Amount)), Is.EqualTo(new[]
        {
            (PlanItemKind.Exercise, "mini/average", 0), (PlanItemKind.Answer, Median, 0), (PlanItemKind.Answer, Mistake, 0), (PlanItemKind.Quiz, "words", 1),
            (PlanItemKind.Answer, Post, 0), (PlanItemKind.Interview, "mle", 45), (PlanItemKind.Review, "", 20), (PlanItemKind.Project, Weather, 0), (PlanItemKind.Rest, "", 0),
        }));
    }

    [Test]
    public void Lines_that_end_as_on_Windows_and_code_blocks_with_headings_are_read_all_the_same()
    {
        Edit(Median, text => text.Replace("## Rubric", "```\n## no heading\n```\n\n## Rubric", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.That(Content.Faults, Is.Empty);
        Assert.That(((Question)Content.Item(Median)!).Answer, Does.EndWith("## no heading\n```"));
    }

    [TestCase(Median, "# When", "When", 1, "must begin with its title")]
    [TestCase(Median, "Level: junior", "Level: expert", 3, "no level 'expert'")]
    [TestCase(Median, "- Level: junior\n", "", 1, "'- Level: ...' is missing")]
    [TestCase(Median, "- Related: ", "- Relatd: ", 4, "no key 'Relatd'")]
    [TestCase(Median, "- Related: ", "- Level: mid\n- Related: ", 4, "key 'Level' stands here a second time")]
    [TestCase(Median, "- Related: mini/average", "- and so on", 4, "'- Key: value'")]
    [TestCase(Median, "## Follow-up", "## Follow up", 21, "no section 'Follow up'")]
    [TestCase(Median, "## Follow-up", "## Rubric", 21, "'Rubric' stands here a second time")]
    [TestCase(Median, "## Rubric\n", "```\n## Rubric\n", 14, "code block that begins here has no end")]
    [TestCase(Median, "- Gives an example", "Gives an example", 19, "each line begins with '- '")]
    [TestCase(Median, "## Rubric", "<<<<<<< HEAD\n## Rubric", 14, "merge was left unfinished")]
    [TestCase(Median, "mean far", "me\uDC00an far", 8, "not UTF-8")]
    [TestCase(Post, "### Serving\n\n- Everything runs in the machine\n- Letters wait on a belt of two seconds\n", "### Serving\n", 39, "nothing stands under 'Serving'")]
    [TestCase(Post, "### Serving", "### Service", 17, "the parts of the rubric are Goals and metrics, ")]
    [TestCase(Plan, "## Day 2: ", "## Day 3: ", 16, "day 2 is expected here")]
    [TestCase(Plan, "`quiz words 1`", "`quiz words`", 20, "'quiz words' is no id")]
    [TestCase(Plan, "`interview mle 45`", "`interview boss 45`", 25, "'interview boss 45' is no id")]
    [TestCase(Plan, "`rest`", "rest", 36, "one reference in backticks")]
    [TestCase(Plan, "### Evening\n\n- `rest`", "### Night\n\n- `rest`", 34, "'### Morning', '### Afternoon' and '### Evening'")]
    [TestCase(Weather, "## Brief\n\nPredict from ten years of daily measurements whether it rains tomorrow, and serve the answer.\n", "## Brief\n", 5, "nothing stands under 'Brief'")]
    public void A_damaged_file_is_named_with_its_line_and_the_rest_works(string id, string find, string replacement, int line, string message)
    {
        var all = Content.Ids.ToList();
        Edit(id, text => text.Replace(find, replacement, StringComparison.Ordinal));
        var fault = Content.Faults.Single();

        Assert.That((fault.File, fault.Line), Is.EqualTo(($"interview/{id}.md", line)), fault.Message);
        Assert.That(fault.Message, Does.Contain(message));
        Assert.That(Content.Ids, Is.EquivalentTo(all.Where(each => each != id)));
    }

    [TestCase("questions/loose.md")]
    [TestCase("questions/numbers/Two Words.md")]
    [TestCase("cases/deep/down.md")]
    public void A_file_with_a_path_that_gives_no_id_is_named(string path)
    {
        var file = Path.Combine(_workspace.Workspace.Interview, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "# A title\n");

        Assert.That(Content.Faults.Single().ToString(), Does.StartWith($"interview/{path}, line 1: the path must be"));
    }

    [Test]
    public void An_unknown_topic_plan_or_project_gets_the_nearest_ones()
    {
        Assert.That(() => Content.Select("nubmers"), Throws.TypeOf<WorkbenchException>().With.Message.Contains("Did you mean numbers, "));
        Assert.That(() => Content.Plan("four-days"), Throws.TypeOf<WorkbenchException>().With.Message.Contains("Did you mean three-days?"));
        Assert.That(() => Content.Project("wether-service"), Throws.TypeOf<WorkbenchException>().With.Message.Contains(Weather));
    }

    [Test]
    public void Topics_folders_ids_and_slugs_select()
    {
        Assert.That(Content.Select(null).Select(item => item.Topic), Is.EqualTo(new[] { "numbers", "numbers", "words" }));
        Assert.That(Content.Select("numbers"), Has.Count.EqualTo(2));
        Assert.That(Content.Select("questions/numbers/"), Has.Count.EqualTo(2));
        Assert.That(Content.Select("behavioural"), Has.Count.EqualTo(2));
        Assert.That(Content.Select("Post-Office").Single().Id, Is.EqualTo(Post));
    }

    [Test]
    public void Without_the_folder_it_says_how_to_get_it_back()
    {
        Directory.Delete(_workspace.Workspace.Interview, recursive: true);

        Assert.That(Content.Ids, Is.Empty);
        Assert.That(() => Content.Select(null), Throws.TypeOf<WorkbenchException>().With.Message.Contains("git checkout -- interview"));
    }

    [SetUp]
    public void Restore()
    {
        var home = Path.Combine(Repository.Root, "tests", "Miniature", "interview");
        if (Directory.Exists(_workspace.Workspace.Interview))
            Directory.Delete(_workspace.Workspace.Interview, recursive: true);
        foreach (var file in Directory.EnumerateFiles(home, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_workspace.Workspace.Interview, Path.GetRelativePath(home, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    // Half of a surrogate pair cannot be encoded: it stands for a byte that is not UTF-8.
    void Edit(string id, Func<string, string> edit)
    {
        var file = Path.Combine(_workspace.Workspace.Interview, id + ".md");
        var text = edit(File.ReadAllText(file));
        File.WriteAllBytes(file, [.. text.SelectMany(letter => letter == '\uDC00' ? [0xFF] : System.Text.Encoding.UTF8.GetBytes([letter]))]);
    }
}
