using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>A change is seen once, however the editor writes it.</summary>
public sealed class SourceWatcherTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("mlw watch ü-").FullName;
    readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(20));

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _patience.Dispose();
    }

    string Have(string name, string text = "one")
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    [Test]
    public async Task A_save_in_place_is_seen()
    {
        var file = Have("A.cs");
        using var watcher = new SourceWatcher(_folder, [file]);
        await File.WriteAllTextAsync(file, "two, longer");

        Assert.That((await watcher.NextAsync(_patience.Token)).Files, Is.EqualTo(new[] { file }));
    }

    [Test]
    public async Task A_save_by_rename_is_seen()
    {
        var file = Have("A.cs");
        using var watcher = new SourceWatcher(_folder, [file]);
        File.Move(Have("A.cs.tmp", "two, longer"), file, overwrite: true);

        Assert.That((await watcher.NextAsync(_patience.Token)).Files, Is.EqualTo(new[] { file }));
    }

    [Test]
    public async Task Deleting_is_not_a_save_and_creating_anew_is()
    {
        var file = Have("A.cs");
        using var watcher = new SourceWatcher(_folder, [file]);
        File.Delete(file);
        var next = watcher.NextAsync(_patience.Token);
        Assert.That(await Task.WhenAny(next, Task.Delay(700)), Is.Not.SameAs(next));
        Have("A.cs", "two, longer");

        Assert.That((await next).Files, Is.EqualTo(new[] { file }));
    }

    [Test]
    public async Task Many_files_at_once_come_together()
    {
        var files = Enumerable.Range(0, 500).Select(i => Have($"F{i}.cs")).ToArray();
        using var watcher = new SourceWatcher(_folder, files);
        foreach (var file in files)
            File.AppendAllText(file, " more");

        var seen = new HashSet<string>();
        var rounds = 0;
        while (seen.Count < files.Length)
        {
            seen.UnionWith((await watcher.NextAsync(_patience.Token)).Files);
            rounds++;
        }

        Assert.That(rounds, Is.LessThan(10));
    }

    [Test]
    public async Task Several_writes_of_one_save_are_one_change()
    {
        var file = Have("A.cs");
        using var watcher = new SourceWatcher(_folder, [file]);
        for (var i = 0; i < 5; i++)
            await File.WriteAllTextAsync(file, new string('x', 10 + i));

        var (files, _) = await watcher.NextAsync(_patience.Token);
        var another = watcher.NextAsync(_patience.Token);

        Assert.That(files, Is.EqualTo(new[] { file }));
        Assert.That(await Task.WhenAny(another, Task.Delay(700)), Is.Not.SameAs(another));
        await _patience.CancelAsync();
    }
}
