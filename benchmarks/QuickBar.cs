namespace MLWorkbench.Benchmarks;

/// <summary>The time of one contestant, and the least in which the machine could do it; 0 when no limit is known.</summary>
sealed record QuickBar(string Name, double Ms, double LeastMs)
{
    public double? FractionOfLimit => LeastMs == 0 ? null : LeastMs / Ms;
}
