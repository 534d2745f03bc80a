namespace MLWorkbench.Workbench;

/// <summary>Something that an interviewer can tick.</summary>
/// <param name="Text">The point, one line.</param>
/// <param name="Section">The part of a design that it belongs to; nothing elsewhere.</param>
public sealed record RubricPoint(string Text, string Section = "");
