using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Vectorisation;

/// <summary>The nearest of 16 centroids for rows with 16 columns.</summary>
public class NearestCentroidBenchmark : ISuite
{
    const int Clusters = 16;
    const int Columns = 16;

    double[] _x = [];
    double[] _centroids = [];
    int[] _nearest = [];
    LearnerCall _yours = null!;

    [Params(1_000, 20_000)]
    public int Rows { get; set; }

    public double Tolerance => 0;

    [GlobalSetup]
    public void SetUp()
    {
        (_x, _centroids) = (Generated.Normal(Rows * Columns, 1), Generated.Normal(Clusters * Columns, 2));
        _nearest = new int[Rows];
        _yours = new(typeof(NearestCentroid), nameof(NearestCentroid.Assign), _x, _centroids, Columns, _nearest);
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public int[] Plain()
    {
        PlainNearestCentroid.Assign(_x, _centroids, Columns, _nearest);
        return _nearest;
    }

    [Benchmark]
    public int[] Reference()
    {
        NearestCentroid.Assign(_x, _centroids, Columns, _nearest);
        return _nearest;
    }

    public Work Cost(object answer) => new(8.0 * Rows * Columns + 4.0 * Rows, 2.0 * Rows * Clusters * Columns, OneCore: true);

    public double[] Numbers(object answer) => Array.ConvertAll((int[])answer, nearest => (double)nearest);
}
