using System.Text.RegularExpressions;
using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>Everything lies where its id says. Nothing here looks at what a learner may edit.</summary>
public partial class HouseRuleTests
{
    static readonly HouseRules Rules = new(Repository.Workspace, Repository.Curriculum);

    [Test]
    public void The_curriculum_is_in_order() => Assert.That(Rules.Order(), Is.Empty);

    [Test]
    public void Every_exercise_has_its_solution_grader_mutants_and_alternatives() => Assert.That(Rules.Mirror(), Is.Empty);

    [Test]
    public void Every_mutant_is_one_edit_of_the_solution() => Assert.That(Rules.Mutants(), Is.Empty);

    [Test]
    public void What_a_grader_forbids_stands_in_the_contract()
    {
        var forbidding = Repository.Exercises.Where(exercise => ForbidsCalls().IsMatch(File.ReadAllText(Repository.Workspace.Grader(exercise)))).ToList();
        var untold = from exercise in forbidding
                     let contract = TaskPage.Parse(File.ReadAllText(Repository.Workspace.Page(exercise)))["Contract"]
                     let calls = Mutant.ReadAll(Repository.Workspace.Mutants(exercise)).Select(mutant => ForbiddenCall().Match(mutant.Message)).Where(call => call.Success).ToList()
                     where calls.Count == 0 || !calls.All(call => contract.Contains($"`{call.Groups[1].Value}", StringComparison.Ordinal))
                     select exercise.Id;

        Assert.That(forbidding, Is.Not.Empty);
        Assert.That(untold, Is.Empty, "each needs a mutant with a forbidden call, whose type the task page names under Contract");
    }

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

    [GeneratedRegex(@"\bCalls\.No\(|\bNoDecomposition\(")]
    private static partial Regex ForbidsCalls();

    [GeneratedRegex(@" calls (\w+)\.\w+, which is not allowed here")]
    private static partial Regex ForbiddenCall();
}
