using System.Runtime.Versioning;
using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

public sealed class JournalTests : IDisposable
{
    readonly Workspace _workspace = new(Directory.CreateTempSubdirectory("mlw-journal-").FullName);
    readonly SetClock _clock = new();

    Journal Journal => new(_workspace, _clock);

    public void Dispose() => Directory.Delete(_workspace.Root, recursive: true);

    [SetUp]
    public void Begin() => Directory.CreateDirectory(Path.GetDirectoryName(_workspace.Journal)!);

    [TearDown]
    public void Clear() => Directory.Delete(Path.GetDirectoryName(_workspace.Journal)!, recursive: true);

    [Test]
    public void An_event_is_a_line_of_JSON_with_its_kind_time_and_exercise()
    {
        _clock.Now = new(2026, 3, 1, 9, 0, 0, 50, TimeSpan.Zero);
        Append(new AttemptEvent(Outcome.SignatureChanged, 4, 9, "0123456789abcdef", "fedcba9876543210", 12.5) { Id = "metrics/roc-curve" });

        Assert.That(File.ReadAllText(_workspace.Journal), Does.Match(
            """^\{"event":"attempt","at":"2026-03-01T09:00:00.050Z","id":"metrics/roc-curve","machine":"[0-9a-f]{8}","outcome":"SignatureChanged","passed":4,"checks":9"""
            + ""","file":"0123456789abcdef","grader":"fedcba9876543210","runMs":12.5\}\n$"""));
    }

    [Test]
    public void Every_kind_of_event_is_read_as_it_was_written()
    {
        JournalEvent[] events = [new AttemptEvent(Outcome.Passed, 1, 1, "f", "g", 0) { Id = "a/b" }, new HintEvent(2) { Id = "a/b" }, new RevealEvent { Id = "a/b" }, new ResetEvent { Id = "a/b" }];
        foreach (var happened in events)
            Append(happened);

        Assert.That(Journal.Read().Events.Select(happened => happened with { Machine = "", At = default }), Is.EqualTo(events));
    }

    [TestCase("{\"event\":\"hint\",\"at\":\"2026-03")]
    [TestCase("\0\0\0\0")]
    public void A_line_torn_by_a_killed_process_swallows_nothing(string torn)
    {
        Append(new HintEvent(1));
        File.AppendAllText(_workspace.Journal, torn);
        Append(new HintEvent(2));

        Assert.That(Hints(Journal.Read()), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(Journal.Read().Unreadable, Is.EqualTo(1));
    }

    [Test]
    public void A_last_line_that_only_lacks_its_end_is_kept()
    {
        Append(new HintEvent(1));
        File.WriteAllText(_workspace.Journal, File.ReadAllText(_workspace.Journal).TrimEnd('\n'));
        Append(new HintEvent(2));

        Assert.That(Hints(Journal.Read()), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(Journal.Read().Unreadable, Is.Zero);
    }

    [Test]
    public void A_clock_that_was_put_back_does_not_change_the_order()
    {
        foreach (var (number, minute) in new[] { (1, 50), (2, 10), (3, 20), (4, 60) })
        {
            _clock.Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
            _clock.Now += TimeSpan.FromMinutes(minute);
            Append(new HintEvent(number));
        }

        Assert.That(Hints(Journal.Read()), Is.EqualTo(new[] { 1, 2, 3, 4 }));
    }

    [Test]
    public void Writers_at_the_same_time_lose_and_mix_nothing()
    {
        const int Writers = 8, Events = 40;
        Parallel.For(0, Writers, new() { MaxDegreeOfParallelism = Writers }, writer =>
        {
            for (var i = 0; i < Events; i++)
                Append(new HintEvent(i) { Id = $"writer/{writer}" });
        });

        var contents = Journal.Read();
        Assert.That(contents.Unreadable, Is.Zero);
        Assert.That(contents.Events.GroupBy(happened => happened.Id).Select(group => group.Cast<HintEvent>().Select(hint => hint.Number)).ToList(),
            Has.Count.EqualTo(Writers).And.All.EqualTo(Enumerable.Range(0, Events)));
    }

    [Test]
    public void What_cannot_be_written_is_said_and_harms_nothing()
    {
        Clear();
        File.WriteAllText(Path.Combine(_workspace.Root, ".mlw"), "a file in place of the folder");
        try
        {
            Assert.That(Journal.Append(new HintEvent(1)), Does.Contain(".mlw"));
            Assert.That(Journal.Read().Entries, Is.Empty);
        }
        finally
        {
            File.Delete(Path.Combine(_workspace.Root, ".mlw"));
            Begin();
        }
    }

    [Test]
    [Platform("Linux")]
    public void A_full_disk_is_said()
    {
        File.CreateSymbolicLink(_workspace.Journal, "/dev/full");

        Assert.That(Journal.Append(new HintEvent(1)), Does.Contain("No space left"));
    }

    [Test]
    [Platform(Exclude = "Win"), UnsupportedOSPlatform("windows")]
    public void A_read_only_folder_is_said()
    {
        var folder = Path.GetDirectoryName(_workspace.Journal)!;
        if (Environment.IsPrivilegedProcess)
            Assert.Ignore("Root may write everywhere.");
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.That(Journal.Append(new HintEvent(1)), Does.Contain("denied"));
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    void Append(JournalEvent happened) => Assert.That(Journal.Append(happened), Is.Null);

    static IEnumerable<int> Hints(JournalContents contents) => contents.Events.Cast<HintEvent>().Select(hint => hint.Number);
}
