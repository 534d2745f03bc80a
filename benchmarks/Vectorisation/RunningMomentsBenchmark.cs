using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Statistics;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Vectorisation;

/// <summary>Mean and variance of a sample in one pass.</summary>
public class RunningMomentsBenchmark : ISuite
{
    double[] _values = [];
    LearnerCall _yours = null!;

    [Params(1_000, 1_000_000)]
    public int Rows { get; set; }

    public double Tolerance => 1e-9;

    [GlobalSetup]
    public void SetUp()
    {
        _values = Array.ConvertAll(Generated.Normal(Rows, 1), value => 5 + value);
        _yours = new(typeof(RunningMoments), nameof(RunningMoments.Of), _values);
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public SampleMoments Plain() => PlainRunningMoments.Of(_values);

    [Benchmark]
    public SampleMoments Reference() => RunningMoments.Of(_values);

    [Benchmark]
    public SampleMoments MathNet()
    {
        var (mean, variance) = _values.MeanVariance();
        return new(Rows, mean, variance * (Rows - 1));
    }

    public Work Cost(object answer) => new(8.0 * Rows, 4.0 * Rows, OneCore: true);

    public double[] Numbers(object answer) => answer is SampleMoments moments ? [moments.Mean, moments.Variance] : [];
}
