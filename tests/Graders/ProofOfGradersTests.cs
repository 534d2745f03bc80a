using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>Every grader accepts what is right and rejects what is wrong, by name.</summary>
[Parallelizable(ParallelScope.Children)]
public class ProofOfGradersTests
{
    static IEnumerable<TestCaseData> Solutions() =>
        Repository.Exercises.Select(exercise => new TestCaseData(exercise).SetArgDisplayNames(exercise.Id));

    static IEnumerable<TestCaseData> Alternatives() => Repository.Exercises.SelectMany(exercise =>
        Repository.Workspace.Alternatives(exercise).Select(file => new TestCaseData(exercise, file).SetArgDisplayNames(exercise.Id, Path.GetFileNameWithoutExtension(file))));

    static IEnumerable<TestCaseData> WithPlainLoops() => Repository.Exercises.Where(exercise => File.Exists(Repository.Workspace.Plain(exercise)))
        .Select(exercise => new TestCaseData(exercise).SetArgDisplayNames(exercise.Id));

    static IEnumerable<TestCaseData> Mutants() => Repository.Exercises.SelectMany(exercise =>
        Mutant.ReadAll(Repository.Workspace.Mutants(exercise)).Select(mutant => new TestCaseData(exercise, mutant).SetArgDisplayNames(exercise.Id, mutant.Name)));

    [TestCaseSource(nameof(Solutions)), Category("Solutions")]
    public async Task The_solution_passes(Exercise exercise) =>
        Holds(await SharedWorkers.Proof.AcceptsAsync(exercise, "the solution", Repository.Workspace.Solution(exercise)));

    [TestCaseSource(nameof(Alternatives)), Category("Alternatives")]
    public async Task A_right_answer_written_another_way_passes(Exercise exercise, string file) =>
        Holds(await SharedWorkers.Proof.AcceptsAsync(exercise, "the alternative", file));

    [TestCaseSource(nameof(WithPlainLoops)), Category("Alternatives")]
    public async Task The_supplied_plain_loops_pass(Exercise exercise) =>
        Holds(await SharedWorkers.Proof.AcceptsPlainAsync(exercise));

    [TestCaseSource(nameof(Mutants)), Category("Mutants")]
    public async Task A_wrong_answer_is_rejected_by_name(Exercise exercise, Mutant mutant) =>
        Holds(await SharedWorkers.Proof.RejectsAsync(exercise, mutant));

    [TestCaseSource(nameof(Solutions)), Category("EmptyAnswers")]
    public async Task The_stub_leaves_every_check_open(Exercise exercise) =>
        Holds(await SharedWorkers.Proof.PassesNothingAsync(exercise, "the stub", StubWriter.StubOf, CheckOutcome.NotAttempted));

    [TestCaseSource(nameof(Solutions)), Category("EmptyAnswers")]
    public async Task An_answer_of_default_passes_no_check(Exercise exercise) =>
        Holds(await SharedWorkers.Proof.PassesNothingAsync(exercise, "default", StubWriter.DefaultOf, CheckOutcome.Failed));

    [TestCaseSource(nameof(Solutions)), Category("EmptyAnswers")]
    public void The_stub_keeps_the_public_members_of_the_solution(Exercise exercise)
    {
        var solution = Source.Read(Repository.Workspace.Solution(exercise));

        Assert.That(StubWriter.MissingFrom(StubWriter.StubOf(solution), solution), Is.Null);
    }

    static void Holds(ProofStep step) => Assert.That(step.Fault, Is.Null, step.Claim);
}
