using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra;
using MLWorkbench.Benchmarks;

namespace MLWorkbench.DimensionReduction;

/// <summary>Ten principal components of 50 columns, from the eigenvectors of the covariance matrix.</summary>
public partial class PcaByEigenvectorsBenchmark : IRacer
{
    const int Columns = 50;
    const int Components = 10;

    Matrix _x = new(0, 0);
    Matrix<double> _table = null!;
    LearnerCall _yours = null!;

    [Params(1_000, 50_000)]
    public int Rows { get; set; }

    public string Kernel => "PCA";

    public int RaceRows => 200_000;

    public double Tolerance => 1e-9;

    public IReadOnlyDictionary<string, object> Data => new Dictionary<string, object> { ["x"] = _x, ["components"] = Components };

    [GlobalSetup]
    public void SetUp()
    {
        _x = Generated.NormalMatrix(Rows, Columns, 1);
        for (var row = 0; row < Rows; row++)
        {
            for (var col = 0; col < Columns; col++)
                _x[row, col] = 5 + _x[row, col] * (1 + 0.1 * col);
        }
        _table = Matrix<double>.Build.DenseOfRowMajor(Rows, Columns, _x.Data.ToArray());
        _yours = new(typeof(PcaByEigenvectors), nameof(PcaByEigenvectors.Fit), _x, Components);
        LoadForMLNet();
    }

    [Benchmark]
    public void Yours() => _yours.Run();

    [Benchmark(Baseline = true)]
    public double[] Reference() => PcaByEigenvectors.Fit(_x, Components).ExplainedVariance;

    [Benchmark]
    public double[] Vectorised() => VectorisedPcaByEigenvectors.Fit(_x, Components).ExplainedVariance;

    [Benchmark]
    public double[] MathNet()
    {
        var means = _table.ColumnSums() / Rows;
        var centred = Matrix<double>.Build.Dense(Rows, Columns);
        _table.MapIndexed((_, col, value) => value - means[col]).CopyTo(centred);
        var eigen = (centred.TransposeThisAndMultiply(centred) / (Rows - 1)).Evd(Symmetricity.Symmetric);
        return [.. eigen.EigenValues.Select(value => value.Real).OrderDescending().Take(Components)];
    }

    public Work Cost(object answer) => new(8.0 * Rows * Columns, (double)Rows * Columns * (Columns + 1));

    public double[] Numbers(object answer) => (double[])answer;

    partial void LoadForMLNet();
}
