namespace MLWorkbench.Workbench;

/// <summary>The learner says that an item of the plan is done: something on paper, or a part of a project.</summary>
/// <param name="Reference">The item as the plan says it.</param>
public sealed record PlanTickEvent(string Reference) : JournalEvent;
