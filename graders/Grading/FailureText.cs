using System.Globalization;
using System.Text;

namespace MLWorkbench.Grading;

/// <summary>What a learner reads: the misconception or the plain difference, the numbers, the place, a call to paste.</summary>
static class FailureText
{
    // A whole answer is shown when it fits on a line, else only its worst element.
    const int LineWidth = 66;

    public static string Of(
        string? misconception, string name, object? expected, object? received, List<Difference> differences, Tolerance tolerance, string? example)
    {
        var worst = differences.MaxBy(difference => difference.Excess)!;
        var text = new StringBuilder(misconception ?? Headline(worst, name));
        if (worst.Shape is null || misconception is not null)
            text.Append('\n');
        if (worst.Shape is null)
            AppendNumbers(text, worst, name, differences.Count, tolerance, repeat: misconception is not null);
        else if (misconception is not null)
            text.Append(CultureInfo.InvariantCulture, $"\n  {Place(worst, name)}: {worst.Shape}");
        AppendWhole(text, worst, expected, received);
        if (example is not null)
            text.Append(CultureInfo.InvariantCulture, $"\n\n  Try it: {example}");
        return text.ToString().TrimEnd();
    }

    static string Headline(Difference worst, string name)
    {
        if (worst.Shape is not null)
            return $"The shape differs: {worst.Shape}{(worst.Path == "" ? "" : $" at {name}{worst.Path}")}.";
        var (expected, received) = Digits.Pair(worst.Expected, worst.Received);
        return name + worst.Path == ""
            ? $"Expected {expected}, received {received}."
            : $"{Place(worst, name)}: expected {expected}, received {received}.";
    }

    // The plain headline has the numbers already.
    static void AppendNumbers(StringBuilder text, Difference worst, string name, int wrong, Tolerance tolerance, bool repeat)
    {
        var (expected, received) = Digits.Pair(worst.Expected, worst.Received);
        if (repeat)
            text.Append(CultureInfo.InvariantCulture, $"\n  expected  {expected}\n  received  {received}");
        if (wrong > 1 || repeat && worst.Path != "")
            text.Append(CultureInfo.InvariantCulture, $"\n  at        {name}{worst.Path}{(wrong > 1 ? $", the worst of {wrong} wrong values" : "")}");
        if (worst is { Expected: double, Received: double } && double.IsFinite(worst.Excess))
            text.Append(CultureInfo.InvariantCulture, $"\n  allowed   {tolerance}");
    }

    static void AppendWhole(StringBuilder text, Difference worst, object? expected, object? received)
    {
        if (worst.Path == "" && worst.Shape is null || received is null || expected is null)
            return;
        var (wholeExpected, wholeReceived) = (Digits.Whole(expected), Digits.Whole(received));
        if (wholeExpected.Length <= LineWidth && wholeReceived.Length <= LineWidth && wholeExpected != wholeReceived)
            text.Append(CultureInfo.InvariantCulture, $"\n\n  whole answer expected  {wholeExpected}\n  whole answer received  {wholeReceived}");
    }

    static string Place(Difference worst, string name) => name + worst.Path is { Length: > 0 } place ? place.TrimStart('.') : "shape";
}
