namespace MLWorkbench.Workbench;

/// <summary>What the journal keeps of a verdict.</summary>
static class Attempts
{
    /// <summary>The attempt, tied to the texts that were graded; nothing while the exercise is untouched.</summary>
    public static AttemptEvent? Of(GradeRequest request, Verdict verdict) =>
        verdict.Outcome == Outcome.NotAttempted && verdict.PassedChecks == 0
            ? null
            : new(
                verdict.Outcome, verdict.PassedChecks, verdict.Checks.Length, Fingerprint.Of([request.Learner[0].Text]),
                Fingerprint.Of(request.Grader.Select(source => source.Text)), Math.Round(verdict.RunMilliseconds, 1))
            { Id = verdict.Id };
}
