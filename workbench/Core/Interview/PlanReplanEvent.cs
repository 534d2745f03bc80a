namespace MLWorkbench.Workbench;

/// <summary>What a plan had left undone was laid out again.</summary>
/// <param name="On">The learner's date when it was asked for.</param>
public sealed record PlanReplanEvent(DateOnly On) : JournalEvent;
