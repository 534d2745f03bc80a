namespace MLWorkbench.Benchmarks;

/// <summary>
/// The contestants of one kernel on the same data: methods marked [Benchmark], of which <c>Yours</c>, <c>Reference</c>, <c>Vectorised</c>,
/// <c>MathNet</c> and <c>MLNet</c> are known by name. BenchmarkDotNet, `mlw bench`, the race and the growth all run the same ones.
/// </summary>
public interface ISuite
{
    /// <summary>How many rows the data have.</summary>
    int Rows { get; set; }

    /// <summary>Makes the data, always the same for a number of rows.</summary>
    void SetUp();

    /// <summary>What had to be done for an answer.</summary>
    Work Cost(object answer);
}
