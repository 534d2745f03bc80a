using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>The warm grader gives a verdict after whatever happened before.</summary>
public class WarmGraderTests
{
    static readonly Exercise Exercise = Repository.Exercises.First();

    static readonly string Solution = File.ReadAllText(Repository.Workspace.Solution(Exercise));

    static GradeRequest Wrong(string statement) => Repository.Requests.Text(
        Exercise, Solution.Replace("var confusion = new int[classCount, classCount];", $"var confusion = new int[classCount, classCount]; {statement}", StringComparison.Ordinal));

    static WarmGrader Grader(double seconds) =>
        new(new GradingLimits { Check = TimeSpan.FromSeconds(seconds), RunsPerWorker = 3 }, () => [Repository.Requests.Solution(Exercise)]);

    [Test]
    public async Task After_an_endless_loop_and_a_crash_the_next_verdict_is_right()
    {
        using var grader = Grader(5);
        await grader.StartAsync();

        Assert.That((await grader.GradeAsync(Wrong("while (true) { }"))).Outcome, Is.EqualTo(Outcome.TimedOut));
        Assert.That((await grader.GradeAsync(Repository.Requests.Solution(Exercise))).Outcome, Is.EqualTo(Outcome.Passed));
        Assert.That((await grader.GradeAsync(Wrong("Environment.Exit(3);"))).Outcome, Is.EqualTo(Outcome.Crashed));
        Assert.That((await grader.GradeAsync(Repository.Requests.Solution(Exercise))).Outcome, Is.EqualTo(Outcome.Passed));
    }

    [Test]
    public async Task A_worker_that_is_replaced_after_some_runs_is_not_noticed()
    {
        using var grader = Grader(10);
        await grader.StartAsync();
        for (var run = 0; run < 8; run++)
            Assert.That((await grader.GradeAsync(Repository.Requests.Solution(Exercise))).Outcome, Is.EqualTo(Outcome.Passed));
    }

    [Test]
    public async Task A_newer_save_ends_what_still_runs()
    {
        using var grader = Grader(60);
        await grader.StartAsync();
        using var newer = new CancellationTokenSource();
        var stuck = grader.GradeAsync(Wrong("while (true) { }"), cancellation: newer.Token);
        await newer.CancelAsync();

        Assert.That(async () => await stuck, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await grader.GradeAsync(Repository.Requests.Solution(Exercise))).Outcome, Is.EqualTo(Outcome.Passed));
    }

    [Test]
    public async Task Each_check_is_reported_as_it_ends()
    {
        using var grader = Grader(10);
        await grader.StartAsync();
        var seen = new List<string>();
        var verdict = await grader.GradeAsync(Repository.Requests.Solution(Exercise), check => seen.Add(check.Name));

        Assert.That(seen, Is.EquivalentTo(verdict.Checks.Select(check => check.Name)));
    }
}
