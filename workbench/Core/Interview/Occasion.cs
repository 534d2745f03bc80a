namespace MLWorkbench.Workbench;

/// <summary>When something was answered or solved again.</summary>
public enum Occasion
{
    /// <summary>In a quiz.</summary>
    Quiz,

    /// <summary>When it was due.</summary>
    Review,

    /// <summary>In a mock interview.</summary>
    Interview,
}
