using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>Everything lies where its id says. Nothing here looks at what a learner may edit.</summary>
public class HouseRuleTests
{
    static readonly HouseRules Rules = new(Repository.Workspace, Repository.Curriculum);

    [Test]
    public void The_curriculum_is_in_order() => Assert.That(Rules.Order(), Is.Empty);

    [Test]
    public void Every_exercise_has_its_solution_grader_mutants_and_alternatives() => Assert.That(Rules.Mirror(), Is.Empty);

    [Test]
    public void Every_mutant_is_one_edit_of_the_solution() => Assert.That(Rules.Mutants(), Is.Empty);

    [Test]
    public void A_missing_file_is_reported()
    {
        var stranger = new Curriculum([new("metrics", "Metrics", "", [new("metrics/no-such-thing", "Nothing", 1, 1, ["metrics/later"])])]);
        var rules = new HouseRules(Repository.Workspace, stranger);

        Assert.That(rules.Mirror(), Has.Some.Contains("solutions/Metrics/NoSuchThing.cs is missing"));
        Assert.That(rules.Mirror(), Has.Some.Contains("solutions/Metrics/RocCurve.cs belongs to no exercise"));
        Assert.That(rules.Order(), Has.Some.Contains("prerequisite metrics/later does not come earlier"));
        Assert.That(rules.Pages(), Has.Some.Contains("exercises/Metrics/NoSuchThing.md is missing"));
    }
}
