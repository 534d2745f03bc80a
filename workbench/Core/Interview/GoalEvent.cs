namespace MLWorkbench.Workbench;

/// <summary>The learner says that something is done, or takes it back.</summary>
/// <param name="Done">Whether it is done.</param>
public sealed record GoalEvent(bool Done) : JournalEvent;
