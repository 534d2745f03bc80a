using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearRegression;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.LinearRegression;

/// <summary>Least squares with 20 predictors and an intercept, by the normal equations.</summary>
public partial class NormalEquationsBenchmark : IRacer
{
    const int Predictors = 20;

    Matrix _x = new(0, 0);
    double[] _y = [];
    Matrix<double> _design = null!;
    Vector<double> _target = null!;
    LearnerCall _yours = null!;

    [Params(1_000, 100_000)]
    public int Rows { get; set; }

    public string Kernel => "least squares";

    public int RaceRows => 500_000;

    public double Tolerance => 1e-9;

    public IReadOnlyDictionary<string, object> Data => new Dictionary<string, object> { ["x"] = _x, ["y"] = _y };

    [GlobalSetup]
    public void SetUp()
    {
        _x = Generated.NormalMatrix(Rows, Predictors, 1);
        _y = Generated.Normal(Rows, 2);
        for (var row = 0; row < Rows; row++)
        {
            for (var col = 0; col < Predictors; col++)
                _y[row] += (col + 1) * 0.1 * _x[row, col];
        }
        // The column of ones is not part of MathNet's time, nor of NumPy's.
        _design = Matrix<double>.Build.Dense(Rows, Predictors + 1, (row, col) => col == 0 ? 1 : _x[row, col - 1]);
        _target = Vector<double>.Build.Dense(_y);
        _yours = new(typeof(NormalEquations), nameof(NormalEquations.Fit), _x, _y);
        LoadForMLNet();
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public double[] Reference() => NormalEquations.Fit(_x, _y);

    [Benchmark]
    public double[] Vectorised() => VectorisedNormalEquations.Fit(_x, _y);

    [Benchmark]
    public double[] MathNet() => MultipleRegression.NormalEquations(_design, _target).ToArray();

    // Half of a symmetric matrix, and one more column for the target.
    public Work Cost(object answer) => new(8.0 * Rows * (Predictors + 1), (double)Rows * (Predictors + 1) * (Predictors + 4));

    public double[] Numbers(object answer) => (double[])answer;

    partial void LoadForMLNet();
}
