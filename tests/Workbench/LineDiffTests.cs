using MLWorkbench.Workbench;

namespace MLWorkbench.Tests;

public class LineDiffTests
{
    static string Diff(string left, string right) =>
        string.Join(' ', LineDiff.Between(left, right).Select(line => $"{(line.Kind == DiffKind.Left ? "-" : line.Kind == DiffKind.Right ? "+" : "")}{line.Text}"));

    [TestCase("a\nb\nc", "a\nb\nc", "a b c")]
    [TestCase("a\nb\nc", "a\nx\nc", "a -b +x c")]
    [TestCase("a\nc", "a\nb\nc\nd", "a +b c +d")]
    [TestCase("b\na\nb\nc", "a\nc\nb", "-b a -b c +b")]
    public void Common_lines_stay_and_the_rest_is_removed_or_added(string left, string right, string expected) =>
        Assert.That(Diff(left, right), Is.EqualTo(expected));

    [Test]
    public void Line_endings_tabs_and_spaces_at_the_end_are_no_difference() =>
        Assert.That(Diff("a  \r\n\tb\r\n", "a\n    b"), Is.EqualTo("a     b"));

    [Test]
    public void A_comparison_holds_both_texts_and_as_much_in_common_as_there_is()
    {
        var random = new Random(4);
        for (var trial = 0; trial < 200; trial++)
        {
            var (left, right) = (RandomText(random), RandomText(random));
            var diff = LineDiff.Between(left, right);

            Assert.That(string.Join('\n', diff.Where(line => line.Kind != DiffKind.Right).Select(line => line.Text)), Is.EqualTo(left));
            Assert.That(string.Join('\n', diff.Where(line => line.Kind != DiffKind.Left).Select(line => line.Text)), Is.EqualTo(right));
            Assert.That(diff.Count(line => line.Kind == DiffKind.Same), Is.EqualTo(MostCommon(left.Split('\n'), right.Split('\n'))));
        }
    }

    // By trying every subset of the left lines.
    static int MostCommon(string[] left, string[] right) => Enumerable.Range(0, 1 << left.Length)
        .Select(chosen => left.Where((_, i) => (chosen >> i & 1) == 1).ToArray())
        .Where(lines => IsWithin(lines, right)).Max(lines => lines.Length);

    static bool IsWithin(string[] lines, string[] text)
    {
        var found = 0;
        foreach (var line in text)
            found += found < lines.Length && lines[found] == line ? 1 : 0;
        return found == lines.Length;
    }

    static string RandomText(Random random) => string.Join('\n', Enumerable.Range(0, random.Next(1, 9)).Select(_ => "abc"[random.Next(3)]));
}
