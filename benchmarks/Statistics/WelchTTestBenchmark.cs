using BenchmarkDotNet.Attributes;
using MathNet.Numerics.Distributions;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.Statistics;

/// <summary>Welch's t-test of two samples: mean and variance of each, read once.</summary>
public class WelchTTestBenchmark : IRacer
{
    double[] _a = [];
    double[] _b = [];
    LearnerCall _yours = null!;

    /// <summary>Both samples together.</summary>
    [Params(10_000, 10_000_000)]
    public int Rows { get; set; }

    public string Kernel => "Welch's t-test";

    public int RaceRows => 20_000_000;

    public double Tolerance => 1e-8; // of a t near 2, the difference of two means with 16 digits each

    public IReadOnlyDictionary<string, object> Data => new Dictionary<string, object> { ["a"] = _a, ["b"] = _b };

    [GlobalSetup]
    public void SetUp()
    {
        _a = Array.ConvertAll(Generated.Normal(Rows / 2, 1), value => 10 + value);
        _b = Array.ConvertAll(Generated.Normal(Rows - Rows / 2, 2), value => 10.001 + 2 * value);
        _yours = new(typeof(WelchTTest), nameof(WelchTTest.Test), _a, _b);
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public TestResult Reference() => WelchTTest.Test(_a, _b);

    [Benchmark]
    public TestResult Vectorised() => VectorisedWelchTTest.Test(_a, _b);

    [Benchmark]
    public TestResult MathNet()
    {
        var (meanA, varianceA) = global::MathNet.Numerics.Statistics.ArrayStatistics.MeanVariance(_a);
        var (meanB, varianceB) = global::MathNet.Numerics.Statistics.ArrayStatistics.MeanVariance(_b);
        var (errorA, errorB) = (varianceA / _a.Length, varianceB / _b.Length);
        var t = (meanA - meanB) / Math.Sqrt(errorA + errorB);
        var degreesOfFreedom = Math.Pow(errorA + errorB, 2) / (errorA * errorA / (_a.Length - 1) + errorB * errorB / (_b.Length - 1));
        return new(t, degreesOfFreedom, 2 * StudentT.CDF(0, 1, degreesOfFreedom, -Math.Abs(t)));
    }

    public Work Cost(object answer) => new(8.0 * Rows, 4.0 * Rows);

    public double[] Numbers(object answer) => answer is TestResult test ? [test.Statistic, test.PValue] : [];
}
