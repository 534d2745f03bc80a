namespace MLWorkbench.Workbench;

/// <summary>The verdict on one exercise, in one word.</summary>
public enum Outcome
{
    /// <summary>Nothing failed, but some member still throws NotImplementedException.</summary>
    NotAttempted,

    /// <summary>Every check passed.</summary>
    Passed,

    /// <summary>At least one check failed.</summary>
    Failed,

    /// <summary>The learner's file does not compile.</summary>
    DoesNotCompile,

    /// <summary>The file compiles, but what the grader calls is missing or has another shape.</summary>
    SignatureChanged,

    /// <summary>A check did not end in time.</summary>
    TimedOut,

    /// <summary>The learner's code ended the process.</summary>
    Crashed,
}
