using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Vectorisation;

/// <summary>Loss and gradient of a logistic regression with 20 features, in one pass over the rows.</summary>
public class LogisticLossBenchmark : ISuite
{
    const int Features = 20;
    // Steps of the polynomials that an exponential and a logarithm are, at the least.
    const double OperationsOfLoss = 40;

    readonly double[] _gradient = new double[Features + 1];
    double[] _x = [];
    bool[] _y = [];
    double[] _weights = [];
    LearnerCall _yours = null!;

    [Params(1_000, 50_000)]
    public int Rows { get; set; }

    public double Tolerance => 1e-9;

    [GlobalSetup]
    public void SetUp()
    {
        (_x, _y) = (Generated.Normal(Rows * Features, 1), Generated.Labels(Rows, 0.4, 2));
        _weights = Array.ConvertAll(Generated.Normal(Features + 1, 3), weight => 0.3 * weight);
        _yours = new(typeof(LogisticLoss), nameof(LogisticLoss.WithGradient), _x, _y, _weights, _gradient);
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public double[] Plain() => [PlainLogisticLoss.WithGradient(_x, _y, _weights, _gradient), .. _gradient];

    [Benchmark]
    public double[] Reference() => [LogisticLoss.WithGradient(_x, _y, _weights, _gradient), .. _gradient];

    public Work Cost(object answer) => new(8.0 * Rows * Features + Rows, Rows * (4.0 * (Features + 1) + OperationsOfLoss), OneCore: true);

    public double[] Numbers(object answer) => (double[])answer;
}
