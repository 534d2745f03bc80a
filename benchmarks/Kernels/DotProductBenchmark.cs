using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Kernels;

/// <summary>The dot product of two vectors: sixteen bytes for one multiplication.</summary>
public class DotProductBenchmark : IRacer
{
    double[] _x = [];
    double[] _y = [];
    Vector<double> _left = null!;
    Vector<double> _right = null!;

    [Params(1_000, 10_000_000)]
    public int Rows { get; set; }

    public string Kernel => "dot product";

    public int RaceRows => 500_000;

    public double Tolerance => 1e-9;

    public IReadOnlyDictionary<string, object> Data => new Dictionary<string, object> { ["x"] = _x, ["y"] = _y };

    [GlobalSetup]
    public void SetUp()
    {
        _x = Array.ConvertAll(Generated.Normal(Rows, 1), value => 1 + value);
        _y = Array.ConvertAll(Generated.Normal(Rows, 2), value => 1 + value);
        (_left, _right) = (Vector<double>.Build.Dense(_x), Vector<double>.Build.Dense(_y));
    }

    [Benchmark(Baseline = true)]
    public double Reference()
    {
        var sum = 0.0;
        for (var i = 0; i < _x.Length; i++)
            sum += _x[i] * _y[i];
        return sum;
    }

    [Benchmark]
    public double Vectorised() => DotProduct.Of(_x.AsMemory(), _y.AsMemory());

    [Benchmark]
    public double MathNet() => _left.DotProduct(_right);

    public Work Cost(object answer) => new(16.0 * Rows, 2.0 * Rows);

    public double[] Numbers(object answer) => [(double)answer];
}
