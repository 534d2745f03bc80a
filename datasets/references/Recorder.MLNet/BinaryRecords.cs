using Microsoft.ML.Data;

namespace MLWorkbench.References;

/// <summary>What the evaluator of two classes says, spread over the exercises that compute it.</summary>
static class BinaryRecords
{
    public static void Add(RecordFile file, string name, string call, object data, CalibratedBinaryClassificationMetrics metrics)
    {
        file.Add(
            "metrics/confusion-matrix", name, "count", call, data, new { confusion = metrics.ConfusionMatrix.Counts, accuracy = metrics.Accuracy },
            "rows are true classes, positive class first");
        file.Add("metrics/precision-recall", name, "double", call, data, new
        {
            positivePrecision = metrics.PositivePrecision,
            positiveRecall = metrics.PositiveRecall,
            negativePrecision = metrics.NegativePrecision,
            negativeRecall = metrics.NegativeRecall,
            f1 = metrics.F1Score,
        });
        file.Add("metrics/roc-curve", name, "double", call, data, new { auc = metrics.AreaUnderRocCurve });
        file.Add(
            "metrics/precision-recall-curve", name, "double", call, data, new { areaUnderPrecisionRecallCurve = metrics.AreaUnderPrecisionRecallCurve },
            "trapezoid area over single rows: not average precision, and not defined under ties");
        file.Add(
            "metrics/probability-scores", name, "single", call, data,
            new { logLossBits = metrics.LogLoss, entropyBits = metrics.Entropy, logLossReduction = metrics.LogLossReduction }, "binary log-loss is in bits: multiply by ln 2");
    }
}
