namespace MLWorkbench.Benchmarks;

/// <summary>A suite that also races against Python: it has a method <c>Vectorised</c>, and Race/peers.py a peer of the same name as the kernel.</summary>
public interface IRacer : ISuite
{
    /// <summary>The name of the kernel.</summary>
    string Kernel { get; }

    /// <summary>How many rows the race has.</summary>
    int RaceRows { get; }

    /// <summary>What the peers compute on: <c>bool[]</c>, <c>double[]</c>, <see cref="Matrix"/> or a number, by name.</summary>
    IReadOnlyDictionary<string, object> Data { get; }
}
