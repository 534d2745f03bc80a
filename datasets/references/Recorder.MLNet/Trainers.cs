using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace MLWorkbench.References;

/// <summary>Trainers that several recorders use: one thread, and a stopping rule that lets them run to their limit.</summary>
static class Trainers
{
    const float Tolerance = 1e-9f;

    public static LbfgsLogisticRegressionBinaryTrainer.Options Binary(float l2) => new()
    {
        L1Regularization = 0,
        L2Regularization = l2,
        OptimizationTolerance = Tolerance,
        NumberOfThreads = 1,
    };

    public static LbfgsMaximumEntropyMulticlassTrainer.Options Softmax(float l2) => new()
    {
        L1Regularization = 0,
        L2Regularization = l2,
        OptimizationTolerance = Tolerance,
        NumberOfThreads = 1,
    };

    public static OlsTrainer Ols(MLContext ml, float l2) => ml.Regression.Trainers.Ols(new OlsTrainer.Options { L2Regularization = l2, CalculateStatistics = true });

    /// <summary>The Titanic, scored by the logistic regression that was trained on it.</summary>
    public static IDataView ScoredTitanic(MLContext ml)
    {
        var data = ml.Data.LoadFromEnumerable(Tables.Titanic());
        return ml.BinaryClassification.Trainers.LbfgsLogisticRegression(Binary(0)).Fit(data).Transform(data);
    }

    /// <summary>Iris, scored by the softmax regression that was trained on it.</summary>
    public static IDataView ScoredIris(MLContext ml)
    {
        var data = ml.Data.LoadFromEnumerable(Tables.Iris());
        return ml.Transforms.Conversion.MapValueToKey("Label", "Species")
            .Append(ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(Softmax(1)))
            .Fit(data).Transform(data);
    }
}
