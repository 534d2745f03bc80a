namespace MLWorkbench.Workbench;

/// <summary>The stub was put back.</summary>
public sealed record ResetEvent : JournalEvent;
