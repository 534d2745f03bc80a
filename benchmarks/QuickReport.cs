namespace MLWorkbench.Benchmarks;

/// <summary>What `mlw bench` shows: whom speed is relative to, the limits of some cores of the machine in thousand millions a second, why the learner's code is missing, and the times.</summary>
sealed record QuickReport(string Id, int Rows, string Baseline, int Cores, double GigabytesPerSecond, double GigaflopsPerSecond, string? YoursMissing, IReadOnlyList<QuickBar> Bars);
