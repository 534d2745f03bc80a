namespace MLWorkbench.Workbench;

/// <summary>Something that was learned and comes back.</summary>
/// <param name="Id">A question, a design, a prompt or an exercise.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Memory">What is remembered of it.</param>
/// <param name="Last">When it was asked last.</param>
/// <param name="Times">How often it was asked.</param>
public sealed record ReviewItem(string Id, int Minutes, Memory Memory, DateOnly Last, int Times)
{
    /// <summary>When it is to be asked again.</summary>
    public DateOnly Due => Last.AddDays(Memory.Interval);

    /// <summary>The chance that it is remembered on a day.</summary>
    public double RetrievabilityOn(DateOnly day) => Memory.Retrievability(Math.Max(0, day.DayNumber - Last.DayNumber));
}
