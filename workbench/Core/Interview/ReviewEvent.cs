namespace MLWorkbench.Workbench;

/// <summary>A review was finished, whether or not anything was due.</summary>
/// <param name="Items">How much of it was answered or solved.</param>
/// <param name="Due">How much was due before.</param>
public sealed record ReviewEvent(int Items, int Due) : JournalEvent;
