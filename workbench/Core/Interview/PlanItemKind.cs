namespace MLWorkbench.Workbench;

/// <summary>What an item of a plan asks for.</summary>
public enum PlanItemKind
{
    /// <summary>An exercise is solved.</summary>
    Exercise,

    /// <summary>A question, a design or a behavioural prompt is answered.</summary>
    Answer,

    /// <summary>A project is done.</summary>
    Project,

    /// <summary>Some questions of a topic are answered.</summary>
    Quiz,

    /// <summary>What is due is reviewed.</summary>
    Review,

    /// <summary>A mock interview is held.</summary>
    Interview,

    /// <summary>Nothing is to be done.</summary>
    Rest,
}
