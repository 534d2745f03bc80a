namespace MLWorkbench.Benchmarks;

/// <summary>How one kernel went: median milliseconds, a peer's time over ours, and how near ours came to the limit of the machine.</summary>
sealed record Result(string Kernel, int Rows, double OursMs, double? MathNetMs, double? PythonMs, double? MLNetMs, double? RatioMathNet, double? RatioPython, double? RatioMLNet, double? FractionOfLimit);
