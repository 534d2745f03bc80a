namespace MLWorkbench.Workbench;

/// <summary>How far the learner is with an exercise.</summary>
public enum ExerciseState
{
    /// <summary>Nothing was done, or the stub was put back before a pass.</summary>
    Untouched,

    /// <summary>Something was done, and nothing is wrong so far.</summary>
    Begun,

    /// <summary>The last verdict found something wrong.</summary>
    Failing,

    /// <summary>This very file passes this very grader.</summary>
    Passed,

    /// <summary>Passed, but the file or the grader has changed since.</summary>
    Stale,
}
