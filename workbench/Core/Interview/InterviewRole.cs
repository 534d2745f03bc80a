namespace MLWorkbench.Workbench;

/// <summary>The kind of post that a mock interview is for.</summary>
/// <param name="Id">What the command line calls it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="EndsWithDesign">Whether the last part is a design; else it is a behavioural prompt.</param>
/// <param name="Topics">What questions and exercises are about.</param>
public sealed record InterviewRole(string Id, string Title, bool EndsWithDesign, IReadOnlyList<string> Topics)
{
    /// <summary>All roles.</summary>
    public static IReadOnlyList<InterviewRole> All { get; } =
    [
        new("mle", "ML engineer", true,
        [
            "metrics", "linear-regression", "logistic-regression", "linear-models", "classical-learners", "model-selection", "clustering", "neural-networks",
            "data-handling", "arrays", "vectorisation", "mlops", "production", "recommenders", "system-design",
        ]),
        new("ds", "data scientist", false,
        [
            "statistics", "experiments", "metrics", "linear-regression", "logistic-regression", "linear-models", "model-selection", "classical-learners",
            "data-handling", "visualisation", "forecasting", "clustering", "databases",
        ]),
        new("research", "research scientist", false,
        [
            "mathematics", "neural-networks", "sequences", "vision", "computer-vision", "reinforcement-learning", "dimension-reduction", "statistics",
            "linear-regression", "logistic-regression", "linear-models", "vectorisation", "model-selection",
        ]),
    ];

    /// <summary>How many minutes an interview may take.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [45, 60];
}
