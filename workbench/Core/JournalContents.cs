using System.Text.Json;

namespace MLWorkbench.Workbench;

/// <summary>What a journal says, in the order in which it happened.</summary>
/// <param name="Entries">Every line that is an event, each once.</param>
/// <param name="Unreadable">How many lines are not: torn by a killed process, or marks of a merge.</param>
public sealed record JournalContents(IReadOnlyList<JournalEntry> Entries, int Unreadable)
{
    /// <summary>The events in order.</summary>
    public IEnumerable<JournalEvent> Events => Entries.Select(entry => entry.Event);

    /// <summary>Reads the text of a journal, which two machines may have written and git may have merged.</summary>
    public static JournalContents Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = new List<JournalEntry>();
        var seen = new HashSet<string>();
        var latest = new Dictionary<string, DateTime>();
        var unreadable = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (Event(line) is not { } happened)
                unreadable++;
            else if (seen.Add(line))
            {
                // A machine's own lines are in order even when its clock went back; between machines the clocks decide.
                var place = latest.TryGetValue(happened.Machine, out var before) && before > happened.At ? before : happened.At;
                latest[happened.Machine] = place;
                entries.Add(new(line, happened, place));
            }
        }
        return new([.. entries.OrderBy(entry => entry.Place)], unreadable);
    }

    /// <summary>Both journals in one, lines that both have once.</summary>
    public JournalContents With(JournalContents other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var known = Entries.Select(entry => entry.Line).ToHashSet();
        return new([.. Entries.Concat(other.Entries.Where(entry => !known.Contains(entry.Line))).OrderBy(entry => entry.Place)], Unreadable + other.Unreadable);
    }

    static JournalEvent? Event(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, JournalJson.Default.JournalEvent);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
