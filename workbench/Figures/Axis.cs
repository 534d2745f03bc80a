namespace MLWorkbench.Figures;

/// <summary>One axis of a figure. Where it begins and ends follows from the data unless it is said.</summary>
/// <param name="Label">What the numbers are, with their unit.</param>
/// <param name="From">The first number shown.</param>
/// <param name="To">The last number shown.</param>
/// <param name="Scale">Linear or logarithmic.</param>
/// <param name="Categories">Names that stand at 0, 1, 2 and so on, in place of numbers; without any, the axis has no numbers because they mean nothing.</param>
public sealed record Axis(string Label, double? From = null, double? To = null, Scale Scale = Scale.Linear, string[]? Categories = null);
