namespace MLWorkbench.Workbench;

/// <summary>A day in the learner's calendar.</summary>
/// <param name="Date">The date.</param>
/// <param name="Key">What stays the same when the day is moved: its number in the plan, or which catching up it is.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Items">What is to be done.</param>
public sealed record PlannedDay(DateOnly Date, string Key, string Title, IReadOnlyList<PlannedItem> Items)
{
    /// <summary>How many of its items are done.</summary>
    public int Done => Items.Count(item => item.Done);

    /// <summary>How long all of it takes.</summary>
    public int Minutes => Items.Sum(item => item.Minutes);
}
