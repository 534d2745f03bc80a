using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.DimensionReduction;

public partial class PcaByEigenvectorsBenchmark : IMLNetRacer
{
    PcaPeer _mlNet = null!;

    /// <summary>Thirty random directions of fifty leave up to 3% of the largest variance when variances fall as slowly as here; the centring is inexact by 1/n.</summary>
    public double MLNetTolerance => 0.05;

    [Benchmark]
    public object MLNet() => _mlNet.Fit();

    // The scores, of which the variances come, are no part of the time.
    public double MLNetDifference(double[] ours, object theirs) => ((IRacer)this).Difference(ours, _mlNet.Variances((Microsoft.ML.ITransformer)theirs));

    partial void LoadForMLNet() => _mlNet = new(_x, Components);
}
