using System.Text.RegularExpressions;

namespace MLWorkbench.Workbench;

/// <summary>Two texts beside each other, each broken between words.</summary>
static partial class Columns
{
    public static IEnumerable<string> Lines(string left, string right, int width)
    {
        var column = (width - 3) / 2;
        var (first, second) = (Wrapped(left, column), Wrapped(right, column));
        for (var i = 0; i < Math.Max(first.Count, second.Count); i++)
            yield return $"{(first.ElementAtOrDefault(i) ?? "").PadRight(column)}   {second.ElementAtOrDefault(i)}".TrimEnd();
    }

    // What goes on below a list's point stands under its text.
    static List<string> Wrapped(string text, int width)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var rest = line;
            var indent = new string(' ', Mark().Match(line).Length);
            while (rest.Length > width)
            {
                var cut = rest.LastIndexOf(' ', width) is var space && space > indent.Length ? space : width;
                lines.Add(rest[..cut].TrimEnd());
                rest = indent + rest[cut..].TrimStart();
            }
            lines.Add(rest);
        }
        return lines;
    }

    [GeneratedRegex(@"^ *(\d+\. |- )?")]
    private static partial Regex Mark();
}
