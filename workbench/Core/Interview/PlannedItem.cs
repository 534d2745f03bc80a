namespace MLWorkbench.Workbench;

/// <summary>An item of a plan that was started.</summary>
/// <param name="Number">Its place in the plan, from 0.</param>
/// <param name="Block">Morning, afternoon or evening.</param>
/// <param name="Item">What is to be done.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Done">Whether it is done.</param>
/// <param name="Gone">Whether what it refers to is no longer there.</param>
public sealed record PlannedItem(int Number, string Block, PlanItem Item, int Minutes, bool Done, bool Gone)
{
    /// <summary>Whether something is left to do.</summary>
    public bool IsOpen => !Done && !Gone && Item.Kind != PlanItemKind.Rest;
}
