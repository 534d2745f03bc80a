namespace MLWorkbench.Workbench;

/// <summary>How well something was remembered, as FSRS counts it.</summary>
public enum Recall
{
    /// <summary>Not remembered.</summary>
    Again = 1,

    /// <summary>With trouble.</summary>
    Hard = 2,

    /// <summary>Well.</summary>
    Good = 3,

    /// <summary>Without effort.</summary>
    Easy = 4,
}
