namespace MLWorkbench.Grading;

/// <summary>Where a failed check leaves the sentence that names the mistake, for whoever reads NUnit's results.</summary>
public static class Misconception
{
    /// <summary>The NUnit test property that holds the sentence.</summary>
    public const string Property = "Misconception";
}
