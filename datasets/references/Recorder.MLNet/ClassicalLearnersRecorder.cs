using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace MLWorkbench.References;

/// <summary>Ensembles of trees, trained on every second passenger and judged on the others.</summary>
static class ClassicalLearnersRecorder
{
    static readonly object Data = new { x = Input.TitanicFeatures, y = Input.Survived, train = "even row numbers (654)", test = "odd row numbers (655)" };

    public static RecordFile Record()
    {
        var ml = new MLContext(seed: 1);
        var file = new RecordFile("classical-learners");
        var rows = Tables.Titanic();
        // Row numbers count from 1.
        var train = ml.Data.LoadFromEnumerable(rows.Where((_, index) => index % 2 == 1));
        var test = ml.Data.LoadFromEnumerable(rows.Where((_, index) => index % 2 == 0));
        var boosted = ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = 100,
            NumberOfLeaves = 8,
            MinimumExampleCountPerLeaf = 10,
            LearningRate = 0.1,
            NumberOfThreads = 1,
        }).Fit(train);
        Add(
            file, "classical-learners/gradient-boosting", "titanic-fast-tree",
            "FastTree(NumberOfTrees = 100, NumberOfLeaves = 8, MinimumExampleCountPerLeaf = 10, LearningRate = 0.1, NumberOfThreads = 1)",
            ml.BinaryClassification.EvaluateNonCalibrated(boosted.Transform(test)));
        var forest = ml.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options
        {
            NumberOfTrees = 200,
            NumberOfLeaves = 16,
            MinimumExampleCountPerLeaf = 5,
            NumberOfThreads = 1,
        }).Fit(train);
        Add(
            file, "classical-learners/random-forest", "titanic-fast-forest",
            "FastForest(NumberOfTrees = 200, NumberOfLeaves = 16, MinimumExampleCountPerLeaf = 5, NumberOfThreads = 1)",
            ml.BinaryClassification.EvaluateNonCalibrated(forest.Transform(test)));
        return file;
    }

    static void Add(RecordFile file, string exercise, string name, string call, BinaryClassificationMetrics metrics) => file.Add(
        exercise, name, "band", $"BinaryClassification.Trainers.{call}", Data, new { accuracy = metrics.Accuracy, auc = metrics.AreaUnderRocCurve, f1 = metrics.F1Score },
        "a band, not a target: another tree learner should land within 0.03 of accuracy and AUC");
}
