using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace MLWorkbench.Benchmarks;

/// <summary>Principal components by random projections, ML.NET's only way.</summary>
public sealed class PcaPeer
{
    readonly MLContext _ml = new(seed: 1);
    readonly IDataView _data;
    readonly PrincipalComponentAnalyzer _analyzer;

    /// <summary>Loads the data.</summary>
    public PcaPeer(Matrix x, int components)
    {
        _data = _ml.Load(Enumerable.Range(0, x.Rows).Select(row => new FeatureRow { Features = x.Singles(row) }), x.Cols);
        _analyzer = _ml.Transforms.ProjectToPrincipalComponents("Scores", "Features", rank: components, ensureZeroMean: true, seed: 1);
    }

    /// <summary>Finds the components.</summary>
    public PrincipalComponentAnalysisTransformer Fit() => _analyzer.Fit(_data);

    /// <summary>The variances of the scores, the largest first.</summary>
    public double[] Variances(ITransformer fitted)
    {
        ArgumentNullException.ThrowIfNull(fitted);
        float[][] scores = [.. fitted.Transform(_data).GetColumn<float[]>("Scores")];
        return [.. Enumerable.Range(0, scores[0].Length).Select(component => Variance(scores, component)).OrderDescending()];
    }

    static double Variance(float[][] scores, int component)
    {
        var mean = scores.Average(row => (double)row[component]);
        return scores.Sum(row => (row[component] - mean) * (row[component] - mean)) / (scores.Length - 1);
    }
}
