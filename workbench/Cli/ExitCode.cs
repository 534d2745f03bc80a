namespace MLWorkbench.Workbench;

/// <summary>What the program's exit codes mean.</summary>
static class ExitCode
{
    /// <summary>Nothing is wrong.</summary>
    public const int Right = 0;

    /// <summary>The program did its work and found something wrong.</summary>
    public const int Wrong = 1;

    /// <summary>The program could not do what was asked.</summary>
    public const int BadInput = 2;
}
