using BenchmarkDotNet.Attributes;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.LogisticRegression;

/// <summary>Penalised logistic regression with 20 features and C = 1, to convergence.</summary>
public partial class L2PenalisedFitBenchmark : IRacer
{
    const int Features = 20;
    // The default solver of scikit-learn, lbfgs, ends by a rule of its own and leaves a derivative of 0.12 at half a million rows. Ours must leave less.
    const double ToleratedOfRow = 2e-7;

    Matrix _x = new(0, 0);
    bool[] _y = [];
    LearnerCall _yours = null!;

    [Params(1_000, 50_000)]
    public int Rows { get; set; }

    public string Kernel => "logistic regression";

    public int RaceRows => 500_000;

    public double Tolerance => 1e-5;

    public IReadOnlyDictionary<string, object> Data => new Dictionary<string, object> { ["x"] = _x, ["y"] = _y };

    [GlobalSetup]
    public void SetUp()
    {
        _x = Generated.NormalMatrix(Rows, Features, 1);
        var random = new Random(2);
        _y = new bool[Rows];
        for (var row = 0; row < Rows; row++)
        {
            var logit = -0.5;
            for (var col = 0; col < Features; col++)
                logit += (col % 5 - 2) * 0.3 * _x[row, col];
            _y[row] = random.NextDouble() < 1 / (1 + Math.Exp(-logit));
        }
        _yours = new(typeof(L2PenalisedFit), nameof(L2PenalisedFit.Fit), _x, _y);
        LoadForMLNet();
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public L2PenalisedFit.PenalisedLogit Reference() => L2PenalisedFit.Fit(_x, _y);

    [Benchmark]
    public L2PenalisedFit.PenalisedLogit Vectorised() => VectorisedL2PenalisedFit.Fit(_x, _y, tolerance: ToleratedOfRow * Rows);

    // At least one pass over the data.
    public Work Cost(object answer) => new(8.0 * Rows * Features, (double)Rows * (Features + 1) * (Features + 4));

    public double[] Numbers(object answer) => answer is L2PenalisedFit.PenalisedLogit fit ? [fit.Intercept, .. fit.Coefficients] : [];

    partial void LoadForMLNet();
}
