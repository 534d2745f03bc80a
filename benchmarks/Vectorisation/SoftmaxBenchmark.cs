using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Vectorisation;

/// <summary>Scores turned into probabilities, in place.</summary>
public class SoftmaxBenchmark : ISuite
{
    // Steps of the polynomial that an exponential is, at the least.
    const double OperationsOfExponential = 20;

    double[] _scores = [];
    double[] _values = [];
    LearnerCall _yours = null!;

    [Params(1_000, 100_000)]
    public int Rows { get; set; }

    public double Tolerance => 1e-9;

    [GlobalSetup]
    public void SetUp()
    {
        _scores = Array.ConvertAll(Generated.Normal(Rows, 1), score => 3 * score);
        _values = new double[Rows];
        _yours = new(typeof(Softmax), nameof(Softmax.Apply), _values);
    }

    // It works in place, so that every run needs the scores anew.
    [Benchmark]
    public void Yours()
    {
        _scores.CopyTo(_values, 0);
        _yours.Run();
    }

    [Benchmark(Baseline = true)]
    public double[] Plain()
    {
        _scores.CopyTo(_values, 0);
        PlainSoftmax.Apply(_values);
        return _values;
    }

    [Benchmark]
    public double[] Reference()
    {
        _scores.CopyTo(_values, 0);
        Softmax.Apply(_values);
        return _values;
    }

    public Work Cost(object answer) => new(16.0 * Rows, (OperationsOfExponential + 4) * Rows, OneCore: true);

    public double[] Numbers(object answer) => [.. (double[])answer];
}
