using Microsoft.ML;

namespace MLWorkbench.Benchmarks;

/// <summary>The evaluator of two classes, which always computes all that it knows: precision, recall and the area under two curves.</summary>
public sealed class EvaluatorPeer
{
    readonly MLContext _ml = new(seed: 1);
    readonly IDataView _data;

    /// <summary>Loads the data; a row is predicted positive above one half.</summary>
    public EvaluatorPeer(bool[] actual, double[] scores)
    {
        _data = _ml.Keep(_ml.Data.LoadFromEnumerable(
            actual.Zip(scores, (label, score) => new ScoredRow { Label = label, Score = (float)score, PredictedLabel = score > 0.5 })));
    }

    /// <summary>The area under the ROC curve.</summary>
    public double Auc() => _ml.BinaryClassification.EvaluateNonCalibrated(_data).AreaUnderRocCurve;
}
