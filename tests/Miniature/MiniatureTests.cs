namespace MLWorkbench.Tests;

/// <summary>Whatever learners' code does, `mlw grade` says so in plain words: one folder an outcome, with the text expected.</summary>
[Parallelizable(ParallelScope.Children)]
public class MiniatureTests
{
    static IEnumerable<TestCaseData> Outcomes() =>
        MiniatureWorkspace.Outcomes.Select(folder => new TestCaseData(folder).SetArgDisplayNames(Path.GetFileName(folder)));

    [TestCaseSource(nameof(Outcomes))]
    public async Task Grading_says_what_happened(string folder)
    {
        var learner = Path.Combine(folder, "Average.cs");
        using var workspace = new MiniatureWorkspace(File.Exists(learner) ? learner : null);

        var said = await workspace.MlwAsync("grade", "average", "--limit", "5");

        Assert.That(said, Is.EqualTo(await File.ReadAllTextAsync(Path.Combine(folder, "expected.txt"))));
    }
}
