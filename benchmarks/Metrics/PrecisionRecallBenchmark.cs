using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Metrics;

/// <summary>Precision, recall and F1 of predicted labels: two bytes a row, read once.</summary>
public class PrecisionRecallBenchmark : IRacer
{
    bool[] _actual = [];
    bool[] _predicted = [];
    LearnerCall _yours = null!;

    [Params(10_000, 10_000_000)]
    public int Rows { get; set; }

    public string Kernel => "precision and recall";

    public int RaceRows => 20_000_000;

    public double Tolerance => 1e-12;

    public IReadOnlyDictionary<string, object> Data => new Dictionary<string, object> { ["actual"] = _actual, ["predicted"] = _predicted };

    [GlobalSetup]
    public void SetUp()
    {
        _actual = Generated.Labels(Rows, 0.3, 1);
        _predicted = Generated.Labels(Rows, 0.4, 2);
        _yours = new(typeof(PrecisionRecall), nameof(PrecisionRecall.Score), _actual, _predicted);
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public PrecisionRecall.PrfScore Reference() => PrecisionRecall.Score(_actual, _predicted);

    [Benchmark]
    public PrecisionRecall.PrfScore Vectorised() => VectorisedPrecisionRecall.Score(_actual, _predicted);

    public Work Cost(object answer) => new(2.0 * Rows, 0);

    public double[] Numbers(object answer) => answer is PrecisionRecall.PrfScore score ? [score.Precision, score.Recall, score.F1] : [];
}
