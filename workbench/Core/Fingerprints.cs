namespace MLWorkbench.Workbench;

/// <summary>What a verdict is tied to: the learner's file and the grader's sources.</summary>
public readonly record struct Fingerprints(string File, string Grader)
{
    /// <summary>Both as they lie on disk now.</summary>
    public static Fingerprints OnDisk(Workspace workspace, Exercise exercise)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return new(Fingerprint.OfFiles([workspace.Learner(exercise)]), Fingerprint.OfFiles(workspace.GraderSources(exercise)));
    }
}
