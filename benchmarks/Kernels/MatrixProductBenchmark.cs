using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Kernels;

/// <summary>The product of two square matrices, written where there is room for it: no contestant has to ask for memory.</summary>
public class MatrixProductBenchmark : IRacer
{
    Matrix _a = new(0, 0);
    Matrix _b = new(0, 0);
    Matrix _product = new(0, 0);
    Matrix<double> _left = null!;
    Matrix<double> _right = null!;
    Matrix<double> _result = null!;

    [Params(128, 512)]
    public int Rows { get; set; }

    public string Kernel => "matrix product";

    public int RaceRows => 1024;

    public double Tolerance => 1e-9;

    public IReadOnlyDictionary<string, object> Data => new Dictionary<string, object> { ["a"] = _a, ["b"] = _b };

    [GlobalSetup]
    public void SetUp()
    {
        (_a, _b) = (Generated.NormalMatrix(Rows, Rows, 1), Generated.NormalMatrix(Rows, Rows, 2));
        _product = new Matrix(Rows, Rows);
        _result = Matrix<double>.Build.Dense(Rows, Rows);
        _left = Matrix<double>.Build.DenseOfRowMajor(Rows, Rows, _a.Data.ToArray());
        _right = Matrix<double>.Build.DenseOfRowMajor(Rows, Rows, _b.Data.ToArray());
    }

    [Benchmark(Baseline = true)]
    public Matrix Reference()
    {
        for (var row = 0; row < Rows; row++)
        {
            _product.Row(row).Clear();
            for (var k = 0; k < Rows; k++)
            {
                for (var col = 0; col < Rows; col++)
                    _product[row, col] += _a[row, k] * _b[k, col];
            }
        }
        return _product;
    }

    [Benchmark]
    public Matrix Vectorised()
    {
        MatrixProduct.Write(_a, _b, _product);
        return _product;
    }

    [Benchmark]
    public Matrix<double> MathNet()
    {
        _left.Multiply(_right, _result);
        return _result;
    }

    public Work Cost(object answer) => new(24.0 * Rows * Rows, 2.0 * Rows * Rows * Rows);

    /// <summary>The last row, as a whole.</summary>
    public double[] Numbers(object answer) => answer is Matrix product ? product.Row(Rows - 1).ToArray() : ((Matrix<double>)answer).Row(Rows - 1).ToArray();
}
