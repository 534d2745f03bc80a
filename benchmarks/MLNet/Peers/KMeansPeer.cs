using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace MLWorkbench.Benchmarks;

/// <summary>k-means. ML.NET takes no centroids to start from: it draws its own, as part of the time, by k-means++.</summary>
public sealed class KMeansPeer
{
    readonly MLContext _ml = new(seed: 1);
    readonly IDataView _data;
    readonly KMeansTrainer.Options _options;

    /// <summary>Loads the data.</summary>
    public KMeansPeer(Matrix x, int clusters, int iterations)
    {
        _data = _ml.Load(Enumerable.Range(0, x.Rows).Select(row => new FeatureRow { Features = x.Singles(row) }), x.Cols);
        _options = new() { NumberOfClusters = clusters, MaximumNumberOfIterations = iterations };
    }

    /// <summary>Fits the centroids.</summary>
    public ClusteringPredictionTransformer<KMeansModelParameters> Fit() => _ml.Clustering.Trainers.KMeans(_options).Fit(_data);

    /// <summary>The mean squared distance of the rows to their centroids.</summary>
    public double MeanSquaredDistance(ITransformer fitted)
    {
        ArgumentNullException.ThrowIfNull(fitted);
        return _ml.Clustering.Evaluate(fitted.Transform(_data), scoreColumnName: "Score", featureColumnName: "Features").AverageDistance;
    }
}
