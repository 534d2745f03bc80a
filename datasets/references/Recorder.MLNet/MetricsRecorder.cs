using Microsoft.ML;
using Microsoft.ML.Data;

namespace MLWorkbench.References;

/// <summary>ML.NET's evaluators, on trained models and on scores made by hand.</summary>
static class MetricsRecorder
{
    public static RecordFile Record()
    {
        var ml = new MLContext(seed: 1);
        var file = new RecordFile("metrics");
        BinaryRecords.Add(
            file, "titanic-logistic", "BinaryClassification.Evaluate(titanic-scored.csv)",
            new { actual = Input.FileColumn("titanic-scored.csv", "label"), probability = Input.FileColumn("titanic-scored.csv", "probability") },
            ml.BinaryClassification.Evaluate(Trainers.ScoredTitanic(ml)));
        foreach (var (name, actual, probability) in HandMade())
        {
            var rows = actual.Zip(probability, (label, share) => new ScoredRow { Label = label, Probability = share, Score = (float)Math.Log(share / (1.0 - share)) });
            BinaryRecords.Add(
                file, name, "BinaryClassification.Evaluate(rows with Score = ln(p / (1 - p)) and Probability = p)",
                new { actual = actual.Select(label => label ? 1 : 0), probability }, ml.BinaryClassification.Evaluate(ml.Data.LoadFromEnumerable(rows)));
        }
        MulticlassRecords.Add(
            file, "iris-softmax", "MulticlassClassification.Evaluate(iris-scored.csv)",
            new { actual = Input.FileColumn("iris-scored.csv", "species"), probability = Input.FileColumns("iris-scored.csv", "p_setosa", "p_versicolor", "p_virginica") },
            ml.MulticlassClassification.Evaluate(Trainers.ScoredIris(ml)));
        MulticlassRecords.AddClassNeverPredicted(file, ml);
        RegressionRecords.Add(file, ml);
        return file;
    }

    static IEnumerable<(string Name, bool[] Actual, float[] Probability)> HandMade() =>
    [
        ("ties-across-classes", [true, true, false, true, false, false, true, false, false, false],
            [0.9375f, 0.75f, 0.75f, 0.75f, 0.4375f, 0.4375f, 0.25f, 0.25f, 0.25f, 0.125f]),
        ("no-predicted-positives", [true, false, true, false, false], [0.25f, 0.125f, 0.375f, 0.25f, 0.0625f]),
        ("constant-scores", [true, false, true, false, false, false], [0.75f, 0.75f, 0.75f, 0.75f, 0.75f, 0.75f]),
    ];
}
