namespace MLWorkbench.Workbench;

/// <summary>Suggests known names for one that was mistyped.</summary>
public static class Nearest
{
    /// <summary>The names that take the fewest edits; an id is also compared by what follows its slash.</summary>
    public static IReadOnlyList<string> To(string typed, IEnumerable<string> known, int count)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var wanted = typed.ToLowerInvariant();
        return [.. known.OrderBy(name => Math.Min(Edits(wanted, name), Edits(wanted, name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..])))
            .ThenBy(name => name, StringComparer.Ordinal).Take(count)];
    }

    /// <summary>The nearest name, if it takes no more than so many edits.</summary>
    public static string? Within(string typed, IEnumerable<string> known, int edits)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var wanted = typed.ToLowerInvariant();
        return known.Select(name => (Name: name, Edits: Edits(wanted, name.ToLowerInvariant()))).Where(near => near.Edits <= edits)
            .OrderBy(near => near.Edits).ThenBy(near => near.Name, StringComparer.Ordinal).FirstOrDefault().Name;
    }

    static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
