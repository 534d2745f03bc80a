namespace MLWorkbench.References;

/// <summary>All that is recorded of ML.NET. Each recorder begins with a seeded context of its own, so that none depends on another.</summary>
static class Recorders
{
    public static IEnumerable<(string Name, string Text)> All() =>
    [
        ScoredTables.Titanic(),
        ScoredTables.Iris(),
        File(MetricsRecorder.Record()),
        File(LinearRegressionRecorder.Record()),
        File(LogisticRegressionRecorder.Record()),
        File(ClusteringRecorder.Record()),
        File(DimensionReductionRecorder.Record()),
        File(DataHandlingRecorder.Record()),
        File(ClassicalLearnersRecorder.Record()),
        File(ModelSelectionRecorder.Record()),
    ];

    static (string Name, string Text) File(RecordFile file) => ($"{file.Track}.mlnet.json", file.Text());
}
