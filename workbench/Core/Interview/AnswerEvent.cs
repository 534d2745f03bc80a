namespace MLWorkbench.Workbench;

/// <summary>A question, design or prompt was answered, and its rubric ticked.</summary>
/// <param name="Hit">The numbers of the points that were hit, from 1.</param>
/// <param name="Points">How many points there are.</param>
/// <param name="In">When it was asked.</param>
/// <param name="Seconds">How long the answer took.</param>
/// <param name="Text">What was written; nothing for an answer given aloud.</param>
public sealed record AnswerEvent(int[] Hit, int Points, Occasion In, double Seconds = 0, string Text = "") : JournalEvent
{
    /// <summary>The share of the points that was hit.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double Share => Points == 0 ? 0 : (double)Hit.Length / Points;
}
