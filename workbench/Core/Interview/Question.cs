namespace MLWorkbench.Workbench;

/// <summary>A question that is answered in a few minutes.</summary>
/// <param name="Id">questions/TOPIC/SLUG.</param>
/// <param name="Title">The question.</param>
/// <param name="Level">For whom it is meant.</param>
public sealed record Question(string Id, string Title, Level Level) : InterviewItem(Id, Title)
{
    /// <inheritdoc/>
    public override string Topic => Id.Split('/')[1];

    /// <inheritdoc/>
    public override string Asked => Title;

    /// <inheritdoc/>
    public override string Model => Answer;

    /// <inheritdoc/>
    public override string FollowUp => Next;

    /// <inheritdoc/>
    public override int Minutes => 5;

    /// <summary>The model answer.</summary>
    public required string Answer { get; init; }

    /// <summary>What is asked next, with a hint of its answer.</summary>
    public required string Next { get; init; }

    internal static Question Parse(string id, ContentPage page)
    {
        page.HasOnly(["Level", "Related"], ["Answer", "Rubric", "Follow-up"]);
        return new(id, page.Title, LevelOf(page.Required("Level")))
        {
            Answer = page["Answer"].Text,
            Rubric = RubricOf(page),
            Next = page["Follow-up"].Text,
            Related = page.List("Related"),
        };
    }

    static Level LevelOf(ContentLine line) => line.Text switch
    {
        "junior" => Level.Junior,
        "mid" => Level.Mid,
        "senior" => Level.Senior,
        var other => throw new DamagedContentException(line.Number, $"there is no level '{other}': it is junior, mid or senior."),
    };
}
