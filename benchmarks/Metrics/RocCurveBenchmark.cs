using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Metrics;

/// <summary>The area under the ROC curve of continuous scores: a sort.</summary>
public partial class RocCurveBenchmark : IRacer
{
    bool[] _actual = [];
    double[] _scores = [];
    LearnerCall _yours = null!;

    [Params(10_000, 1_000_000)]
    public int Rows { get; set; }

    public string Kernel => "ROC AUC";

    public int RaceRows => 1_000_000;

    public double Tolerance => 1e-12;

    public IReadOnlyDictionary<string, object> Data => new Dictionary<string, object> { ["actual"] = _actual, ["scores"] = _scores };

    [GlobalSetup]
    public void SetUp()
    {
        _actual = Generated.Labels(Rows, 0.3, 1);
        _scores = Generated.Normal(Rows, 2);
        for (var row = 0; row < Rows; row++)
            _scores[row] = 1 / (1 + Math.Exp(-_scores[row] - (_actual[row] ? 1 : 0)));
        _yours = new(typeof(RocCurve), nameof(RocCurve.Auc), _actual, _scores);
        LoadForMLNet();
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public double Reference() => RocCurve.Auc(_actual, _scores);

    [Benchmark]
    public double Vectorised() => VectorisedRocCurve.Auc(_actual, _scores);

    public Work Cost(object answer) => new(9.0 * Rows, 0);

    public double[] Numbers(object answer) => [(double)answer];

    partial void LoadForMLNet();
}
