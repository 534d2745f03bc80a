namespace MLWorkbench.Grading;

/// <summary>A check that cannot do its work whatever the learner's answer is.</summary>
public sealed class GraderFaultException(string message) : InvalidOperationException(message);
