namespace MLWorkbench.Workbench;

/// <summary>A hint was shown.</summary>
/// <param name="Number">Its number on the task page, from 1.</param>
public sealed record HintEvent(int Number) : JournalEvent;
