namespace MLWorkbench.Workbench;

/// <summary>What a plan has from a day on was moved.</summary>
/// <param name="On">The learner's date when it was asked for.</param>
/// <param name="Days">By how many days; less than zero is earlier.</param>
public sealed record PlanShiftEvent(DateOnly On, int Days) : JournalEvent;
