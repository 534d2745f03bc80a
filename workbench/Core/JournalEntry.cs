namespace MLWorkbench.Workbench;

/// <summary>A line of the journal that could be read.</summary>
/// <param name="Line">The line as it stands in the file.</param>
/// <param name="Event">What it says.</param>
/// <param name="Place">Its place in time: never earlier than the line of the same machine before it.</param>
public sealed record JournalEntry(string Line, JournalEvent Event, DateTime Place);
