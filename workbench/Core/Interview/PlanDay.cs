namespace MLWorkbench.Workbench;

/// <summary>A day of a plan.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Blocks">Its parts in order.</param>
public sealed record PlanDay(int Number, string Title, IReadOnlyList<PlanBlock> Blocks)
{
    /// <summary>All items in order.</summary>
    public IEnumerable<PlanItem> Items => Blocks.SelectMany(block => block.Items);
}
