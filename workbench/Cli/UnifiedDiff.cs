namespace MLWorkbench.Workbench;

/// <summary>Writes a comparison as `diff -u` does: changes, each with a few lines around it.</summary>
static class UnifiedDiff
{
    const int Context = 3;

    public static IEnumerable<string> Lines(IReadOnlyList<LineDiff> lines, string left, string right)
    {
        yield return $"--- {left}";
        yield return $"+++ {right}";
        foreach (var (start, end) in Hunks(lines))
        {
            var hunk = lines.Skip(start).Take(end - start).ToList();
            yield return $"@@ -{Range(lines, start, hunk, DiffKind.Right)} +{Range(lines, start, hunk, DiffKind.Left)} @@";
            foreach (var line in hunk)
                yield return $"{Mark(line.Kind)}{line.Text}";
        }
    }

    static string Range(IReadOnlyList<LineDiff> lines, int start, List<LineDiff> hunk, DiffKind absent)
    {
        var count = hunk.Count(line => line.Kind != absent);
        return $"{lines.Take(start).Count(line => line.Kind != absent) + (count > 0 ? 1 : 0)},{count}";
    }

    static IEnumerable<(int Start, int End)> Hunks(IReadOnlyList<LineDiff> lines)
    {
        int start = 0, end = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == DiffKind.Same)
                continue;
            if (end > 0 && i - Context > end)
                yield return (start, end);
            if (end == 0 || i - Context > end)
                start = Math.Max(0, i - Context);
            end = Math.Min(lines.Count, i + Context + 1);
        }
        if (end > 0)
            yield return (start, end);
    }

    static char Mark(DiffKind kind) => kind switch
    {
        DiffKind.Left => '-',
        DiffKind.Right => '+',
        _ => ' ',
    };
}
