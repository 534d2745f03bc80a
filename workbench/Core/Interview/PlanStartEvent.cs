namespace MLWorkbench.Workbench;

/// <summary>A plan was started; the latest one counts.</summary>
/// <param name="From">Its first day.</param>
/// <param name="SkipWeekends">Whether Saturdays and Sundays stay free.</param>
/// <param name="Hours">How many hours a day may have; nothing when the plan decides.</param>
public sealed record PlanStartEvent(DateOnly From, bool SkipWeekends = false, double? Hours = null) : JournalEvent;
