using Microsoft.ML;
using Microsoft.ML.Data;

namespace MLWorkbench.References;

/// <summary>Two tables with what a model of ML.NET says of every row, for exercises on metrics.</summary>
static class ScoredTables
{
    public static (string Name, string Text) Titanic()
    {
        var scored = Trainers.ScoredTitanic(new MLContext(seed: 1));
        var scores = scored.GetColumn<float>("Score").Zip(scored.GetColumn<float>("Probability"));
        var lines = scored.GetColumn<bool>("Label").Zip(scores, scored.GetColumn<bool>("PredictedLabel"))
            .Select(row => $"{Flag(row.First)},{JsonText.Of(row.Second.First)},{JsonText.Of(row.Second.Second)},{Flag(row.Third)}");
        return ("titanic-scored.csv", Table("row,label,score,probability,predicted", lines));
    }

    public static (string Name, string Text) Iris()
    {
        var scored = Trainers.ScoredIris(new MLContext(seed: 1));
        VBuffer<ReadOnlyMemory<char>> keys = default;
        scored.Schema["Label"].GetKeyValues(ref keys);
        string[] species = [.. keys.DenseValues().Select(key => key.ToString())];
        // Keys count from 1.
        var lines = scored.GetColumn<string>("Species").Zip(scored.GetColumn<uint>("PredictedLabel"), scored.GetColumn<float[]>("Score"))
            .Select(row => $"{row.First},{species[row.Second - 1]},{string.Join(',', row.Third.Select(JsonText.Of))}");
        return ("iris-scored.csv", Table($"row,species,predicted,{string.Join(',', species.Select(name => $"p_{name}"))}", lines));
    }

    static int Flag(bool value) => value ? 1 : 0;

    static string Table(string header, IEnumerable<string> lines) => $"{header}\n{string.Concat(lines.Select((line, row) => $"{row + 1},{line}\n"))}";
}
