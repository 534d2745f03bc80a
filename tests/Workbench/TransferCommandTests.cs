using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>`mlw export` and `mlw import`.</summary>
[Parallelizable(ParallelScope.Children)]
public class TransferCommandTests
{
    const string Theirs = """
        {"event":"plan","at":"2020-03-01T09:00:00.000Z","machine":"there","weeks":4}
        {"event":"hint","at":"2020-03-01T09:01:00.000Z","id":"mini/average","machine":"there","number":1}

        """;

    static string Journal(MiniatureWorkspace workspace) => File.ReadAllText(workspace.Workspace.Journal);

    [Test]
    public async Task An_export_is_the_journal_as_it_is_and_replaces_no_file()
    {
        using var workspace = new MiniatureWorkspace(null);
        Assert.That(await workspace.MlwAsync("export", "mine.jsonl"), Does.StartWith("There is no progress to export yet").And.EndWith("exit code 2\n"));
        workspace.RecordPass();
        await File.AppendAllTextAsync(workspace.Workspace.Journal, "{ torn");

        Assert.That(await workspace.MlwAsync("export", "mine.jsonl"), Is.EqualTo("Wrote 1 event to mine.jsonl. On another machine: mlw import mine.jsonl\nexit code 0\n"));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(workspace.Root, "mine.jsonl")), Is.EqualTo(Journal(workspace)));
        Assert.That(await workspace.MlwAsync("export", "mine.jsonl"), Does.Contain("exists already").And.EndWith("exit code 2\n"));
    }

    [Test]
    public async Task An_import_is_a_union_in_order_and_keeps_the_old_journal()
    {
        using var workspace = new MiniatureWorkspace(null);
        workspace.RecordPass();
        var mine = Journal(workspace);
        await File.WriteAllTextAsync(Path.Combine(workspace.Root, "theirs.jsonl"), $"{Theirs}<<<<<<< mark\n{mine}");

        Assert.That(await workspace.MlwAsync("import", "theirs.jsonl"), Does.Match(
            @"^Added 2 events; 1 was here already\.\n1 line of theirs\.jsonl could not be read and was left out\.\nYour progress as it was is kept: \.mlw/attic/journal\.\d{8}-\d{6}\.jsonl\nexit code 0\n$"));
        Assert.That(Journal(workspace), Is.EqualTo(Theirs + mine));
        Assert.That(Directory.GetFiles(workspace.Workspace.Attic).Select(File.ReadAllText), Is.EqualTo(new[] { mine }));
        Assert.That(await workspace.MlwAsync("import", "theirs.jsonl", "--json"), Is.EqualTo(
            "{\"file\":\"theirs.jsonl\",\"added\":0,\"known\":3,\"unreadableLines\":1,\"kept\":null}\nexit code 0\n"));
    }

    [TestCase("# A page\n\nIt is no journal.\n")]
    [TestCase("{\"at\":\"2020-03-01T09:00:00Z\",\"level\":\"info\"}\n")]
    [TestCase("")]
    public async Task A_file_that_is_no_journal_is_refused(string text)
    {
        using var workspace = new MiniatureWorkspace(null);
        workspace.RecordPass();
        var mine = Journal(workspace);
        await File.WriteAllTextAsync(Path.Combine(workspace.Root, "page.md"), text);

        Assert.That(await workspace.MlwAsync("import", "page.md"), Does.StartWith("page.md is not a journal").And.EndWith("exit code 2\n"));
        Assert.That(Journal(workspace), Is.EqualTo(mine));
        Assert.That(Directory.Exists(workspace.Workspace.Attic), Is.False);
    }

    [Test]
    public async Task A_file_that_is_not_there_is_named()
    {
        using var workspace = new MiniatureWorkspace(null);

        Assert.That(await workspace.MlwAsync("import", "nothing.jsonl"), Does.StartWith("nothing.jsonl does not exist.").And.EndWith("exit code 2\n"));
    }
}
