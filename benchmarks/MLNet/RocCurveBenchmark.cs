using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Metrics;

public partial class RocCurveBenchmark : IMLNetRacer
{
    EvaluatorPeer _mlNet = null!;

    /// <summary>Scores in single precision tie where ours do not: one pair in some ten millions.</summary>
    public double MLNetTolerance => 1e-6;

    [Benchmark]
    public double MLNet() => _mlNet.Auc();

    partial void LoadForMLNet() => _mlNet = new(_actual, _scores);
}
