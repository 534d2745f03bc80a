namespace MLWorkbench.Workbench;

/// <summary>What a watch session has to tell.</summary>
interface IWatchView
{
    /// <summary>Shows an exercise before anything was graded.</summary>
    void Opened(Exercise exercise);

    /// <summary>The worker is warm: saving a file gives a verdict.</summary>
    void Ready(Exercise exercise, TimeSpan startUp, bool hasEvents);

    /// <summary>Grading has begun.</summary>
    void Grading(Exercise exercise);

    /// <summary>One check has ended.</summary>
    void Checked(CheckResult check);

    /// <summary>The verdict, and the time since the file event.</summary>
    void Judged(Exercise exercise, Verdict verdict, TimeSpan total);

    /// <summary>Something that the learner can put right.</summary>
    void Problem(string message);
}
