using System.Globalization;
using System.Text;

namespace MLWorkbench.Workbench;

/// <summary>A plan as an RFC 5545 calendar of whole days: a day of a plan has no hour, and a date has no time zone that could move it.</summary>
public static class PlanCalendar
{
    const int LineLength = 75;

    /// <summary>What the first lines of a calendar of ours say.</summary>
    public const string Opening = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//MLWorkbench//Plan//EN\r\n";

    /// <summary>The text of the file. The same journal gives the same text; a day that was moved keeps its UID and gets a higher SEQUENCE.</summary>
    public static string Of(PlanProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var text = new StringBuilder(Opening);
        Add(text, "CALSCALE:GREGORIAN");
        Add(text, "METHOD:PUBLISH");
        Add(text, $"X-WR-CALNAME:{Escaped(progress.Plan.Title)}");
        foreach (var day in progress.Days)
            AddDay(text, progress, day);
        Add(text, "END:VCALENDAR");
        return text.ToString();
    }

    static void AddDay(StringBuilder text, PlanProgress progress, PlannedDay day)
    {
        Add(text, "BEGIN:VEVENT");
        Add(text, string.Create(CultureInfo.InvariantCulture, $"UID:{progress.Plan.Name}-{day.Key}-{progress.Start.At:yyyyMMdd'T'HHmmss'Z'}-{progress.Start.Machine}@mlworkbench"));
        Add(text, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{progress.Changed:yyyyMMdd'T'HHmmss'Z'}"));
        Add(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{progress.Changes}"));
        Add(text, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day.Date:yyyyMMdd}"));
        Add(text, string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{day.Date.AddDays(1):yyyyMMdd}"));
        Add(text, $"SUMMARY:{Escaped($"{progress.Plan.Title}: {day.Title}")}");
        Add(text, $"DESCRIPTION:{Escaped(Description(day))}");
        Add(text, "TRANSP:TRANSPARENT");
        Add(text, "END:VEVENT");
    }

    static string Description(PlannedDay day)
    {
        var blocks = day.Items.GroupBy(item => item.Block).Select(block => string.Join('\n', block.Select(Line).Prepend(block.Key)));
        return string.Join("\n\n", blocks);
    }

    static string Line(PlannedItem item) =>
        $"- {item.Item.Reference}{(item.Minutes > 0 ? $", {item.Minutes} min" : "")}{(item.Item.Note.Length > 0 ? $": {item.Item.Note}" : "")}";

    static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // A line has at most 75 octets; what is longer goes on after a line break and a space, never within a character.
    static void Add(StringBuilder text, string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > LineLength)
            {
                text.Append("\r\n ");
                used = 1;
            }
            text.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
