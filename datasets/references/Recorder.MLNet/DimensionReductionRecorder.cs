using Microsoft.ML;
using Microsoft.ML.Data;

namespace MLWorkbench.References;

/// <summary>Principal components: exact after standardising, inexact with ML.NET's own centring.</summary>
static class DimensionReductionRecorder
{
    public static RecordFile Record()
    {
        var ml = new MLContext(seed: 1);
        var file = new RecordFile("dimension-reduction");
        var iris = ml.Data.LoadFromEnumerable(Tables.Iris());
        var standardised = ml.Transforms.NormalizeMeanVariance("Standard", "Features", fixZero: false, useCdf: false);
        foreach (var rank in new[] { 2, 4 })
        {
            var projected = standardised.Append(ml.Transforms.ProjectToPrincipalComponents("Scores", "Standard", rank: rank, ensureZeroMean: false, seed: 1));
            Add(
                file, $"iris-standardised-rank-{rank}",
                $"NormalizeMeanVariance(fixZero: false, useCdf: false), then ProjectToPrincipalComponents(rank: {rank}, ensureZeroMean: false, seed: 1)",
                projected.Fit(iris).Transform(iris), "exact up to single precision; columns scaled by the population standard deviation");
        }
        var centred = ml.Transforms.ProjectToPrincipalComponents("Scores", "Features", rank: 2, ensureZeroMean: true, seed: 1);
        Add(
            file, "iris-own-centring-rank-2", "ProjectToPrincipalComponents(rank: 2, ensureZeroMean: true, seed: 1)", centred.Fit(iris).Transform(iris),
            "not a reference: the trainer's centring is inexact");
        return file;
    }

    static void Add(RecordFile file, string name, string call, IDataView projected, string note)
    {
        float[][] scores = [.. projected.GetColumn<float[]>("Scores")];
        file.Add(
            "dimension-reduction/pca-by-eigenvectors", name, "single", call, new { x = Input.IrisFeatures }, new
            {
                scoreVariances = Enumerable.Range(0, scores[0].Length).Select(component => Variance(scores, component)).OrderDescending(),
                firstRowAbsoluteScores = scores[0].Select(Math.Abs),
                lastRowAbsoluteScores = scores[^1].Select(Math.Abs),
            }, $"{note}; variances of the score columns with n - 1, largest first");
    }

    static double Variance(float[][] scores, int component)
    {
        var mean = scores.Average(row => (double)row[component]);
        return scores.Sum(row => (row[component] - mean) * (row[component] - mean)) / (scores.Length - 1);
    }
}
