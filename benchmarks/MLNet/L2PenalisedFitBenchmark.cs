using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.LogisticRegression;

public partial class L2PenalisedFitBenchmark : IMLNetRacer
{
    LogisticRegressionPeer _mlNet = null!;

    /// <summary>Of the largest coefficient. The trainer stops when an iteration gains less than 1e-7 of the loss, where coefficients still move in the third digit.</summary>
    public double MLNetTolerance => 0.01;

    [Benchmark]
    public L2PenalisedFit.PenalisedLogit MLNet()
    {
        var (intercept, coefficients) = _mlNet.Fit();
        return new(intercept, coefficients, Objective: double.NaN);
    }

    partial void LoadForMLNet() => _mlNet = new(_x, _y);
}
