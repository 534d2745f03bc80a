using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace MLWorkbench.References;

/// <summary>Missing values, scaling, feature selection and encoding.</summary>
static class DataHandlingRecorder
{
    static readonly string[] Columns = ["sepal_length", "sepal_width", "petal_length", "petal_width"];

    public static RecordFile Record()
    {
        var ml = new MLContext(seed: 1);
        var file = new RecordFile("data-handling");
        var titanic = ml.Data.LoadFromEnumerable(Tables.Titanic());
        var iris = ml.Data.LoadFromEnumerable(Tables.Iris());
        AddMissingValues(file, ml, titanic);
        AddScaling(file, ml, iris);
        AddSelection(file, ml, iris);
        var encoded = ml.Transforms.Categorical.OneHotEncoding("Hot", "Sex").Fit(titanic).Transform(titanic);
        file.Add(
            "data-handling/categorical-encoding", "titanic-sex-one-hot", "count", "Transforms.Categorical.OneHotEncoding(sex)", new { x = Input.Column("titanic", "sex") }, new
            {
                firstRows = encoded.GetColumn<float[]>("Hot").Take(4),
                columnSums = Enumerable.Range(0, 2).Select(column => encoded.GetColumn<float[]>("Hot").Sum(row => (double)row[column])),
            }, "columns in order of first appearance: female, male");
        return file;
    }

    static void AddMissingValues(RecordFile file, MLContext ml, IDataView titanic)
    {
        foreach (var mode in new[]
        {
            MissingValueReplacingEstimator.ReplacementMode.Mean, MissingValueReplacingEstimator.ReplacementMode.Mode,
            MissingValueReplacingEstimator.ReplacementMode.Minimum, MissingValueReplacingEstimator.ReplacementMode.Maximum,
        })
        {
            var filled = ml.Transforms.ReplaceMissingValues("Filled", "Age", mode).Fit(titanic).Transform(titanic);
            float[] replacements = [.. filled.GetColumn<float>("Age").Zip(filled.GetColumn<float>("Filled")).Where(row => float.IsNaN(row.First)).Select(row => row.Second)];
            file.Add(
                "data-handling/missing-values", $"titanic-age-{mode.ToString().ToLowerInvariant()}", "single",
                $"Transforms.ReplaceMissingValues(age, ReplacementMode.{mode})", new { x = Input.Column("titanic", "age") },
                new { fill = replacements[0], replaced = replacements.Length });
        }
    }

    static void AddScaling(RecordFile file, MLContext ml, IDataView iris)
    {
        foreach (var (name, call, scaler, note) in new (string, string, IEstimator<ITransformer>, string)[]
        {
            ("min-max-range", "NormalizeMinMax(fixZero: false)", ml.Transforms.NormalizeMinMax("Scaled", "Features", fixZero: false), "(x - min) / (max - min)"),
            ("min-max-fix-zero", "NormalizeMinMax(fixZero: true), the default", ml.Transforms.NormalizeMinMax("Scaled", "Features", fixZero: true), "x / max|x|: zero stays zero"),
            ("mean-variance", "NormalizeMeanVariance(fixZero: false, useCdf: false)",
                ml.Transforms.NormalizeMeanVariance("Scaled", "Features", fixZero: false, useCdf: false), "(x - mean) / population standard deviation"),
            ("mean-variance-fix-zero", "NormalizeMeanVariance(fixZero: true, useCdf: false), the default for fixZero",
                ml.Transforms.NormalizeMeanVariance("Scaled", "Features", fixZero: true, useCdf: false), "x / root mean square: zero stays zero"),
        })
        {
            float[][] rows = [.. scaler.Fit(iris).Transform(iris).GetColumn<float[]>("Scaled")];
            file.Add(
                "data-handling/feature-scaling", $"iris-{name}", "single", $"Transforms.{call}", new { x = Input.IrisFeatures },
                new { firstRow = rows[0], row51 = rows[50], lastRow = rows[149] }, note);
        }
    }

    // Which columns are kept is told by comparing values: the selection has no names.
    static void AddSelection(RecordFile file, MLContext ml, IDataView iris)
    {
        var keyed = ml.Transforms.Conversion.MapValueToKey("Label", "Species").Fit(iris).Transform(iris);
        var ranking = new List<string>();
        for (var kept = 1; kept <= Columns.Length; kept++)
        {
            var selected = ml.Transforms.FeatureSelection.SelectFeaturesBasedOnMutualInformation("Selected", "Features", "Label", kept).Fit(keyed).Transform(keyed);
            float[][] all = [.. selected.GetColumn<float[]>("Features").Take(60)];
            float[][] slots = [.. selected.GetColumn<float[]>("Selected").Take(60)];
            ranking.AddRange(Columns.Where((name, column) => !ranking.Contains(name)
                && Enumerable.Range(0, slots[0].Length).Any(slot => all.Zip(slots).All(row => row.First[column] == row.Second[slot]))));
        }
        file.Add(
            "data-handling/feature-selection", "iris-mutual-information", "count",
            "Transforms.FeatureSelection.SelectFeaturesBasedOnMutualInformation(slotsInOutput: 1, 2, 3, 4; numberOfBins: 256)",
            new { x = Input.IrisFeatures, y = Input.Column("iris", "species") }, new { ranking }, "best column first");
    }
}
