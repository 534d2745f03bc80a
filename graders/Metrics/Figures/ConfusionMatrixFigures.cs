using MLWorkbench.Figures;

namespace MLWorkbench.Metrics;

/// <summary>Which iris is taken for which.</summary>
public static class ConfusionMatrixFigures
{
    /// <summary>The table of counts as colours.</summary>
    [Figure]
    public static Figure Iris_species_and_what_they_were_taken_for()
    {
        var iris = ScoredIris.Load();
        var species = Enum.GetNames<Species>();
        var confusion = ConfusionMatrix.Build(iris.Labels, iris.PredictedLabels, species.Length);
        double[][] rows = [.. Enumerable.Range(0, species.Length).Select(actual => Enumerable.Range(0, species.Length).Select(predicted => (double)confusion[actual, predicted]).ToArray())];
        return new Figure
        {
            Title = FormattableString.Invariant($"Iris species and what they were taken for: accuracy {ConfusionMatrix.Accuracy(confusion):0.0000}"),
            Caption = "A row is what a flower is, a column what the model said; the diagonal is right. Setosa stands apart, versicolor and virginica are mixed up now and then. "
                + "Mirrored at the diagonal, the table would have rows and columns exchanged.",
            X = new("predicted", Categories: species),
            Y = new("actual", Categories: [.. species.Reverse()]),
        }
            .Heatmap("flowers", rows, (-0.5, species.Length - 0.5), (-0.5, species.Length - 0.5), showValues: true);
    }
}
