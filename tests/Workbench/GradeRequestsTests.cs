using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

public class GradeRequestsTests
{
    [Test]
    public void Other_files_of_the_track_come_along_with_the_learner_s()
    {
        using var miniature = MiniatureWorkspace.With("passes");
        var plain = miniature.Workspace.Plain(miniature.Average);
        File.WriteAllText(plain, "namespace MLWorkbench.Mini; public static class PlainAverage { }");

        var request = new GradeRequests(miniature.Workspace, Curriculum.Load(miniature.Workspace)).Learner(miniature.Average);

        Assert.That(request.Learner.Select(source => Path.GetFileName(source.Path)), Is.EqualTo(new[] { "Average.cs", "PlainAverage.cs" }));
    }
}
