using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace MLWorkbench.References;

/// <summary>Logistic and softmax regression by L-BFGS.</summary>
static class LogisticRegressionRecorder
{
    const string Stopping = "OptimizationTolerance = 1e-9, NumberOfThreads = 1";

    public static RecordFile Record()
    {
        var ml = new MLContext(seed: 1);
        var file = new RecordFile("logistic-regression");
        AddStandardErrors(file, ml);
        var binary = ml.Data.LoadFromEnumerable(Tables.Iris().Where(flower => flower.Species != "setosa")
            .Select(flower => new LabelledFlower { Features = flower.Features, Label = flower.Species == "virginica" }));
        foreach (var l2 in new[] { 0.1f, 1f, 10f })
            AddPenalised(file, ml, binary, l2);
        var iris = ml.Data.LoadFromEnumerable(Tables.Iris());
        foreach (var l2 in new[] { 0.1f, 1f })
            AddSoftmax(file, ml, iris, l2);
        return file;
    }

    static void AddStandardErrors(RecordFile file, MLContext ml)
    {
        var options = Trainers.Binary(0);
        options.ShowTrainingStatistics = true;
        options.ComputeStandardDeviation = new ComputeLRTrainingStdThroughMkl();
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(options).Fit(ml.Data.LoadFromEnumerable(Tables.Titanic())).Model.SubModel;
        var statistics = (LinearModelParameterStatistics)model.Statistics;
        var slopes = statistics.GetWeightsCoefficientStatistics(10).OrderBy(slope => slope.Index).ToArray();
        file.Add(
            "logistic-regression/newton-fit", "titanic-age-28", "single",
            $"BinaryClassification.Trainers.LbfgsLogisticRegression(L1Regularization = 0, L2Regularization = 0, {Stopping}, ShowTrainingStatistics = true, ComputeStandardDeviation = ComputeLRTrainingStdThroughMkl)",
            new { x = Input.TitanicFeatures, y = Input.Survived }, new
            {
                coefficients = model.Weights.Prepend(model.Bias),
                slopeStandardErrors = slopes.Select(slope => slope.StandardError),
                slopeZ = slopes.Select(slope => slope.ZScore),
                slopeP = slopes.Select(slope => slope.PValue),
                deviance = statistics.Deviance,
                nullDeviance = statistics.NullDeviance,
            }, "intercept first; deviance = -2 log-likelihood");
    }

    static void AddPenalised(RecordFile file, MLContext ml, IDataView data, float l2)
    {
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(Trainers.Binary(l2)).Fit(data).Model.SubModel;
        file.Add(
            "logistic-regression/l2-penalised-fit", FormattableString.Invariant($"iris-versicolor-virginica-l2-{l2}"), "single",
            FormattableString.Invariant($"BinaryClassification.Trainers.LbfgsLogisticRegression(L1Regularization = 0, L2Regularization = {l2}, {Stopping})"),
            new { x = Input.IrisFeatures, y = Input.Coded("iris", "species", "virginica 1, versicolor 0, setosa left out") },
            new { intercept = model.Bias, coefficients = model.Weights.ToArray() });
    }

    static void AddSoftmax(RecordFile file, MLContext ml, IDataView data, float l2)
    {
        var fitted = ml.Transforms.Conversion.MapValueToKey("Label", "Species")
            .Append(ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(Trainers.Softmax(l2))).Fit(data);
        var model = fitted.LastTransformer.Model;
        VBuffer<float>[] weights = [];
        model.GetWeights(ref weights, out int _);
        var metrics = ml.MulticlassClassification.Evaluate(fitted.Transform(data));
        file.Add(
            "logistic-regression/softmax-regression", FormattableString.Invariant($"iris-l2-{l2}"), "single",
            FormattableString.Invariant($"MulticlassClassification.Trainers.LbfgsMaximumEntropy(L1Regularization = 0, L2Regularization = {l2}, {Stopping})"),
            new { x = Input.IrisFeatures, y = Input.Column("iris", "species") }, new
            {
                intercepts = model.GetBiases(),
                coefficients = weights.Select(row => row.DenseValues().ToArray()),
                logLoss = metrics.LogLoss,
                accuracy = metrics.MicroAccuracy,
            });
    }
}
