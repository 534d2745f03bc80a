namespace MLWorkbench.Workbench;

/// <summary>The learner's file was graded.</summary>
/// <param name="Outcome">The verdict in one word.</param>
/// <param name="Passed">How many checks passed.</param>
/// <param name="Checks">How many checks there are.</param>
/// <param name="File">The fingerprint of the learner's file.</param>
/// <param name="Grader">The fingerprint of the grader's sources.</param>
/// <param name="RunMs">How long the checks took.</param>
public sealed record AttemptEvent(Outcome Outcome, int Passed, int Checks, string File, string Grader, double RunMs) : JournalEvent;
