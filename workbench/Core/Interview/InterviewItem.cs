namespace MLWorkbench.Workbench;

/// <summary>Something that an interviewer asks and that is answered in words.</summary>
/// <param name="Id">The path below the interview folder, without its ending.</param>
/// <param name="Title">The first line of the page.</param>
public abstract record InterviewItem(string Id, string Title)
{
    /// <summary>What it is filed under: the topic of a question, else the folder.</summary>
    public abstract string Topic { get; }

    /// <summary>What the interviewer says.</summary>
    public abstract string Asked { get; }

    /// <summary>What is shown as a good answer.</summary>
    public abstract string Model { get; }

    /// <summary>What the interviewer asks next; nothing for a design.</summary>
    public abstract string FollowUp { get; }

    /// <summary>How long an answer takes, with looking at the model.</summary>
    public abstract int Minutes { get; }

    /// <summary>What an interviewer ticks.</summary>
    public required IReadOnlyList<RubricPoint> Rubric { get; init; }

    /// <summary>Ids of exercises and questions that belong to it.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    private protected static IReadOnlyList<RubricPoint> RubricOf(ContentPage page) =>
        [.. page["Rubric"].Points.Select(point => new RubricPoint(point.Text))];
}
