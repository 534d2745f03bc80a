namespace MLWorkbench.Workbench;

/// <summary>How long learner code may run, and how much memory it may use, before the worker is ended.</summary>
public sealed record GradingLimits
{
    /// <summary>The time of one check: the same as under `dotnet test`, so that a slow answer gets one verdict.</summary>
    public TimeSpan Check { get; init; } = Grading.CheckLimits.Time;

    /// <summary>The time to start a worker and to compile a file.</summary>
    public TimeSpan Preparation { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The managed heap of a worker, in bytes.</summary>
    public long Heap { get; init; } = 1536L * 1024 * 1024;

    /// <summary>How many verdicts a worker gives before it is replaced: NUnit keeps what it has once seen.</summary>
    public int RunsPerWorker { get; init; } = 40;
}
