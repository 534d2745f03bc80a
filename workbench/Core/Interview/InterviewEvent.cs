namespace MLWorkbench.Workbench;

/// <summary>A mock interview was finished and scored.</summary>
/// <param name="Role">The post it was for.</param>
/// <param name="Minutes">How long it could take.</param>
/// <param name="Score">Out of 100.</param>
public sealed record InterviewEvent(string Role, int Minutes, double Score) : JournalEvent;
