namespace MLWorkbench.Workbench;

/// <summary>A part of a day: morning, afternoon or evening.</summary>
public sealed record PlanBlock(string Name, IReadOnlyList<PlanItem> Items);
