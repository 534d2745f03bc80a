namespace MLWorkbench.Vectorisation;

/// <summary>Puts values between guards that no right answer can contain.</summary>
static class Guard
{
    /// <summary>Numbers between NaN.</summary>
    public static Guarded<double> Around(params double[] values) => new(values, double.NaN);

    /// <summary>Classes between numbers that are no class.</summary>
    public static Guarded<int> Around(params int[] classes) => new(classes, int.MinValue);

    /// <summary>Labels of 0 and 1 between labels that are neither.</summary>
    public static Guarded<byte> Around(params byte[] labels) => new(labels, byte.MaxValue);

    /// <summary>Counts between numbers that no count is.</summary>
    public static Guarded<long> Around(params long[] counts) => new(counts, long.MinValue);
}
