namespace MLWorkbench.Workbench;

/// <summary>One line of a comparison.</summary>
public readonly record struct LineDiff(DiffKind Kind, string Text)
{
    /// <summary>Compares two texts line by line: as many lines as possible are the same, in their order.</summary>
    public static IReadOnlyList<LineDiff> Between(string left, string right)
    {
        var (before, after) = (Lines(left), Lines(right));
        var common = LongestCommon(before, after);
        var result = new List<LineDiff>();
        int i = 0, j = 0;
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                result.Add(new(DiffKind.Same, before[i++]));
                j++;
            }
            else if (j == after.Length || i < before.Length && common[i + 1, j] >= common[i, j + 1])
                result.Add(new(DiffKind.Left, before[i++]));
            else
                result.Add(new(DiffKind.Right, after[j++]));
        }
        return result;
    }

    // Entry (i, j): how many lines the rests from i and from j have in common at most.
    static int[,] LongestCommon(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        return common;
    }

    static string[] Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.Replace("\t", "    ", StringComparison.Ordinal).TrimEnd())];
}
