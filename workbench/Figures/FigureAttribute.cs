namespace MLWorkbench.Figures;

/// <summary>Marks a public static method without parameters that draws what an exercise's code found. Its name is a sentence.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FigureAttribute : Attribute;
