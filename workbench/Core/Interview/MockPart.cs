namespace MLWorkbench.Workbench;

/// <summary>A part of a mock interview.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The exercise, question, design or prompt.</param>
/// <param name="Minutes">How long it should take.</param>
public sealed record MockPart(MockPartKind Kind, string Id, int Minutes);
