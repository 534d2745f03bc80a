using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Clustering;

/// <summary>Lloyd's iterations with 16 clusters in 16 dimensions, from given centroids until no label changes.</summary>
public partial class KMeansBenchmark : IRacer
{
    const int Clusters = 16;
    const int Dimensions = 16;

    Matrix _x = new(0, 0);
    Matrix _start = new(0, 0);
    LearnerCall _yours = null!;

    [Params(1_000, 20_000)]
    public int Rows { get; set; }

    public string Kernel => "k-means";

    public int RaceRows => 200_000;

    public double Tolerance => 1e-9;

    public IReadOnlyDictionary<string, object> Data => new Dictionary<string, object> { ["x"] = _x, ["start"] = _start };

    // Every row lies around one of the centres, and the start is one row of each, so that no cluster is ever empty.
    [GlobalSetup]
    public void SetUp()
    {
        var centres = Generated.NormalMatrix(Clusters, Dimensions, 1);
        _x = Generated.NormalMatrix(Rows, Dimensions, 2);
        for (var row = 0; row < Rows; row++)
        {
            for (var col = 0; col < Dimensions; col++)
                _x[row, col] += 1.5 * centres[row % Clusters, col];
        }
        _start = new Matrix(Clusters, Dimensions);
        for (var cluster = 0; cluster < Clusters; cluster++)
            _x.Row(cluster).CopyTo(_start.Row(cluster));
        _yours = new(typeof(KMeans), nameof(KMeans.Fit), _x, _start);
        LoadForMLNet();
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public KMeansResult Reference() => KMeans.Fit(_x, _start);

    [Benchmark]
    public KMeansResult Vectorised() => VectorisedKMeans.Fit(_x, _start);

    public Work Cost(object answer)
    {
        var passes = answer is KMeansResult result ? result.Iterations : 0;
        return new(8.0 * Rows * Dimensions, 2.0 * Rows * Dimensions * Clusters * passes, passes);
    }

    public double[] Numbers(object answer) => answer is KMeansResult result ? [result.Iterations, result.Inertia / Rows, .. result.Centroids.Data] : [];

    partial void LoadForMLNet();
}
