namespace MLWorkbench;

/// <summary>One arm of an experiment: how many users saw it, how many of them converted.</summary>
public readonly record struct ArmTally(int Users, int Conversions);
