using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>The commands that show the reference or put the stub back.</summary>
[Parallelizable(ParallelScope.Children)]
public class ReferenceCommandTests
{
    [Test]
    public async Task The_solution_is_shown_after_a_pass_or_when_clearly_asked_for()
    {
        using var workspace = MiniatureWorkspace.With("passes");
        var solution = (await File.ReadAllTextAsync(workspace.Workspace.Solution(workspace.Average))).TrimEnd();

        Assert.That(await workspace.MlwAsync("solution", "average"), Does.Contain("mlw solution mini/average --reveal").And.Not.Contain("public static").And.EndWith("exit code 2\n"));
        Assert.That(await workspace.MlwAsync("solution", "average", "--reveal"), Does.StartWith(solution));
        Assert.That(workspace.Events, Has.One.TypeOf<RevealEvent>());

        workspace.RecordPass();
        Assert.That((await workspace.JsonAsync("solution", "average")).Single().GetProperty("text").GetString(), Does.StartWith(solution));
        Assert.That(workspace.Events.OfType<RevealEvent>(), Has.One.Items);
    }

    [Test]
    public async Task A_comparison_is_as_wide_as_the_terminal_and_follows_the_same_rule()
    {
        using var workspace = MiniatureWorkspace.With("fails-by-name");
        Assert.That(await workspace.MlwAsync("compare", "average"), Does.Contain("mlw compare mini/average --reveal").And.EndWith("exit code 2\n"));
        await File.AppendAllTextAsync(workspace.Workspace.Learner(workspace.Average), "class Other { void Loop() { for (;;) ; } }");
        workspace.RecordPass();

        var (narrow, _, _) = await workspace.RunAsync(["compare", "average"]);
        var (wide, _, _) = await workspace.RunAsync(["compare", "average"], ("COLUMNS", "130"));
        Assert.That(narrow, Does.StartWith("--- exercises/Mini/Average.cs\n+++ solutions/Mini/Average.cs\n@@ -").And.Contain("What differs in approach"));
        Assert.That(wide.Split('\n')[0], Does.Match("^exercises/Mini/Average.cs +solutions/Mini/Average.cs$"));
        Assert.That(wide.Split('\n').TakeWhile(line => line.Length > 0).Select(line => line.Length), Is.All.AtMost(130));
        var json = (await workspace.JsonAsync("compare", "average")).Single();
        Assert.That(json.GetProperty("diff").GetString(), Is.EqualTo(narrow[..narrow.IndexOf("\n\nWhat", StringComparison.Ordinal)]));
        Assert.That(json.GetProperty("approach").EnumerateArray().Select(figure => figure.GetProperty("name").GetString()), Does.Contain("loops"));
    }

    [Test]
    public async Task A_reset_keeps_the_code_and_never_asks_where_nobody_can_answer()
    {
        using var workspace = MiniatureWorkspace.With("fails-by-name");
        var file = workspace.Workspace.Learner(workspace.Average);
        var code = await File.ReadAllTextAsync(file);

        Assert.That(await workspace.MlwAsync("reset", "average"), Does.Contain("mlw reset mini/average --yes").And.EndWith("exit code 2\n"));
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(code));

        var kept = (await workspace.JsonAsync("reset", "average", "--yes")).Single().GetProperty("kept").GetString()!;
        Assert.That(kept, Does.Match(@"^\.mlw/attic/Mini/Average\.\d{8}-\d{6}\.cs$"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(workspace.Root, kept)), Is.EqualTo(code));
        Assert.That(await File.ReadAllTextAsync(file), Does.Contain("throw new NotImplementedException();"));
        Assert.That(await workspace.MlwAsync("reset", "average"), Does.Contain("is the stub already").And.EndWith("exit code 0\n"));
        Assert.That(workspace.Events, Has.One.TypeOf<ResetEvent>());
    }
}
