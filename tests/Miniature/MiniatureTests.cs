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
        // Only the endless loop waits for the limit; the others get time, however busy the machine is.
        var limit = Path.GetFileName(folder) == "times-out" ? "3" : "60";
        var learner = Path.Combine(folder, "Average.cs");
        using var workspace = new MiniatureWorkspace(File.Exists(learner) ? learner : null);

        var said = await workspace.MlwAsync("grade", "average", "--limit", limit);

        Assert.That(said, Is.EqualTo(await File.ReadAllTextAsync(Path.Combine(folder, "expected.txt"))));
    }
}
