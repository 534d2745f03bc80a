using Microsoft.ML;

namespace MLWorkbench.References;

/// <summary>What the logistic model of the Titanic loses when a column is shuffled.</summary>
static class ModelSelectionRecorder
{
    static readonly string[] Columns = ["female", "class", "age"];

    public static RecordFile Record()
    {
        var ml = new MLContext(seed: 1);
        var file = new RecordFile("model-selection");
        var data = ml.Data.LoadFromEnumerable(Tables.Titanic());
        var model = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(Trainers.Binary(0)).Fit(data);
        var importance = ml.BinaryClassification.PermutationFeatureImportance(model, data, permutationCount: 50);
        double[] drops = [.. importance.Select(change => -change.AreaUnderRocCurve.Mean)];
        file.Add(
            "model-selection/feature-importance", "titanic-logistic", "band",
            "BinaryClassification.PermutationFeatureImportance(permutationCount: 50), MLContext(seed: 1)", new { x = Input.TitanicFeatures, y = Input.Survived }, new
            {
                aucDrop = drops,
                accuracyDrop = importance.Select(change => -change.Accuracy.Mean),
                ranking = Columns.Zip(drops).OrderByDescending(column => column.Second).Select(column => column.First),
            }, "columns female, class, age; the ranking is the reference, the drops vary with the shuffles");
        return file;
    }
}
