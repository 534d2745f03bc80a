namespace MLWorkbench;

/// <summary>What a hypothesis test found. Degrees of freedom are infinite for tests on the normal distribution.</summary>
public readonly record struct TestResult(double Statistic, double DegreesOfFreedom, double PValue);
