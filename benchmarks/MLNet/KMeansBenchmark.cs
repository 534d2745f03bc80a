using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Clustering;

public partial class KMeansBenchmark : IMLNetRacer
{
    KMeansPeer _mlNet = null!;

    /// <summary>Of the mean squared distance. From starts drawn by k-means++, and after as many iterations as ours, it is up to 1.4 times as large on such data.</summary>
    public double MLNetTolerance => 0.5;

    [Benchmark]
    public object MLNet() => _mlNet.Fit();

    public double MLNetDifference(double[] ours, object theirs) => Math.Abs(_mlNet.MeanSquaredDistance((Microsoft.ML.ITransformer)theirs) / ours[1] - 1);

    partial void LoadForMLNet() => _mlNet = new(_x, Clusters, VectorisedKMeans.Fit(_x, _start).Iterations);
}
