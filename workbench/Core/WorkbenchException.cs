namespace MLWorkbench.Workbench;

/// <summary>Something the user can put right: one clear sentence and the next step.</summary>
public sealed class WorkbenchException(string message) : Exception(message);
