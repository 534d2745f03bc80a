using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>The rules for interview content: the repository keeps them, and each one notices what breaks it.</summary>
public class ContentRulesTests
{
    static readonly ContentRules Rules = new(Repository.Workspace, Repository.Curriculum, InterviewContent.Load(Repository.Workspace));

    [Test]
    public void Every_file_can_be_read_and_no_folder_is_empty() => Assert.That(Rules.Files(), Is.Empty);

    [Test]
    public void No_title_stands_twice() => Assert.That(Rules.Titles(), Is.Empty);

    [Test]
    public void Answers_and_rubrics_are_as_long_as_they_should_be() => Assert.That(Rules.Lengths(), Is.Empty);

    [Test]
    public void Every_id_that_is_named_exists() => Assert.That(Rules.References(), Is.Empty);

    [Test]
    public void Plans_keep_the_order_of_prerequisites() => Assert.That(Rules.Order(), Is.Empty);

    [Test]
    public void Every_topic_of_the_outlines_is_covered() => Assert.That(Rules.Covered(), Is.Empty);

    [Test]
    public void The_miniature_keeps_every_rule() => Assert.That(Findings(""), Is.Empty);

    [TestCase("questions/words/what-is-a-token", "# What is a token, and why are words not enough?", "# When is the MEDIAN a better summary than the mean", "the same title stands in questions/numbers/mean-or-median and questions/words/what-is-a-token.")]
    [TestCase("questions/words/what-is-a-token", "Pieces of words are the compromise. Frequent words stay whole, rare ones are split into known pieces, and nothing is ever unknown. Byte pair encoding finds the pieces: it begins with bytes", "", "questions/words/what-is-a-token: 71 words in the answer; 80 to 200 are due.")]
    [TestCase("questions/words/what-is-a-token", "- Unknown words are the trouble with whole words\n- Long texts are the trouble with characters\n", "", "questions/words/what-is-a-token: 2 points in the rubric; 3 to 5 are due.")]
    [TestCase("cases/post-office", "- May pictures be kept? For thirty days.\n", "", "cases/post-office: 4 clarifying questions; 5 to 8 are due.")]
    [TestCase("cases/post-office", "- Letters wait on a belt of two seconds\n", "", "cases/post-office: 1 points under 'Serving'; 2 to 4 are due.")]
    [TestCase("questions/numbers/mean-or-median", "Related: mini/average", "Related: mini/averages", "questions/numbers/mean-or-median: there is no exercise mini/averages.")]
    [TestCase("questions/numbers/mean-or-median", "Related: mini/average", "Related: questions/words/what-is-a-token", "questions/numbers/mean-or-median: there is no exercise questions/words/what-is-a-token.")]
    [TestCase("cases/post-office", "questions/words/what-is-a-token", "questions/words/gone", "cases/post-office: there is no questions/words/gone.")]
    [TestCase("projects/weather-service", "mini/average", "mini/gone", "projects/weather-service: there is no mini/gone.")]
    [TestCase("plans/three-days", "`mini/average`", "`mini/gone`", "plans/three-days, day 1: there is no mini/gone.")]
    [TestCase("plans/three-days", "`quiz words 1`", "`quiz letters 1`", "plans/three-days, day 2: there is no letters.")]
    [TestCase("plans/three-days", "`projects/weather-service`", "`projects/gone`", "plans/three-days, day 3: there is no projects/gone.")]
    [TestCase("coverage.json", "[\"cases/post-office\"]", "[]", "interview/coverage.json, outline: nothing covers 'Design'.")]
    [TestCase("coverage.json", "cases/post-office", "cases/gone", "interview/coverage.json, outline, 'Design': there is no cases/gone.")]
    [TestCase("plans/three-days", "## Day 1", "## Tag 1", "interview/plans/three-days.md, line 5: day 1 is expected here: '## Day 1: ...'.\ninterview/plans is empty.")]
    public void A_broken_rule_is_reported(string id, string find, string replacement, string finding) => Assert.That(Findings(id, find, replacement), Is.EqualTo(finding));

    [Test]
    public void A_prerequisite_that_comes_later_in_a_plan_is_reported()
    {
        using var workspace = new MiniatureWorkspace(null);
        var curriculum = new Curriculum([new("mini", "", "", [new("mini/first", "", 1, 1, []), new("mini/average", "", 1, 1, ["mini/first"])])]);
        Edit(workspace, "plans/three-days", "`review 20`", "`mini/first`");

        Assert.That(new ContentRules(workspace.Workspace, curriculum, InterviewContent.Load(workspace.Workspace)).Order(),
            Is.EqualTo(new[] { "plans/three-days: mini/average comes before mini/first, which it builds on." }));
    }

    static string Findings(string id, string find = "", string replacement = "")
    {
        using var workspace = new MiniatureWorkspace(null);
        if (id.Length > 0)
            Edit(workspace, id, find, replacement);
        return string.Join('\n', new ContentRules(workspace.Workspace, Curriculum.Load(workspace.Workspace), InterviewContent.Load(workspace.Workspace)).All());
    }

    static void Edit(MiniatureWorkspace workspace, string id, string find, string replacement)
    {
        var file = Path.Combine(workspace.Workspace.Interview, id.EndsWith(".json", StringComparison.Ordinal) ? id : id + ".md");
        var text = File.ReadAllText(file);
        Assert.That(text, Does.Contain(find));
        File.WriteAllText(file, text.Replace(find, replacement, StringComparison.Ordinal));
    }
}
