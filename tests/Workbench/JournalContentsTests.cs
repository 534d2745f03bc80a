using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

/// <summary>What is read from a journal that was torn, merged, or written by another version.</summary>
public class JournalContentsTests
{
    [Test]
    public void Marks_of_a_merge_are_skipped_and_counted()
    {
        var contents = JournalContents.Parse($"<<<<<<< HEAD\r\n{Hint(1, 0)}\r\n=======\r\n\r\n{Hint(2, 1)}\r\n>>>>>>> other\r\n");

        Assert.That(Hints(contents), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(contents.Unreadable, Is.EqualTo(3));
    }

    [TestCase("[1]")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("{\"event\":\"hint\",\"at\":\"yesterday\",\"id\":\"a/b\",\"number\":1}")]
    [TestCase("{\"event\":\"hint\",\"at\":\"2026-03-01T09:00:00Z\",\"id\":null,\"number\":1}")]
    [TestCase("{\"event\":\"attempt\",\"at\":\"2026-03-01T09:00:00Z\",\"id\":\"a/b\"}")]
    public void JSON_that_is_no_event_is_skipped_and_counted(string line) =>
        Assert.That(JournalContents.Parse(line), Has.Property("Unreadable").EqualTo(1).And.Property("Entries").Empty);

    [Test]
    public void A_kind_of_event_that_a_later_version_adds_is_kept_and_ignored()
    {
        var contents = JournalContents.Parse("""{"event":"plan","at":"2026-03-01T09:00:00.000Z","weeks":4}""");

        Assert.That(contents.Unreadable, Is.Zero);
        Assert.That(contents.Events.Single().IsKnown, Is.False);
    }

    [Test]
    public void Identical_lines_count_once() =>
        Assert.That(Hints(JournalContents.Parse($"{Hint(1, 0)}\n{Hint(2, 1)}\n{Hint(1, 0)}\n")), Is.EqualTo(new[] { 1, 2 }));

    [Test]
    public void Lines_of_two_machines_that_git_put_one_after_the_other_are_ordered_by_time()
    {
        string[] here = [Hint(1, 0, "here"), Hint(3, 20, "here"), Hint(4, 15, "here")];
        string[] there = [Hint(2, 10, "there"), Hint(5, 30, "there")];

        Assert.That(Hints(JournalContents.Parse(string.Join('\n', [.. here, .. there]))), Is.EqualTo(new[] { 1, 2, 3, 4, 5 }));
        Assert.That(Hints(JournalContents.Parse(string.Join('\n', [.. there, .. here]))), Is.EqualTo(new[] { 1, 2, 3, 4, 5 }));
    }

    static IEnumerable<int> Hints(JournalContents contents) => contents.Events.Cast<HintEvent>().Select(hint => hint.Number);

    static string Hint(int number, int minute, string machine = "") =>
        $$"""{"event":"hint","at":"2026-03-01T09:{{minute:00}}:00.000Z","id":"a/b","machine":"{{machine}}","number":{{number}}}""";
}
