namespace MLWorkbench.Workbench;

/// <summary>How somebody answered.</summary>
/// <param name="End">Whether there is an answer.</param>
/// <param name="Text">What was written; nothing when it was said aloud.</param>
/// <param name="Seconds">How long it took.</param>
sealed record GivenAnswer(AnswerEnd End, string Text = "", double Seconds = 0);

enum AnswerEnd
{
    /// <summary>There is an answer.</summary>
    Given,

    /// <summary>On to the next one.</summary>
    Skipped,

    /// <summary>Enough for now.</summary>
    Left,
}
