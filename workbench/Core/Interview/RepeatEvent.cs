namespace MLWorkbench.Workbench;

/// <summary>An exercise was tried again from a blank stub; the learner's own file had no part in it.</summary>
/// <param name="Outcome">The best verdict.</param>
/// <param name="Passed">How many checks passed.</param>
/// <param name="Checks">How many checks there are.</param>
/// <param name="Hints">How many hints were taken.</param>
/// <param name="In">When it was asked.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record RepeatEvent(Outcome Outcome, int Passed, int Checks, int Hints, Occasion In, double Seconds = 0) : JournalEvent;
