namespace MLWorkbench.Benchmarks;

/// <summary>A suite that also races against Python: it has a method <c>Vectorised</c>, and Race/peers.py a peer of the same name as the kernel.</summary>
public interface IRacer : ISuite
{
    /// <summary>The name of the kernel.</summary>
    string Kernel { get; }

    /// <summary>How many rows the race has.</summary>
    int RaceRows { get; }

    /// <summary>The largest <see cref="Difference"/> between two right answers.</summary>
    double Tolerance { get; }

    /// <summary>What the peers compute on: <c>bool[]</c>, <c>double[]</c>, <see cref="Matrix"/> or a number, by name.</summary>
    IReadOnlyDictionary<string, object> Data { get; }

    /// <summary>An answer as numbers, in the order in which the peer in Python gives them.</summary>
    double[] Numbers(object answer);

    /// <summary>How far two answers are apart, relative to the largest number: one of several may be 0.</summary>
    double Difference(double[] ours, double[] theirs) =>
        ours.Zip(theirs, (own, other) => Math.Abs(own - other)).Max() / ours.Max(Math.Abs);
}
