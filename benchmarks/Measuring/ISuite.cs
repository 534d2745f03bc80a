namespace MLWorkbench.Benchmarks;

/// <summary>
/// The contestants of one kernel on the same data: methods marked [Benchmark], of which <c>Yours</c>, <c>Plain</c>, <c>Reference</c>,
/// <c>Vectorised</c>, <c>MathNet</c> and <c>MLNet</c> are known by name. BenchmarkDotNet, `mlw bench`, the race and the growth all run the same ones.
/// </summary>
public interface ISuite
{
    /// <summary>How many rows the data have.</summary>
    int Rows { get; set; }

    /// <summary>Makes the data, always the same for a number of rows.</summary>
    void SetUp();

    /// <summary>What had to be done for an answer.</summary>
    Work Cost(object answer);

    /// <summary>The largest <see cref="Difference"/> between two right answers.</summary>
    double Tolerance { get; }

    /// <summary>An answer as numbers, in the order in which the peer in Python gives them, if there is one.</summary>
    double[] Numbers(object answer);

    /// <summary>How far two answers are apart, relative to the largest number: one of several may be 0.</summary>
    double Difference(double[] ours, double[] theirs) =>
        ours.Zip(theirs, (own, other) => Math.Abs(own - other)).Max() / ours.Max(Math.Abs);
}
