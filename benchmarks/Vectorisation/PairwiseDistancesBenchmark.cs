using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Vectorisation;

/// <summary>The squared distances of rows with 64 columns to as many others.</summary>
public class PairwiseDistancesBenchmark : ISuite
{
    const int Columns = 64;

    double[] _x = [];
    double[] _y = [];
    double[] _distances = [];
    LearnerCall _yours = null!;

    [Params(50, 500)]
    public int Rows { get; set; }

    public double Tolerance => 1e-9;

    [GlobalSetup]
    public void SetUp()
    {
        (_x, _y) = (Generated.Normal(Rows * Columns, 1), Generated.Normal(Rows * Columns, 2));
        _distances = new double[Rows * Rows];
        _yours = new(typeof(PairwiseDistances), nameof(PairwiseDistances.Squared), _x, _y, Columns, _distances);
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public double[] Plain()
    {
        PlainPairwiseDistances.Squared(_x, _y, Columns, _distances);
        return _distances;
    }

    [Benchmark]
    public double[] Reference()
    {
        PairwiseDistances.Squared(_x, _y, Columns, _distances);
        return _distances;
    }

    public Work Cost(object answer) => new(8.0 * Rows * (2 * Columns + Rows), 2.0 * Rows * Rows * Columns, OneCore: true);

    public double[] Numbers(object answer) => [.. (double[])answer];
}
