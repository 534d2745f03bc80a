using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Vectorisation;

/// <summary>The product of two square matrices.</summary>
public class MatrixProductBenchmark : ISuite
{
    double[] _a = [];
    double[] _b = [];
    double[] _product = [];
    Matrix<double> _left = null!;
    Matrix<double> _right = null!;
    LearnerCall _yours = null!;

    [Params(64, 256)]
    public int Rows { get; set; }

    public double Tolerance => 1e-9;

    [GlobalSetup]
    public void SetUp()
    {
        (_a, _b) = (Generated.Normal(Rows * Rows, 1), Generated.Normal(Rows * Rows, 2));
        _product = new double[Rows * Rows];
        (_left, _right) = (Matrix<double>.Build.DenseOfRowMajor(Rows, Rows, _a), Matrix<double>.Build.DenseOfRowMajor(Rows, Rows, _b));
        _yours = new(typeof(MatrixProduct), nameof(MatrixProduct.Multiply), _a, _b, Rows, Rows, Rows, _product);
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public double[] Plain()
    {
        PlainMatrixProduct.Multiply(_a, _b, Rows, Rows, Rows, _product);
        return _product;
    }

    [Benchmark]
    public double[] Reference()
    {
        MatrixProduct.Multiply(_a, _b, Rows, Rows, Rows, _product);
        return _product;
    }

    /// <summary>On all cores, which is its way.</summary>
    [Benchmark]
    public Matrix<double> MathNet() => _left * _right;

    public Work Cost(object answer) => new(24.0 * Rows * Rows, 2.0 * Rows * Rows * Rows, OneCore: true);

    public double[] Numbers(object answer) => answer is Matrix<double> product ? product.ToRowMajorArray() : [.. (double[])answer];
}
