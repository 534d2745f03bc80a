namespace MLWorkbench.Benchmarks;

/// <summary>
/// A racer with a method <c>MLNet</c>, which it has when the optional packages are switched on. ML.NET keeps data in single precision and stops, or
/// starts, by rules of its own: its answer is only near ours, and each kernel says how near.
/// </summary>
public interface IMLNetRacer : IRacer
{
    /// <summary>The largest <see cref="MLNetDifference"/> between two right answers.</summary>
    double MLNetTolerance { get; }

    /// <summary>How far the answer of ML.NET is from our numbers.</summary>
    double MLNetDifference(double[] ours, object theirs) => Difference(ours, Numbers(theirs));
}
