namespace MLWorkbench.Workbench;

/// <summary>What a part of a mock interview is.</summary>
public enum MockPartKind
{
    /// <summary>An exercise, graded.</summary>
    Coding,

    /// <summary>A concept question.</summary>
    Question,

    /// <summary>A system to be designed.</summary>
    Design,

    /// <summary>A story of what the learner did.</summary>
    Behavioural,
}
