namespace MLWorkbench.Workbench;

/// <summary>What is wrong with a file of the interview folder, and where.</summary>
/// <param name="File">The path from the root.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong.</param>
public sealed record ContentFault(string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}, line {Line}: {Message}";
}
