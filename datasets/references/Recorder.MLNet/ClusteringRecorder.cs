using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace MLWorkbench.References;

/// <summary>k-means from k-means++ starts.</summary>
static class ClusteringRecorder
{
    public static RecordFile Record()
    {
        var file = new RecordFile("clustering");
        // Seeds whose starts lead to the best clustering.
        foreach (var (clusters, seed) in new[] { (2, 1), (3, 2) })
            Add(file, clusters, seed);
        return file;
    }

    static void Add(RecordFile file, int clusters, int seed)
    {
        var ml = new MLContext(seed);
        var iris = ml.Data.LoadFromEnumerable(Tables.Iris());
        var data = ml.Transforms.Conversion.MapValueToKey("Label", "Species").Fit(iris).Transform(iris);
        var fitted = ml.Clustering.Trainers.KMeans(new KMeansTrainer.Options
        {
            NumberOfClusters = clusters,
            InitializationAlgorithm = KMeansTrainer.InitializationAlgorithm.KMeansPlusPlus,
            OptimizationTolerance = 1e-9f,
            MaximumNumberOfIterations = 1000,
            NumberOfThreads = 1,
        }).Fit(data);
        VBuffer<float>[] centroids = [];
        fitted.Model.GetClusterCentroids(ref centroids, out int _);
        int[] order = [.. Enumerable.Range(0, clusters).OrderBy(cluster => centroids[cluster].GetValues()[0])];
        var scored = fitted.Transform(data);
        var metrics = ml.Clustering.Evaluate(scored, "Label", "Score", "Features");
        // Keys count from 1.
        var sizes = scored.GetColumn<uint>("PredictedLabel").CountBy(label => (int)label - 1).ToDictionary();
        file.Add(
            "clustering/k-means", $"iris-k-{clusters}", "single",
            $"Clustering.Trainers.KMeans(NumberOfClusters = {clusters}, KMeansPlusPlus, OptimizationTolerance = 1e-9, MaximumNumberOfIterations = 1000, NumberOfThreads = 1), MLContext(seed: {seed})",
            new { x = Input.IrisFeatures }, new
            {
                centroids = order.Select(cluster => centroids[cluster].DenseValues().ToArray()),
                sizes = order.Select(cluster => sizes[cluster]),
                averageDistance = metrics.AverageDistance,
                daviesBouldinIndex = metrics.DaviesBouldinIndex,
                normalizedMutualInformation = metrics.NormalizedMutualInformation,
            }, "centroids sorted by sepal length; averageDistance is a mean of squared distances, inertia / 150");
    }
}
