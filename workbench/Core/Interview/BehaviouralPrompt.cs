namespace MLWorkbench.Workbench;

/// <summary>A question about what you did, answered as a story: situation, task, action, result.</summary>
/// <param name="Id">behavioural/SLUG.</param>
/// <param name="Title">The question.</param>
public sealed record BehaviouralPrompt(string Id, string Title) : InterviewItem(Id, Title)
{
    /// <inheritdoc/>
    public override string Topic => InterviewContent.Behavioural;

    /// <inheritdoc/>
    public override string Asked => Title;

    /// <inheritdoc/>
    public override string Model => Shows;

    /// <inheritdoc/>
    public override string FollowUp => Next;

    /// <inheritdoc/>
    public override int Minutes => 8;

    /// <summary>What a good answer shows.</summary>
    public required string Shows { get; init; }

    /// <summary>What is asked next.</summary>
    public required string Next { get; init; }

    /// <summary>The leadership principles that it is about.</summary>
    public required IReadOnlyList<string> Principles { get; init; }

    internal static BehaviouralPrompt Parse(string id, ContentPage page)
    {
        page.HasOnly(["Principles"], ["Shows", "Rubric", "Follow-up"]);
        page.Required("Principles");
        return new(id, page.Title)
        {
            Principles = page.List("Principles", ';'),
            Shows = page["Shows"].Text,
            Rubric = RubricOf(page),
            Next = page["Follow-up"].Text,
        };
    }
}
