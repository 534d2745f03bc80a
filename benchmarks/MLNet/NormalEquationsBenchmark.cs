using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.LinearRegression;

public partial class NormalEquationsBenchmark : IMLNetRacer
{
    LeastSquaresPeer _mlNet = null!;

    /// <summary>
    /// Of the largest coefficient, 2. The trainer stops when its duality gap is 1% of the loss, here 1: as the loss curves by 2 in every direction, the
    /// coefficients are then within 0.1 of the least squares.
    /// </summary>
    public double MLNetTolerance => 0.05;

    [Benchmark]
    public double[] MLNet() => _mlNet.Fit();

    partial void LoadForMLNet() => _mlNet = new(_x, _y);
}
