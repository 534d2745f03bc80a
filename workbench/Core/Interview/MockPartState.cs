namespace MLWorkbench.Workbench;

/// <summary>How far a part of a mock interview is.</summary>
public sealed record MockPartState(MockPart Part)
{
    /// <summary>Whether it was begun.</summary>
    public bool Opened { get; init; }

    /// <summary>At which second of the interview it was begun.</summary>
    public double OpenedAt { get; init; }

    /// <summary>Whether it is over: answered or passed over.</summary>
    public bool Closed { get; init; }

    /// <summary>Whether it was passed over.</summary>
    public bool Skipped { get; init; }

    /// <summary>The lines that were written.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>How far the exercise is.</summary>
    public CodingState Coding { get; init; } = new();

    /// <summary>The points that were hit; nothing before they were ticked.</summary>
    public IReadOnlyList<int>? Hit { get; init; }

    /// <summary>How many seconds it took.</summary>
    public double Seconds { get; init; }

    /// <summary>Whether somebody still has to tick its rubric.</summary>
    public bool WaitsForScore => Part.Kind != MockPartKind.Coding && Closed && !Skipped && Hit is null;
}
