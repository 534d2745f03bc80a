namespace MLWorkbench.Workbench;

/// <summary>A file of the interview folder cannot be used.</summary>
sealed class DamagedContentException(int line, string message) : Exception(message)
{
    /// <summary>The line, from 1.</summary>
    public int Line => line;
}
