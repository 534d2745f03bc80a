using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Vectorisation;

/// <summary>The dot product of two vectors: sixteen bytes for one multiplication.</summary>
public class DotProductBenchmark : ISuite
{
    double[] _x = [];
    double[] _y = [];
    Vector<double> _left = null!;
    Vector<double> _right = null!;
    LearnerCall _yours = null!;

    [Params(1_000, 1_000_000)]
    public int Rows { get; set; }

    public double Tolerance => 1e-9;

    [GlobalSetup]
    public void SetUp()
    {
        _x = Array.ConvertAll(Generated.Normal(Rows, 1), value => 1 + value);
        _y = Array.ConvertAll(Generated.Normal(Rows, 2), value => 1 + value);
        (_left, _right) = (Vector<double>.Build.Dense(_x), Vector<double>.Build.Dense(_y));
        _yours = new(typeof(DotProduct), nameof(DotProduct.Dot), _x, _y);
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public double Plain() => PlainDotProduct.Dot(_x, _y);

    [Benchmark]
    public double Reference() => DotProduct.Dot(_x, _y);

    [Benchmark]
    public double MathNet() => _left.DotProduct(_right);

    public Work Cost(object answer) => new(16.0 * Rows, 2.0 * Rows, OneCore: true);

    public double[] Numbers(object answer) => [(double)answer];
}
