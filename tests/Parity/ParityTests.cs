using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>`dotnet test` and grading in process give the same verdict on every check: right, wrong, unattempted, broken.</summary>
[NonParallelizable]
public class ParityTests
{
    [OneTimeSetUp]
    public void LayTree() => _ = new PlainTestTree();

    [Test]
    public async Task Solutions_pass_in_both() =>
        await SameVerdictsAsync(exercise => Source.Read(Repository.Workspace.Solution(exercise)).Text, expectedExitCode: 0);

    [Test]
    public async Task Mistakes_fail_in_both() =>
        await SameVerdictsAsync(Mistaken, expectedExitCode: 2);

    [Test]
    public async Task Stubs_are_not_attempted_in_both() =>
        await SameVerdictsAsync(exercise => StubWriter.StubOf(Source.Read(Repository.Workspace.Solution(exercise))), expectedExitCode: 0);

    [Test]
    public async Task A_changed_signature_stops_both() =>
        await BothRefuseAsync(text => text.Replace("public static", "internal static", StringComparison.Ordinal), Outcome.SignatureChanged);

    [Test]
    public async Task A_file_that_does_not_compile_stops_both() =>
        await BothRefuseAsync(text => text + "}", Outcome.DoesNotCompile);

    static async Task SameVerdictsAsync(Func<Exercise, string> learner, int expectedExitCode)
    {
        foreach (var exercise in Repository.Exercises)
            PlainTestTree.Solve(exercise, learner(exercise));
        var plain = await PlainTestTree.TestAsync();
        Assert.That(plain.ExitCode, Is.EqualTo(expectedExitCode), plain.Output);

        var verdicts = await Task.WhenAll(Repository.Exercises.Select(async exercise =>
            (exercise, verdict: await SharedWorkers.Service.GradeAsync(Repository.Requests.Text(exercise, learner(exercise))))));
        var inProcess = verdicts.SelectMany(pair => pair.verdict.Checks.Select(check =>
            ($"{pair.exercise.TrackFolder}.{pair.exercise.ClassName}Grader.{check.Name.Replace(' ', '_')}", check.Outcome)));

        Assert.That(inProcess.Order(), Is.EqualTo(PlainTestTree.Results().Select(result => (result.Key, result.Value)).Order()));
    }

    static async Task BothRefuseAsync(Func<string, string> damage, Outcome expected)
    {
        foreach (var other in Repository.Exercises)
            PlainTestTree.Solve(other, Source.Read(Repository.Workspace.Solution(other)).Text);
        var exercise = Repository.Exercises.First();
        var damaged = damage(Source.Read(Repository.Workspace.Solution(exercise)).Text);
        PlainTestTree.Solve(exercise, damaged);

        var plain = await PlainTestTree.TestAsync();
        var verdict = await SharedWorkers.Service.GradeAsync(Repository.Requests.Text(exercise, damaged));

        Assert.That(plain.ExitCode, Is.Not.Zero);
        Assert.That(plain.Output, Does.Contain("error CS"));
        Assert.That(verdict.Outcome, Is.EqualTo(expected));
    }

    // A forbidden call where the exercise has one, since it is found by reading what each way compiles.
    static string Mistaken(Exercise exercise)
    {
        var mutants = Mutant.ReadAll(Repository.Workspace.Mutants(exercise));
        var mistake = Array.Find(mutants, mutant => mutant.Message.Contains("not allowed here", StringComparison.Ordinal)) ?? mutants[0];
        return mistake.ApplyTo(Source.Read(Repository.Workspace.Solution(exercise)).Text);
    }
}
