namespace MLWorkbench.Workbench;

/// <summary>The reference was shown before a pass.</summary>
public sealed record RevealEvent : JournalEvent;
