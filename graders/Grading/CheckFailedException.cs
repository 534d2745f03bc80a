using NUnit.Framework;

namespace MLWorkbench.Grading;

/// <summary>A check that failed, in the words that the learner reads.</summary>
/// <remarks>
/// Thrown by the constraints themselves: NUnit would put the source text of the assertion, with every mistake it
/// lists, before the message.
/// </remarks>
public sealed class CheckFailedException : AssertionException
{
    /// <summary>A failure, and the sentence that names the mistake when it was recognised.</summary>
    public CheckFailedException(string message, string? misconception = null) : base(message) => Misconception = misconception;

    /// <summary>The sentence that names the mistake, or null when it was not recognised.</summary>
    public string? Misconception { get; }
}
