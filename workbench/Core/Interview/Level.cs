namespace MLWorkbench.Workbench;

/// <summary>For whom a question is meant.</summary>
public enum Level
{
    /// <summary>A first job.</summary>
    Junior,

    /// <summary>A few years of work.</summary>
    Mid,

    /// <summary>Decides for others.</summary>
    Senior,
}
