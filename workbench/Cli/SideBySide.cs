namespace MLWorkbench.Workbench;

/// <summary>Writes a comparison in two columns; lines that are too long go on below.</summary>
static class SideBySide
{
    public static IEnumerable<string> Lines(IReadOnlyList<LineDiff> lines, string left, string right, int width)
    {
        var column = (width - 3) / 2;
        yield return $"{left.PadRight(column)}   {right}";
        yield return $"{new string('─', column)}   {new string('─', column)}";
        foreach (var (yours, reference) in Rows(lines))
        {
            var mark = yours == reference ? ' ' : yours is null ? '>' : reference is null ? '<' : '|';
            var (first, second) = (Pieces(yours, column), Pieces(reference, column));
            for (var i = 0; i < Math.Max(first.Count, second.Count); i++)
                yield return $"{first.ElementAtOrDefault(i)?.PadRight(column) ?? new(' ', column)} {mark} {second.ElementAtOrDefault(i)}".TrimEnd();
        }
    }

    // What one text has in place of what the other has stands on the same rows.
    static IEnumerable<(string? Left, string? Right)> Rows(IReadOnlyList<LineDiff> lines)
    {
        var (left, right) = (new Queue<string>(), new Queue<string>());
        foreach (var line in lines)
        {
            if (line.Kind != DiffKind.Same)
            {
                (line.Kind == DiffKind.Left ? left : right).Enqueue(line.Text);
                continue;
            }
            foreach (var row in Emptied(left, right))
                yield return row;
            yield return (line.Text, line.Text);
        }
        foreach (var row in Emptied(left, right))
            yield return row;
    }

    static IEnumerable<(string? Left, string? Right)> Emptied(Queue<string> left, Queue<string> right)
    {
        while (left.Count + right.Count > 0)
            yield return (left.TryDequeue(out var yours) ? yours : null, right.TryDequeue(out var reference) ? reference : null);
    }

    // Broken at a space where there is one, and moved in a little further than the line began.
    static List<string> Pieces(string? text, int width)
    {
        var rest = text ?? "";
        var indent = new string(' ', Math.Min(rest.Length - rest.TrimStart().Length + 4, width / 2));
        var pieces = new List<string>();
        while (rest.Length > width)
        {
            var cut = rest.LastIndexOf(' ', width) is var space && space > indent.Length ? space : width;
            pieces.Add(rest[..cut].TrimEnd());
            rest = indent + rest[cut..].TrimStart();
        }
        return [.. pieces, rest];
    }
}
