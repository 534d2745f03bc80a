namespace MLWorkbench.Workbench;

/// <summary>The learner's date.</summary>
public static class Today
{
    /// <summary>What a clock's date is where the learner is.</summary>
    public static DateOnly By(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
    }
}
