namespace MLWorkbench.Workbench;

/// <summary>All that a worker needs to grade one exercise.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="Track">The folder of its track: it names the assemblies.</param>
/// <param name="Learner">The file under test, first, and files of the learner's own beside it.</param>
/// <param name="Grader">The grader and what it shares with its track.</param>
/// <param name="Solution">The reference solution, for the public members that the grader needs.</param>
/// <param name="Draws">Whether the grader's place is taken by figures, to be drawn.</param>
public sealed record GradeRequest(string Id, string Track, Source[] Learner, Source[] Grader, Source Solution, bool Draws = false)
{
    /// <summary>Whether only the grader is to be compiled, ahead of its first use.</summary>
    public bool PrepareOnly { get; init; }
}
