namespace MLWorkbench.Grading;

/// <summary>Thrown into code that prints without end.</summary>
public sealed class OutputLimitException : Exception
{
    /// <summary>Says how much was printed.</summary>
    public OutputLimitException(int limit)
        : base($"Your code printed more than {limit / 1024} KiB: take the printing out of the inner loop.") { }
}
