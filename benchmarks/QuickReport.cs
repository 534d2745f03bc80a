namespace MLWorkbench.Benchmarks;

/// <summary>What `mlw bench` shows: the limits of the machine in thousand millions a second, why the learner's code is missing, and the times.</summary>
sealed record QuickReport(string Id, int Rows, double GigabytesPerSecond, double GigaflopsPerSecond, string? YoursMissing, IReadOnlyList<QuickBar> Bars);
