using Microsoft.ML;
using Microsoft.ML.Data;

namespace MLWorkbench.References;

/// <summary>What the evaluator of several classes says.</summary>
static class MulticlassRecords
{
    public static void Add(RecordFile file, string name, string call, object data, MulticlassClassificationMetrics metrics)
    {
        file.Add(
            "metrics/confusion-matrix", name, "count", call, data, new { confusion = metrics.ConfusionMatrix.Counts, accuracy = metrics.MicroAccuracy }, "rows are true classes");
        file.Add("metrics/multiclass-averages", name, "double", call, data, new
        {
            microAccuracy = metrics.MicroAccuracy,
            macroAccuracy = metrics.MacroAccuracy,
            perClassPrecision = metrics.ConfusionMatrix.PerClassPrecision,
            perClassRecall = metrics.ConfusionMatrix.PerClassRecall,
        }, "macroAccuracy is macro recall");
        file.Add(
            "metrics/probability-scores", name, "single", call, data,
            new { logLossNats = metrics.LogLoss, perClassLogLossNats = metrics.PerClassLogLoss, logLossReduction = metrics.LogLossReduction }, "multiclass log-loss is in nats");
    }

    public static void AddClassNeverPredicted(RecordFile file, MLContext ml)
    {
        uint[] actual = [0, 0, 1, 1, 2, 2, 2];
        uint[] predicted = [0, 1, 1, 1, 0, 1, 0];
        var rows = actual.Zip(predicted, (label, guess) => new ScoredClass
        {
            Label = label,
            PredictedLabel = guess,
            Score = [.. Enumerable.Range(0, 3).Select(species => species == guess ? 0.75f : 0.125f)],
        });
        Add(
            file, "class-never-predicted", "MulticlassClassification.Evaluate(rows with Score 0.75 for the predicted class, 0.125 for the others)",
            new { actual, predicted }, ml.MulticlassClassification.Evaluate(ml.Data.LoadFromEnumerable(rows)));
    }

    sealed class ScoredClass
    {
        [KeyType(3)]
        public uint Label { get; set; }

        [KeyType(3)]
        public uint PredictedLabel { get; set; }

        [VectorType(3)]
        public float[] Score { get; set; } = [];
    }
}
