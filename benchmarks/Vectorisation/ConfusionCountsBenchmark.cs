using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Vectorisation;

/// <summary>The four counts of two arrays of labels: two bytes a row.</summary>
public class ConfusionCountsBenchmark : ISuite
{
    readonly long[] _counts = new long[4];
    byte[] _actual = [];
    byte[] _predicted = [];
    LearnerCall _yours = null!;

    [Params(10_000, 4_000_000)]
    public int Rows { get; set; }

    public double Tolerance => 0;

    [GlobalSetup]
    public void SetUp()
    {
        _actual = Array.ConvertAll(Generated.Labels(Rows, 0.3, 1), label => label ? (byte)1 : (byte)0);
        _predicted = Array.ConvertAll(Generated.Labels(Rows, 0.4, 2), label => label ? (byte)1 : (byte)0);
        _yours = new(typeof(ConfusionCounts), nameof(ConfusionCounts.Binary), _actual, _predicted, _counts);
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public long[] Plain()
    {
        PlainConfusionCounts.Binary(_actual, _predicted, _counts);
        return _counts;
    }

    [Benchmark]
    public long[] Reference()
    {
        ConfusionCounts.Binary(_actual, _predicted, _counts);
        return _counts;
    }

    public Work Cost(object answer) => new(2.0 * Rows, 0, OneCore: true);

    public double[] Numbers(object answer) => Array.ConvertAll((long[])answer, count => (double)count);
}
