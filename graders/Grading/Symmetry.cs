namespace MLWorkbench.Grading;

/// <summary>What an exercise leaves open: an answer is first turned into the equal one that is nearest to the expected answer.</summary>
public abstract class Symmetry
{
    /// <summary>Each column may be multiplied by -1 (components in columns); a vector may be, as a whole.</summary>
    public static Symmetry ColumnSigns { get; } = new SignSymmetry(byRow: false);

    /// <summary>Each row may be multiplied by -1 (components in rows).</summary>
    public static Symmetry RowSigns { get; } = new SignSymmetry(byRow: true);

    /// <summary>The numbers that name clusters may be exchanged.</summary>
    public static Symmetry LabelNames { get; } = new LabelSymmetry();

    /// <summary>The items may come in any order.</summary>
    public static Symmetry Order { get; } = new OrderSymmetry();

    internal abstract object? Align(object? expected, object? received, Tolerance tolerance);
}
