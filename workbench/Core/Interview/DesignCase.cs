namespace MLWorkbench.Workbench;

/// <summary>A system to be designed aloud.</summary>
/// <param name="Id">cases/SLUG.</param>
/// <param name="Title">What is to be built.</param>
public sealed record DesignCase(string Id, string Title) : InterviewItem(Id, Title)
{
    /// <summary>The parts of a design, in the order in which they are talked about.</summary>
    public static IReadOnlyList<string> Parts { get; } =
        ["Goals and metrics", "Data", "Features", "Model", "Serving", "Scale", "Evaluation and experiment", "Monitoring", "Failure modes"];

    /// <inheritdoc/>
    public override string Topic => InterviewContent.Cases;

    /// <inheritdoc/>
    public override string Asked => Prompt;

    /// <inheritdoc/>
    public override string Model => Outline;

    /// <inheritdoc/>
    public override string FollowUp => "";

    /// <inheritdoc/>
    public override int Minutes => 60;

    /// <summary>The task as the interviewer says it.</summary>
    public required string Prompt { get; init; }

    /// <summary>Questions worth asking first, each with its answer.</summary>
    public required IReadOnlyList<string> Clarifying { get; init; }

    /// <summary>A model answer in outline.</summary>
    public required string Outline { get; init; }

    /// <summary>What weak answers do.</summary>
    public required IReadOnlyList<string> Traps { get; init; }

    internal static DesignCase Parse(string id, ContentPage page)
    {
        page.HasOnly(["Related"], ["Prompt", "Clarifying questions", "Rubric", "Outline", "Traps"]);
        return new(id, page.Title)
        {
            Prompt = page["Prompt"].Text,
            Clarifying = [.. page["Clarifying questions"].Points.Select(point => point.Text)],
            Rubric = RubricByPart(page["Rubric"]),
            Outline = page["Outline"].Text,
            Traps = [.. page["Traps"].Points.Select(point => point.Text)],
            Related = page.List("Related"),
        };
    }

    static List<RubricPoint> RubricByPart(ContentSection rubric)
    {
        if (!rubric.Parts.Select(part => part.Heading).SequenceEqual(Parts))
            throw new DamagedContentException(rubric.Line, $"the parts of the rubric are {string.Join(", ", Parts)}.");
        if (rubric.Parts.Find(part => part.Points.Count == 0) is { } empty)
            throw new DamagedContentException(empty.Line, $"nothing stands under '{empty.Heading}'.");
        return [.. rubric.Parts.SelectMany(part => part.Points.Select(point => new RubricPoint(point.Text, part.Heading)))];
    }
}
